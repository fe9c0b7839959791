// Markdown of any shape costs what its size justifies, in time and in HTML.

import { expect, test } from "vitest";
import type { ParsedArticles } from "../../src/article/parse-article.ts";
import { parse, withFields } from "./parse.ts";

const SIZE = 256 * 1024;
/** Times the bytes of the text: a table's cell of one letter has nine letters of tags. */
const MOST_GROWTH = 10;
/** Times the time that prose takes. */
const MOST_TIME = 60;

function fill(unit: string): string {
  return unit.repeat(Math.floor(SIZE / Buffer.byteLength(unit)));
}

function time(body: string): { readonly parsed: ParsedArticles; readonly took: number } {
  const started = performance.now();
  const parsed = parse(`${withFields()}\n${body}`, "md");
  return { parsed, took: performance.now() - started };
}

time(fill("The first tram left at dawn.\n\n"));
const prose = time(fill("The first tram left the harbour at dawn. It was full by the third stop.\n\n")).took;

test.each([
  ["headings", fill("# a\n")],
  ["empty tables", fill("||\n")],
  ["a long table", `|a|b|\n|-|-|\n${fill("|c|d|\n")}`],
  ["a wide table", `${"|a".repeat(1000)}|\n${"|-".repeat(1000)}|\n${fill("|b|\n")}`],
  ["items", fill("- a\n")],
  ["loose items", fill("- a\n\n")],
  ["numbered items", fill("1. a\n")],
  ["lists in lists", fill("- a\n  - b\n    - c\n")],
  ["quotations", fill("> a\n\n")],
  ["nested quotations", fill(`${"> ".repeat(10)}a\n\n`)],
  ["the deepest quotations", fill(`${">".repeat(20)}a\n\n`)],
  ["quotations too deep", fill(`${">".repeat(100)} a\n`)],
  ["underlined headings", fill("a\n=\n\n")],
  ["rules", fill("---\n\n")],
  ["empty fences", "```\n".repeat(250_000)],
  ["foreign markup", fill("{{ a }}\n")],
  ["references without an address", fill("[a][b]\n")],
  ["fences", fill("```\na\n```\n")],
  ["open brackets", fill("[")],
  ["half links", fill("[a](")],
  ["half pictures", fill("![")],
  ["pictures", fill("![a](b.png)\n\n")],
  ["stars", fill("*a **b ")],
  ["emphasis", fill("_a_ ")],
  ["backticks", fill("`a ``b ")],
  ["footnotes", `${fill("[^a] ")}\n\n[^a]: x\n`],
  ["notes of many names", Array.from({ length: 12_000 }, (_, i) => `[^${i}]\n\n[^${i}]: x\n\n`).join("")],
  ["notes in lines", fill("^[a]")],
  ["notes of one name", fill("[^a]: x\n")],
  ["definitions", fill("[a]: /b\n")],
  ["comments", fill("<!-- a -->\n")],
  ["half comments", fill("<!-- ")],
  ["tags", fill("<b>")],
  ["bare addresses", fill("https://e.org/a ")],
  ["one line", fill("a")],
  ["invisible letters", fill("a\u200B")],
])("%s", (_, body) => {
  const { parsed, took } = time(body);
  const sizes = parsed.articles.map(({ body: { parts } }) =>
    Buffer.byteLength(parts.map((part) => (typeof part === "string" ? part : "")).join("")),
  );
  expect(Math.max(0, ...sizes)).toBeLessThan(MOST_GROWTH * Math.max(SIZE, body.length));
  expect(parsed.articles.length + parsed.problems.length).toBeGreaterThan(0);
  expect(took).toBeLessThan(MOST_TIME * prose + 1000);
});
