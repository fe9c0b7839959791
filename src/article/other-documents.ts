// A file with an article's extension that holds something else: a web page, a document of a word processor, a table.

import { type Problem, problem } from "../problem.ts";
import { FIELD_NAMES } from "./fields.ts";

interface DocumentKind {
  /** At the start of the text, without blanks before it. */
  readonly form: RegExp;
  readonly what: string;
  readonly hint: string;
}

const SAVE_AS = "Open it in its own program, and save it as plain text in UTF-8.";
const IMPORT = '"news-digest import" makes articles of it.';

const KINDS: readonly DocumentKind[] = [
  { form: /^(?:<!doctype html|<html[\s>])/i, what: "a web page", hint: "Copy its text, without the HTML." },
  { form: /^\{\\rtf/, what: "a document in RTF", hint: SAVE_AS },
  { form: /^%PDF-/, what: "a document in PDF", hint: SAVE_AS },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark of the format
  { form: /^PK\u0003\u0004/, what: "a document of a word processor, or an archive", hint: SAVE_AS },
  {
    form: /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:rss|feed|rdf:RDF|opml)[\s>]/,
    what: "a feed",
    hint: IMPORT,
  },
  { form: /^<\?xml\s/, what: "an XML document", hint: SAVE_AS },
  {
    form: /^From \S+ .*\d{4}\n|^(?:Return-Path|Received|MIME-Version|Delivered-To):\s/i,
    what: "an e-mail",
    hint: IMPORT,
  },
];

const COLUMNS: ReadonlySet<string> = new Set([
  ...FIELD_NAMES.map((name) => name.toLowerCase()),
  "url",
  "link",
  "author",
]);

/** @param text Of a `.txt` or `.md` file. */
export function findOtherDocument(text: string, file: string): readonly Problem[] {
  const start = text.slice(0, 3000).trimStart();
  const kind = KINDS.find(({ form }) => form.test(start));
  if (kind !== undefined) return [otherDocument(file, kind.what, kind.hint)];
  return isTable(start) ? [otherDocument(file, "a table (CSV)", IMPORT)] : [];
}

/** A first line of nothing but names of fields, two at least, with a headline among them. */
function isTable(start: string): boolean {
  const [line = ""] = start.split("\n", 1);
  const separator = /[,;\t]/.exec(line)?.[0];
  if (separator === undefined) return false;
  const names = line.split(separator).map((name) => name.replace(/"/g, "").trim().toLowerCase());
  return names.every((name) => COLUMNS.has(name)) && (names.includes("title") || names.includes("headline"));
}

function otherDocument(file: string, what: string, hint: string): Problem {
  return problem("file-not-article", { file, line: 1 }, `The file holds ${what}, and no article.`, hint);
}
