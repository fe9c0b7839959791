// Articles from texts, for tests: one file as it would be read, with pictures that are said to be there.

import type { Article, WholeArticle } from "../../src/article/article.ts";
import { type FindPicture, measurePictures } from "../../src/article/article-pictures.ts";
import type { ArticleContext } from "../../src/article/context.ts";
import { type Format, type ParsedArticles, parseArticles } from "../../src/article/parse-article.ts";

const CONTEXT: ArticleContext = {
  content: "content",
  zone: "Europe/London",
  language: "en",
  extraFields: [],
};

export interface Pretended {
  readonly path?: string;
  readonly context?: Partial<ArticleContext>;
  readonly findPicture?: FindPicture;
}

/** Parses `text` as a file that is named after a day, and looks for its pictures. */
export function parse(
  text: string,
  format: Format,
  { path, context, findPicture = findAny }: Pretended = {},
): ParsedArticles {
  const file = `content/articles/${path ?? `2025-03-07-tram.${format}`}`;
  const whole = { ...CONTEXT, ...context };
  const { articles, problems } = parseArticles(text, file, format, whole);
  const faults = articles.flatMap(({ article }) => measurePictures(article, findPicture, whole.content).problems);
  return { articles, problems: [...problems, ...faults] };
}

/** The article of a text that must have one and no problem. */
export function parseOne(text: string, format: Format = "md", pretended: Pretended = {}): Article {
  return parseWhole(text, format, pretended).article;
}

/** The same with its body. */
export function parseWhole(text: string, format: Format = "md", pretended: Pretended = {}): WholeArticle {
  const { articles, problems } = parse(text, format, pretended);
  const [article] = articles;
  if (article === undefined || problems.length > 0) throw new Error(`No clean article: ${JSON.stringify(problems)}`);
  return article;
}

/** Markdown with these lines of front matter, below a headline. */
export function withFields(...lines: readonly string[]): string {
  return ["---", "headline: Tram opens", ...lines, "---", "The tram runs.", ""].join("\n");
}

function findAny() {
  return { width: 1200, height: 675, animated: false, hash: "0123456789abcdef" };
}
