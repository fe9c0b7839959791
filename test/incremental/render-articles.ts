// Articles as their publisher would write them, in each format.

import type { ArticleFormat } from "./site-state.ts";

/** The fields of an article by name, its `body` in Markdown among them. */
export type Fields = { [name: string]: unknown };

export function renderArticles(articles: readonly Fields[], format: ArticleFormat): string {
  const [first = {}] = articles;
  if (format === "md") return renderMarkdown(first);
  if (format === "txt") return renderText(first);
  if (format === "ndjson") return articles.map((fields) => `${JSON.stringify(fields)}\n`).join("");
  return JSON.stringify(articles.length === 1 ? first : articles, undefined, 2);
}

/** JSON is YAML. */
function renderFields(fields: Fields): string {
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  return `---\n${lines.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join("")}---\n`;
}

function renderMarkdown({ body, ...fields }: Fields): string {
  return `${renderFields(fields)}\n${body}\n`;
}

function renderText({ headline, keyPoints, body, ...fields }: Fields): string {
  const points = Array.isArray(keyPoints) ? keyPoints.map((point) => `- ${point}\n`).join("") : "";
  return `${renderFields(fields)}${headline}\n${points}${body}\n`;
}
