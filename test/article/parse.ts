// Articles from texts, for tests: one file as it would be read, with pictures that are said to be there.

import type { Article } from "../../src/article/article.ts";
import type { ArticleContext } from "../../src/article/context.ts";
import { type Format, type ParsedArticles, parseArticles } from "../../src/article/parse-article.ts";

const CONTEXT: ArticleContext = {
  content: "content",
  zone: "Europe/London",
  language: "en",
  extraFields: [],
  findPicture: () => ({ width: 1200, height: 675, animated: false, hash: "0123456789abcdef" }),
};

export interface Pretended {
  readonly path?: string;
  readonly context?: Partial<ArticleContext>;
}

/** Parses `text` as a file that is named after a day. */
export function parse(text: string, format: Format, { path, context }: Pretended = {}): ParsedArticles {
  const file = `content/articles/${path ?? `2025-03-07-tram.${format}`}`;
  return parseArticles(text, file, format, { ...CONTEXT, ...context });
}

/** The article of a Markdown text that must have one and no problem. */
export function parseOne(text: string, format: Format = "md", pretended: Pretended = {}): Article {
  const { articles, problems } = parse(text, format, pretended);
  const [article] = articles;
  if (article === undefined || problems.length > 0) throw new Error(`No clean article: ${JSON.stringify(problems)}`);
  return article;
}

/** Markdown with these lines of front matter, below a headline. */
export function withFields(...lines: readonly string[]): string {
  return ["---", "headline: Tram opens", ...lines, "---", "The tram runs.", ""].join("\n");
}
