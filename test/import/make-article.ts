// Records as the articles that they become, for tests of what sources are read into.

import type { Article } from "../../src/article/article.ts";
import { parseArticles } from "../../src/article/parse-article.ts";
import { toArticleText } from "../../src/import/article-file.ts";
import type { ImportRecord } from "../../src/import/record.ts";

const CONTEXT = { content: "content", zone: "UTC", language: "en", extraFields: [] };

/** The article and the text of its file; a sentence where there can be none. */
export function makeArticle(record: ImportRecord): { readonly text: string; readonly article: Article } | string {
  const made = toArticleText(record, {
    zone: "UTC",
    language: "en",
    order: undefined,
    topics: [],
    firstSeen: { day: "2025-03-22" },
    settled: undefined,
    pictureFile: () => undefined,
  });
  if ("refused" in made) return made.refused;
  const { articles, problems } = parseArticles(made.text, "content/articles/2025/03/x.md", "md", CONTEXT);
  const [whole] = articles;
  return whole === undefined ? problems.map(({ message }) => message).join(" ") : { text: made.text, ...whole };
}

/** The body of an article file. */
export function bodyOf(record: ImportRecord | undefined): string {
  const made = record === undefined ? "nothing" : makeArticle(record);
  return typeof made === "string" ? made : (made.text.split("\n---\n\n")[1]?.trimEnd() ?? "");
}
