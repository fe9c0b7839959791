// Hugo, where it is installed, with the layouts in hugo/.

import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { type BenchArticle, bodyWithCorrection, type Corpus, withAncestors } from "../corpus.ts";
import type { MissingPeer, Peer } from "./peer.ts";
import { renderFrontMatter, writeProjectFile } from "./project.ts";

export function findHugo(): Peer | MissingPeer {
  const { stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  const version = /v(\d+\.\d+\.\d+)/.exec(stdout ?? "")?.[1];
  if (version === undefined)
    return { name: "Hugo", missing: "not installed: apt-get install hugo, or https://gohugo.io" };
  return {
    name: `Hugo ${version}`,
    isIncremental: false,
    leaves: ["resources", ".hugo_build.lock"],
    feed: "index.xml",
    watching: {
      ready: /Watching for (?:config )?changes in /,
      built: /Total in (?<ms>\d+) ms/g,
      deletion: "unlisted",
    },
    prepare: prepareHugo,
    articleFile: ({ day, slug }) => `content/${day.replaceAll("-", "/")}/${slug}.md`,
    renderArticle,
    command: (folder) => ({ file: "hugo", args: ["--quiet", "--destination", "_site"], cwd: folder }),
    watchCommand: (folder) => ({ file: "hugo", args: ["--watch", "--destination", "_site"], cwd: folder }),
  };
}

/** Years, months and days are nested sections, whose pages are the archive and the editions. */
function prepareHugo(folder: string, { days, topics }: Corpus): void {
  cpSync(join(import.meta.dirname, "hugo"), folder, { recursive: true });
  for (const section of new Set(days.flatMap((day) => [day.slice(0, 4), day.slice(0, 7), day]))) {
    const file = `content/${section.replaceAll("-", "/")}/_index.md`;
    writeProjectFile(folder, file, renderFrontMatter({ title: section }));
  }
  for (const { slug, name } of topics) {
    writeProjectFile(folder, `content/topics/${slug}/_index.md`, renderFrontMatter({ title: name }));
  }
}

function renderArticle(article: BenchArticle): string {
  const { headline, day, time, keyPoints, source } = article;
  const fields = {
    title: headline,
    date: `${day}T${time}:00Z`,
    topics: withAncestors(article).map((topic) => topic.slug),
    section: article.topics[0]?.name,
    keyPoints,
    sources: [source],
  };
  return `${renderFrontMatter(fields)}\n${bodyWithCorrection(article)}`;
}
