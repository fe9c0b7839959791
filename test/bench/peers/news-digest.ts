// Us: this checkout's plugin, as it is published or from its source.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BenchArticle, BUILD_EPOCH, type Corpus } from "../corpus.ts";
import { renderTaxonomy } from "../topics.ts";
import type { MissingPeer, Peer } from "./peer.ts";
import {
  CHECKOUT,
  ELEVENTY_COMMAND,
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

const SOURCE = join(CHECKOUT, "src/index.ts");
const COMPILED = join(CHECKOUT, "dist/src/index.js");

export function findNewsDigest({ source }: { readonly source: boolean }): Peer | MissingPeer {
  const name = `News Digest ${readVersion("package.json")}${source ? " (source)" : ""}`;
  if (!source && !existsSync(COMPILED)) return { name, missing: "there is no dist/: npm run compile" };
  return {
    name,
    prepare: (folder, corpus) => prepareDigest(folder, corpus, source ? SOURCE : COMPILED),
    command: (folder) => ({
      file: process.execPath,
      args: [...(source ? ["--import", import.meta.resolve("tsx")] : []), ELEVENTY_COMMAND, "--quiet"],
      cwd: folder,
    }),
  };
}

function prepareDigest(folder: string, { articles, topics }: Corpus, plugin: string): void {
  writeProjectFile(folder, "package.json", JSON.stringify({ type: "module" }));
  writeProjectFile(folder, "eleventy.config.js", renderConfig(plugin));
  writeProjectFile(folder, "content/topics.yaml", renderTaxonomy(topics));
  for (const article of articles) {
    const file = `content/articles/${article.day.slice(0, 7).replace("-", "/")}/${article.day}-${article.slug}.md`;
    writeProjectFile(folder, file, renderArticle(article));
  }
}

function renderConfig(plugin: string): string {
  return `import { newsDigest } from ${JSON.stringify(pathToFileURL(plugin).href)};

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(newsDigest, ${JSON.stringify(DIGEST_OPTIONS)});
}

export const config = { dir: { input: "content", output: "_site" } };
`;
}

function renderArticle({ headline, day, time, topics, namesTopics, keyPoints, source, body }: BenchArticle): string {
  const fields = { headline, date: `${day}T${time}`, sources: [source] };
  const named = namesTopics ? { topics: topics.map((topic) => topic.name) } : {};
  const list = keyPoints.map((point) => `- ${point}\n`).join("");
  return `${renderFrontMatter({ ...fields, ...named })}\n${list}\n${body}`;
}
