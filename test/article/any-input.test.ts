// Whatever a file holds: an article or a problem, never a crash, and markup that cannot do harm.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { FORMATS, type ParsedArticles } from "../../src/article/parse-article.ts";
import { hasErrors } from "../../src/problem.ts";
import { mediaPath } from "../../src/site/urls.ts";
import { type Html, html } from "../../src/text/html.ts";
import { type BodyPicture, bodyHtml } from "../../src/text/markup.ts";
import { BASE, findForbidden } from "./allowed-markup.ts";
import { parse, withFields } from "./parse.ts";

const RUNS = 600;

/** Pieces that mean something to one format or another, or to the program that reads its output. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ..."# ## ###### - * 1. > ``` ~~~ ` | |-|-| --- === *** ** * _ __ ~~ ~ [ ] ( ) ![ ]( <> < > & \\ : { } , \" '".split(
        " ",
      ),
      "\n",
      "\n\n",
      "\t",
      "    ",
      " ",
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '[a](https://example.org/?q="<x>)',
      "[a](/b 'c')",
      "[a](//b)",
      "[a](/.//b)",
      "[a](/\\b)",
      "[a](</\t/b>)",
      "[a](javascript:alert(1))",
      "[a](&#106;avascript:alert(1))",
      "[a](JaVaScRiPt&colon;alert(1))",
      "[a](data:text/html,<b>)",
      '[a](mailto:a@b.example?x=")',
      "<https://example.org/'>",
      "<javascript:x>",
      "![a](b.png)",
      '![a](/b.png "c")',
      '![a"b](../b.png)',
      "![a](https://example.org/b.png)",
      "![a](javascript:x)",
      "![a](x.svg)",
      "[![a](b.png)](https://example.org/)",
      "[a]: https://example.org/ 'b'\n",
      "[a]: javascript:x\n",
      "[a]",
      "![a]",
      "| a | b |\n|:-|-:|\n| c | d |\n",
      "```js onload=x\n",
      "<script>alert(1)</script>",
      "<img src=x onerror=y>",
      "<!-- -->",
      "]]>",
      "<![CDATA[",
      "{{ x }}",
      "&#x202E;",
      "&#0;",
      "&#xD800;",
      "&amp;lt;",
      "&zwnj;",
      "\u0000",
      "\u001B",
      "\u0085",
      "\u2028",
      "\u202E",
      "\uD800",
      "\uFFFE",
      "\uFEFF",
      "\u200D",
      "https://example.org/a_b).",
      "http://",
    ),
  },
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe.each(FORMATS)("any .%s file", (format) => {
  test("gives an article or a problem", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parse(text, format);
        expect(parsed.articles.length > 0 || hasErrors(parsed.problems)).toBe(true);
        expectHarmless(parsed);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("any text", () => {
  test("is harmless as a Markdown body", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectHarmless(parse(withFields() + text, "md"));
      }),
      { numRuns: RUNS },
    );
  });

  test("is harmless as a plain body, and kept", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parse(JSON.stringify({ headline: "a", text: `a ${text}` }), "json");
        expect(parsed.problems.filter(({ code }) => code !== "text-garbled")).toEqual([]);
        expectHarmless(parsed);
      }),
      { numRuns: RUNS },
    );
  });

  test("is harmless in front matter", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectHarmless(parse(withFields(`summary: ${text}`), "md"));
      }),
      { numRuns: RUNS },
    );
  });

  test("is harmless in every field", () => {
    const fields = fc.record({
      headline: anyText,
      summary: anyText,
      keyPoints: fc.array(anyText, { maxLength: 3 }),
      topics: fc.array(anyText, { maxLength: 3 }),
      authors: fc.array(anyText, { maxLength: 3 }),
      story: anyText,
      corrections: fc.array(fc.record({ date: fc.constant("2025-03-08"), text: anyText }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fields, (record) => {
        expectHarmless(parse(JSON.stringify({ ...record, body: "a" }), "json"));
      }),
      { numRuns: RUNS },
    );
  });

  test("is harmless as the name of a field", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectHarmless(parse(JSON.stringify({ [text]: { [text]: 1 }, sources: [{ [text]: 1 }], body: "a" }), "json"));
      }),
      { numRuns: RUNS },
    );
  });

  test("is no crash as a JSON value of any shape", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...FIELDS), fc.jsonValue()), (record) => {
        const { articles, problems } = parse(JSON.stringify(record), "json");
        expect(articles.length === 1 || hasErrors(problems)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

const FIELDS =
  "headline title date updated keyPoints summary topics tags sources authors image language slug id lead rank story draft embargo corrections retraction body text".split(
    " ",
  );

/** What XML forbids, and what is invisible: none of it may come through, wherever it stood. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const UNCLEAN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;

function expectHarmless({ articles, problems }: ParsedArticles): void {
  expect(textsOf(problems).filter((text) => UNCLEAN.test(text))).toEqual([]);
  for (const { article, body } of articles) {
    expect(findForbidden(bodyHtml(body, BASE, drawPicture).value)).toEqual([]);
    for (const { html } of linesOf(article)) expect(findForbidden(html)).toEqual([]);
    expect(textsOf([article, body]).filter((text) => UNCLEAN.test(text))).toEqual([]);
  }
}

function drawPicture({ file, alt }: BodyPicture): Html {
  return html`<img src="${BASE}${mediaPath(file)}" alt="${alt}" />`;
}

function linesOf({ headline, keyPoints, corrections }: Article) {
  return [headline, ...keyPoints, ...corrections.map(({ text }) => text)];
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
