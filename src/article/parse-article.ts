// One file's text to its articles, by the form that its extension says: a pure function of text, path and context.

import { hashOf } from "../fingerprint.ts";
import { type Outcome, type Place, type Problem, problem } from "../problem.ts";
import type { ArticleContext } from "./context.ts";
import { FileResults, type ParsedArticles } from "./file-results.ts";
import { findChat, findGarbled } from "./leftovers.ts";
import { findOtherDocument } from "./other-documents.ts";
import { parseJsonFile, parseJsonLine } from "./parse-json.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { parsePlainText } from "./parse-plain-text.ts";
import { findConflictMarker } from "./plausibility.ts";
import type { RawArticle } from "./raw-article.ts";
import { toArticle } from "./to-article.ts";

export type { ParsedArticles } from "./file-results.ts";

/** The forms that articles come in, by file extension. */
export const FORMATS = ["txt", "md", "json", "ndjson"] as const;

const MIB = 1024 * 1024;
/** The most bytes of a file, or of a line in a file that has an article a line. */
export const MAX_BYTES = MIB;
/** The most bytes of a file that has an article a line. */
export const MAX_LINES_BYTES = 64 * MIB;

export type Format = (typeof FORMATS)[number];

/** Other extensions that files of these forms have. */
const ALIASES: Readonly<Record<string, Format>> = {
  markdown: "md",
  mdown: "md",
  mkd: "md",
  mkdn: "md",
  text: "txt",
  jsonl: "ndjson",
  jsonlines: "ndjson",
};

/** All extensions that articles may have. */
export const ARTICLE_EXTENSIONS: readonly string[] = [...FORMATS, ...Object.keys(ALIASES)];

/** The form of a file, or `undefined` for one that is not an article. */
export function formatOf(file: string): Format | undefined {
  const extension = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
  return (
    FORMATS.find((each) => each === extension) ?? (Object.hasOwn(ALIASES, extension) ? ALIASES[extension] : undefined)
  );
}

/**
 * Parses the text of one file.
 * @param text Decoded, in any convention of line ends.
 * @param file The path that it has or would have, below the articles folder: `content/articles/2025-03-07-tram.md`.
 */
export function parseArticles(text: string, file: string, format: Format, context: ArticleContext): ParsedArticles {
  if (format !== "ndjson" && Buffer.byteLength(text) > MAX_BYTES)
    return { articles: [], problems: [tooLarge({ file }, MAX_BYTES)] };
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (source.trim() === "") return { articles: [], problems: [empty(file)] };
  const conflict = findConflictMarker(source, file);
  if (conflict.length > 0) return { articles: [], problems: conflict };
  const isText = format === "txt" || format === "md";
  const other = isText ? findOtherDocument(source, file) : [];
  if (other.length > 0) return { articles: [], problems: other };
  const results = new FileResults();
  if (isText) results.add({ articles: [], problems: findChat(source, file) });
  switch (format) {
    case "txt":
      results.add(finish(toList(parsePlainText(source, file)), source, file, context));
      break;
    case "md":
      results.add(finish(toList(parseMarkdown(source, file)), source, file, context));
      break;
    case "json":
      results.add(finish(parseJsonFile(source, file), source, file, context));
      break;
    case "ndjson":
      for (const [i, line] of source.split("\n").entries()) results.add(parseArticleLine(line, i + 1, file, context));
  }
  return results.parsed;
}

/** Parses one line of a file that has an article a line; an empty line has none. */
export function parseArticleLine(text: string, line: number, file: string, context: ArticleContext): ParsedArticles {
  if (text.trim() === "") return { articles: [], problems: [] };
  const conflict = findConflictMarker(text, file, line);
  if (conflict.length > 0) return { articles: [], problems: conflict };
  if (Buffer.byteLength(text) > MAX_BYTES) return { articles: [], problems: [tooLarge({ file, line }, MAX_BYTES)] };
  return finish(toList(parseJsonLine(text, file, line)), text, file, context, line);
}

/** The problem of a file, or of a line in one, of more than `limit` bytes. */
export function tooLarge(place: Place, limit: number): Problem {
  const whole = place.line === undefined ? "The file" : "The line";
  const hint = "Split it into several articles; pictures belong in files of their own.";
  return problem("file-too-large", place, `${whole} is larger than ${limit / MIB} MiB.`, hint);
}

export function empty(file: string): Problem {
  return problem("file-empty", { file }, "The file is empty.", "Write an article in it, or remove it.");
}

function toList(outcome: Outcome<RawArticle>): Outcome<readonly RawArticle[]> {
  const { value, problems } = outcome;
  return value === undefined ? { problems } : { value: [value], problems };
}

/** @param source What the articles are made from. */
function finish(
  raw: Outcome<readonly RawArticle[]>,
  source: string,
  file: string,
  context: ArticleContext,
  firstLine = 1,
): ParsedArticles {
  const hash = hashOf(`${file}\n${source}`);
  const outcomes = (raw.value ?? []).map((each, i) => toArticle(each, file, context, i === 0 ? hash : `${hash}-${i}`));
  return {
    articles: outcomes.flatMap(({ value }) => (value === undefined ? [] : [value])),
    problems: [
      ...raw.problems,
      ...outcomes.flatMap(({ problems }) => problems),
      ...findGarbled(source, file, firstLine),
    ],
  };
}
