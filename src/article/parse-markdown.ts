// Markdown with YAML front matter.

import type { Outcome } from "../problem.ts";
import { cleanText } from "../text/clean.ts";
import { parseFrontMatter } from "./front-matter.ts";
import type { RawArticle } from "./raw-article.ts";

/** Reads the Markdown form. @param text With `\n` for line ends. */
export function parseMarkdown(text: string, file: string): Outcome<RawArticle> {
  const { value, problems } = parseFrontMatter(text, file);
  if (value === undefined) return { problems };
  const { raw, body, bodyLine } = value;
  const placeOfLine = (line: number) => ({ file, line: bodyLine + line });
  return { value: { ...raw, body: { form: "markdown", text: cleanText(body), placeOfLine } }, problems };
}
