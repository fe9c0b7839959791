// Plain Eleventy: a Markdown file and a Nunjucks layout for each story, with the project in eleventy/.

import { cpSync } from "node:fs";
import { join } from "node:path";
import { type BenchArticle, bodyWithCorrection, type Corpus, withAncestors } from "../corpus.ts";
import type { Peer } from "./peer.ts";
import { ELEVENTY_COMMAND, eleventyWatching, readVersion, renderFrontMatter, writeProjectFile } from "./project.ts";

export function findEleventy(): Peer {
  return {
    name: `Eleventy ${readVersion("node_modules/@11ty/eleventy/package.json")}`,
    isIncremental: false,
    leaves: [".cache"],
    feed: "feed.xml",
    watching: eleventyWatching("unseen"),
    prepare: prepareEleventy,
    articleFile: ({ day, slug }) => `content/articles/${day}-${slug}.md`,
    renderArticle,
    command: (folder) => ({ file: process.execPath, args: [ELEVENTY_COMMAND, "--quiet"], cwd: folder }),
    watchCommand: (folder) => ({
      file: process.execPath,
      args: [ELEVENTY_COMMAND, "--quiet", "--watch"],
      cwd: folder,
    }),
  };
}

function prepareEleventy(folder: string, { topics }: Corpus): void {
  cpSync(join(import.meta.dirname, "eleventy"), folder, { recursive: true });
  writeProjectFile(folder, "package.json", JSON.stringify({ type: "module" }));
  const names = topics.map(({ name, slug }) => ({ name, slug }));
  writeProjectFile(folder, "content/_data/topics.json", JSON.stringify(names));
}

function renderArticle(article: BenchArticle): string {
  const { headline, day, time, slug, keyPoints, source } = article;
  const fields = {
    title: headline,
    date: `${day}T${time}:00Z`,
    permalink: `/${day.replaceAll("-", "/")}/${slug}/`,
    tags: withAncestors(article).map((topic) => topic.slug),
    section: article.topics[0]?.name,
    keyPoints,
    sources: [source],
  };
  return `${renderFrontMatter(fields)}\n${bodyWithCorrection(article)}`;
}
