// Texts with known topics and known stories, from corpora that stand beside the project.

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readArticles } from "../../src/article/read-articles.ts";
import { paragraphsOf } from "../../src/digest/insight-text.ts";
import type { ProgramText } from "../../src/insight/index.ts";
import { startOf } from "../../src/text/dates.ts";
import { TAXONOMY, topicOf } from "./taxonomy.ts";

const CORPORA = resolve(import.meta.dirname, "../../../shared/corpora");

export interface LabelledText extends ProgramText {
  /** Slugs of its topics, or the key of its story. */
  readonly truth: readonly string[];
}

/** News posts with the topics that their authors gave; `undefined` where the corpus is missing. */
export function readPosts(corpora: string = CORPORA): readonly LabelledText[] | undefined {
  if (!existsSync(join(corpora, "digitalgov/articles"))) return undefined;
  const known = new Set(TAXONOMY.map(({ slug }) => slug));
  const request = { root: corpora, content: "digitalgov", zone: "UTC", language: "en", extraFields: [] };
  const { articles, bodyOf } = readArticles(request);
  return articles
    .map((article): LabelledText => {
      const topics = article.topicNames.map(({ name }) => topicOf(name)).filter((topic) => known.has(topic));
      return {
        id: article.id,
        headline: article.headline.text,
        paragraphs: paragraphsOf(bodyOf(article)),
        published: startOf(article.published, "UTC"),
        truth: [...new Set(topics)],
      };
    })
    .filter(({ truth }) => truth.length > 0);
}

/** Headlines with the story that each belongs to; `undefined` where the corpus is missing. */
export function readHeadlines(corpora: string = CORPORA): readonly LabelledText[] | undefined {
  const file = join(corpora, "uci-headlines/headlines.csv");
  if (!existsSync(file)) return undefined;
  const [header = "", ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const names = cellsOf(header);
  // The sample ends within a line.
  const rows = lines.map(cellsOf).filter((cells) => cells.length === names.length);
  return rows.map((cells) => {
    const cell = (name: string) => cells[names.indexOf(name)] ?? "";
    return {
      id: cell("ID"),
      headline: cell("TITLE"),
      published: Number(cell("TIMESTAMP")),
      truth: [cell("STORY")],
    };
  });
}

/** The cells of a line of CSV (RFC 4180), none of which holds a line end. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "",
  );
}
