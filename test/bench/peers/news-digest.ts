// Us: this checkout's plugin, as it is published or from its source.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BenchArticle, BUILD_EPOCH, type Corpus } from "../corpus.ts";
import type { Command } from "../measure.ts";
import { renderTaxonomy } from "../topics.ts";
import type { MissingPeer, Peer } from "./peer.ts";
import {
  CHECKOUT,
  ELEVENTY_COMMAND,
  eleventyWatching,
  readVersion,
  renderFrontMatter,
  SITE_TITLE,
  SITE_URL,
  writeProjectFile,
} from "./project.ts";

/** What the digest is built with, here and in the project that Eleventy builds. */
export const DIGEST_OPTIONS = {
  site: { url: SITE_URL, id: "tag:bench.example,2025", title: SITE_TITLE },
  now: new Date(BUILD_EPOCH * 1000).toISOString(),
};

/** Shortly before the clock of the build. */
const CORRECTED_AT = new Date((BUILD_EPOCH - 3600) * 1000).toISOString().slice(0, 16);

const SOURCE = join(CHECKOUT, "src/index.ts");
const COMPILED = join(CHECKOUT, "dist/src/index.js");

export function findNewsDigest({ source }: { readonly source: boolean }): Peer | MissingPeer {
  const name = `News Digest ${readVersion("package.json")}${source ? " (source)" : ""}`;
  if (!source && !existsSync(COMPILED)) return { name, missing: "there is no dist/: npm run compile" };
  const command = (folder: string, ...more: readonly string[]): Command => ({
    file: process.execPath,
    args: [...(source ? ["--import", import.meta.resolve("tsx")] : []), ELEVENTY_COMMAND, "--quiet", ...more],
    cwd: folder,
    env: { NEWS_DIGEST_CACHE: "" },
  });
  return {
    name,
    isIncremental: true,
    leaves: [".cache"],
    feed: "feed.xml",
    watching: eleventyWatching("removed"),
    prepare: (folder, corpus) => prepareDigest(folder, corpus, source ? SOURCE : COMPILED),
    articleFile: ({ day, slug }) => `content/articles/${day.slice(0, 7).replace("-", "/")}/${day}-${slug}.md`,
    renderArticle,
    command,
    watchCommand: (folder) => command(folder, "--watch"),
  };
}

function prepareDigest(folder: string, { topics }: Corpus, plugin: string): void {
  writeProjectFile(folder, "package.json", JSON.stringify({ type: "module" }));
  writeProjectFile(folder, "eleventy.config.js", renderConfig(plugin));
  writeProjectFile(folder, "content/topics.yaml", renderTaxonomy(topics));
}

function renderConfig(plugin: string): string {
  return `import { newsDigest } from ${JSON.stringify(pathToFileURL(plugin).href)};

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(newsDigest, ${JSON.stringify(DIGEST_OPTIONS)});
}

export const config = { dir: { input: "content", output: "_site" } };
`;
}

function renderArticle(article: BenchArticle): string {
  const { headline, day, time, topics, namesTopics, keyPoints, source, body, correction } = article;
  const fields = { headline, date: `${day}T${time}`, sources: [source] };
  const named = namesTopics ? { topics: topics.map((topic) => topic.name) } : {};
  const corrected = correction === undefined ? {} : { corrections: [{ date: CORRECTED_AT, text: correction }] };
  const list = keyPoints.map((point) => `- ${point}\n`).join("");
  return `${renderFrontMatter({ ...fields, ...named, ...corrected })}\n${list}\n${body}`;
}
