// What bad input gets: a row for every clause, each with the one code that it must have.

import { describe, expect, test } from "vitest";
import type { Format } from "../../src/article/parse-article.ts";
import type { Place, ProblemCode } from "../../src/problem.ts";
import { type Pretended, parse, withFields } from "./parse.ts";

interface Row {
  readonly what: string;
  readonly text: string;
  readonly format?: Format;
  readonly code: ProblemCode;
  readonly at?: Partial<Place>;
  readonly hint?: RegExp;
  readonly as?: Pretended;
}

const json = (value: unknown) => JSON.stringify(value);
const ARTICLE = { headline: "Tram opens", date: "2025-03-07", body: "The tram runs." };

const ROWS: readonly Row[] = [
  // syntax
  {
    what: "bad YAML",
    text: withFields("summary: Gaza: the war"),
    code: "yaml-invalid",
    at: { line: 3 },
    hint: /quotes/,
  },
  { what: "YAML that is a list", text: "---\n- a\n---\nb", code: "yaml-invalid" },
  { what: "a YAML tag", text: withFields("story: !!str x"), code: "yaml-invalid", at: { line: 3, column: 8 } },
  { what: "a custom YAML tag", text: withFields("story: !js/function x"), code: "yaml-invalid" },
  { what: "a YAML anchor", text: withFields("story: &a x"), code: "yaml-invalid", at: { line: 3, column: 8 } },
  { what: "a YAML alias", text: withFields("story: *a"), code: "yaml-invalid" },
  { what: "a YAML merge key", text: withFields("<<: {draft: true}"), code: "yaml-invalid", at: { line: 3 } },
  { what: "a YAML directive", text: "---\n%YAML 1.1\n---\nx", code: "yaml-invalid" },
  { what: "a duplicate YAML key", text: withFields("story: a", "story: b"), code: "key-duplicate", at: { line: 4 } },
  { what: "front matter in JavaScript", text: "---js\n{}\n---\nx", code: "front-matter-language", hint: /YAML/ },
  { what: "front matter in TOML", text: "+++\na = 1\n+++\nx", code: "front-matter-language" },
  { what: "front matter without an end", text: "---\nheadline: a\n", code: "front-matter-unclosed", at: { line: 1 } },
  { what: "bad JSON", format: "json", text: '{"headline": "a",\n}', code: "json-invalid", at: { line: 2, column: 1 } },
  { what: "JSON with a comment", format: "json", text: "{} // x", code: "json-invalid" },
  { what: "JSON that is not a record", format: "json", text: '"x"', code: "json-invalid" },
  { what: "a JSON list of no records", format: "json", text: "[1]", code: "json-invalid" },
  { what: "a bad line", format: "ndjson", text: "\n{x}", code: "json-invalid", at: { line: 2, column: 2 } },
  {
    what: "a duplicate JSON key",
    format: "json",
    text: '{"id": "a", "id": "b"}',
    code: "key-duplicate",
    at: { column: 13 },
  },
  { what: "__proto__ as a key", format: "json", text: '{"__proto__": {}}', code: "key-forbidden" },
  {
    what: "constructor, deep",
    text: withFields("image: {src: {constructor: 1}}"),
    code: "key-forbidden",
    at: { line: 3 },
  },
  { what: "prototype in a list", text: withFields("sources: [{prototype: 1}]"), code: "key-forbidden" },
  { what: "__proto__ with an invisible sign in it", text: withFields('"__pro\\u200bto__": 1'), code: "key-forbidden" },
  // limits
  { what: "a file that is too large", format: "txt", text: "a".repeat(1024 * 1024 + 1), code: "file-too-large" },
  {
    what: "YAML that is too deep",
    text: withFields(`image: ${"[".repeat(20)}${"]".repeat(20)}`),
    code: "nesting-too-deep",
    at: { line: 3 },
  },
  { what: "YAML that is far too deep", text: withFields(`image: ${"{a: ".repeat(50_000)}`), code: "nesting-too-deep" },
  { what: "YAML of compact lists", text: withFields(`- ${"- ".repeat(50_000)}`), code: "nesting-too-deep" },
  { what: "JSON that is too deep", format: "json", text: `{"image": ${"[".repeat(20)}`, code: "nesting-too-deep" },
  { what: "JSON that is far too deep", format: "json", text: "[".repeat(100_000), code: "nesting-too-deep" },
  {
    what: "quotations that are too deep",
    text: withFields() + ">".repeat(21),
    code: "nesting-too-deep",
    at: { line: 5 },
  },
  {
    what: "lists that are too deep",
    text: `${withFields()}${"- ".repeat(30)}a`,
    code: "nesting-too-deep",
    at: { line: 5 },
  },
  {
    what: "a list that is too long",
    text: withFields(`topics: [${"a,".repeat(1001)}]`),
    code: "list-too-long",
    at: { line: 3 },
  },
  { what: "an empty file", text: " \n", code: "file-empty" },
  { what: "a plain text of invisible signs", format: "txt", text: "\u200b\n", code: "file-empty" },
  { what: "a JSON list of nothing", format: "json", text: "[]", code: "file-empty" },
  // fields
  {
    what: "no headline",
    text: "---\ndate: 2025-03-07\n---\nText.",
    code: "headline-missing",
    at: { field: "headline" },
  },
  { what: "an empty headline", text: "---\nheadline: ''\n---\nText.", code: "headline-missing", at: { line: 2 } },
  {
    what: "a headline of invisible signs",
    format: "json",
    text: json({ ...ARTICLE, headline: "\u202e\u200b" }),
    code: "headline-missing",
  },
  {
    what: "a headline of 301 characters",
    format: "txt",
    text: `${"ä".repeat(301)}\nText.`,
    code: "headline-too-long",
    at: { line: 1 },
  },
  {
    what: "a number as headline",
    text: "---\nheadline: 2025\n---\nText.",
    code: "field-invalid",
    at: { line: 2, column: 11 },
    hint: /"2025"/,
  },
  {
    what: "an unknown field",
    text: withFields("autor: A"),
    code: "field-unknown",
    at: { line: 3, column: 1 },
    hint: /"authors"/,
  },
  {
    what: "an unknown field of a source",
    text: withFields("sources: [{name: A, ulr: x}]"),
    code: "field-unknown",
    at: { line: 3, field: "sources.0.ulr" },
    hint: /"url"/,
  },
  { what: "headline and title", text: withFields("title: b"), code: "field-conflict", at: { line: 3 } },
  { what: "topics and tags", text: withFields("topics: [a]", "tags: [b]"), code: "field-conflict", at: { line: 4 } },
  { what: "body and text", format: "json", text: json({ ...ARTICLE, text: "b" }), code: "field-conflict" },
  { what: "a body field beside a body", text: withFields("body: b"), code: "field-conflict", at: { line: 3 } },
  {
    what: "topics that are not a list",
    text: withFields("topics: World"),
    code: "field-invalid",
    at: { line: 3 },
    hint: /\["World"\]/,
  },
  { what: "a yes for true", text: withFields("lead: yes"), code: "field-invalid", hint: /true or false/ },
  { what: "a rank with a fraction", text: withFields("rank: 1.5"), code: "field-invalid" },
  {
    what: "a correction without a text",
    text: withFields("corrections: [{date: 2025-03-08}]"),
    code: "field-invalid",
    at: { field: "corrections.0.text" },
  },
  {
    what: "an image without alt",
    text: withFields("image: {src: a.png}"),
    code: "field-invalid",
    at: { field: "image.alt" },
  },
  { what: "an image of no width", text: withFields("image: {src: a.png, alt: a, width: 0}"), code: "field-invalid" },
  { what: "neither body nor key points", format: "txt", text: "Tram opens\n", code: "body-missing" },
  { what: "an empty body field", format: "json", text: json({ ...ARTICLE, body: " " }), code: "body-missing" },
  {
    what: "11 key points",
    format: "txt",
    text: `Tram opens\n${"- a\n".repeat(11)}`,
    code: "key-points-too-many",
    at: { line: 12 },
  },
  {
    what: "an empty key point",
    format: "txt",
    text: "Tram opens\n- a\n-\n",
    code: "key-point-invalid",
    at: { line: 3 },
  },
  {
    what: "a key point of 401 characters",
    text: withFields(`keyPoints: [a, ${"b".repeat(401)}]`),
    code: "key-point-invalid",
    at: { line: 3, column: 16 },
  },
  // dates
  {
    what: "no date",
    text: "Tram opens\nText.",
    format: "txt",
    as: { path: "tram.txt" },
    code: "date-missing",
    hint: /2025-03-07-tram\.txt.*news-digest add content\/articles\/tram\.txt/,
  },
  {
    what: "a date that does not exist",
    text: withFields("date: 2025-02-30"),
    code: "date-invalid",
    at: { line: 3, column: 7 },
  },
  {
    what: "a date in a file's name that does not exist",
    text: withFields(),
    as: { path: "2025-02-30-x.md" },
    code: "date-invalid",
  },
  {
    what: "a time in a file's name that does not exist",
    text: withFields(),
    as: { path: "2025-03-07T2561-x.md" },
    code: "date-invalid",
  },
  {
    what: "a date of a folder that does not exist",
    text: withFields(),
    as: { path: "2025/13/01/x.md" },
    code: "date-invalid",
  },
  { what: "a date in words", text: withFields("date: 7 March"), code: "date-invalid", hint: /2025-03-07/ },
  { what: "a number as date", text: withFields("date: 2025"), code: "date-invalid", hint: /2025-03-07/ },
  {
    what: "a time that the zone skips",
    text: withFields("date: 2025-03-30T01:30"),
    code: "date-skipped",
    at: { line: 3 },
  },
  {
    what: "updated before date",
    text: withFields("updated: 2025-03-06T23:59"),
    code: "updated-before-date",
    at: { line: 3 },
  },
  { what: "a bad embargo", text: withFields("embargo: soon"), code: "date-invalid", at: { field: "embargo" } },
  {
    what: "a bad correction's date",
    text: withFields("corrections: [{date: x, text: y}]"),
    code: "date-invalid",
    at: { field: "corrections.0.date" },
  },
  { what: "a bad retraction's date", text: withFields("retraction: {date: x, text: y}"), code: "date-invalid" },
  ...["2025-03-07T24:00", "2025-03-07T24:00Z", "2025-03-07T08:15+24:00", "2025-03-07T08:15+14:30"].map(
    (date): Row => ({ what: `the date ${date}`, text: withFields(`date: ${date}`), code: "date-invalid" }),
  ),
  ...["9999-12-31T23:59-01:00", "0001-01-01T00:00+01:00"].map(
    (date): Row => ({
      what: `a year that has not four digits: ${date}`,
      text: withFields(`date: ${date}`),
      code: "date-invalid",
    }),
  ),
  {
    what: "a day that the zone skips",
    text: withFields("date: 2011-12-30T10:00"),
    code: "date-skipped",
    as: { context: { zone: "Pacific/Apia" } },
  },
  // what nobody can see
  ...["\n", "\u200B", " ", "\uFEFF\uFEFF"].map(
    (before): Row => ({
      what: `${JSON.stringify(before)} before front matter that keeps a draft back`,
      format: "txt",
      text: `${before}---\nheadline: Secret\ndraft: true\n---\nText.`,
      code: "front-matter-misplaced",
    }),
  ),
  { what: "hyphens too many", format: "txt", text: "----\ndraft: true\n---\nText.", code: "front-matter-misplaced" },
  { what: "YAML too deep for its parser", text: withFields(`x: [${"a: b: ".repeat(3000)}`), code: "nesting-too-deep" },
  {
    what: "a headline of marks",
    text: withFields("summary: a").replace("Tram opens", `'Tram ${"` ".repeat(9000)}'`),
    code: "headline-too-long",
  },
  {
    what: "a key point of links",
    text: `${withFields(`keyPoints: ['${"[a](https://e.example/aaaaaaaaaaaaaaaa)".repeat(300)}']`)}`,
    code: "key-point-invalid",
  },
  { what: "a mail to nobody", text: `${withFields("summary: a")}[x](mailto:)`, code: "link-dropped" },
  {
    what: "a key point in the place of the headline",
    format: "txt",
    text: "\n- The first tram left at dawn.\nText.",
    code: "headline-missing",
    at: { line: 2 },
  },
  {
    what: "a correction before its story",
    text: withFields("corrections: [{date: 2025-03-06, text: No.}]"),
    code: "updated-before-date",
    at: { line: 3 },
  },
  {
    what: "a retraction before its story",
    text: withFields("date: 2025-03-07T08:00Z", "retraction: {date: 2025-03-07T07:00Z, text: No.}"),
    code: "updated-before-date",
    at: { line: 4 },
  },
  { what: "a headline of a soft hyphen", text: '---\nheadline: "\\u00AD"\n---\nText.', code: "headline-missing" },
  { what: "a headline of a filler", format: "txt", text: "\u3164\nText.", code: "headline-missing" },
  { what: "a key point of a filler", text: withFields('keyPoints: ["\\u2800"]'), code: "key-point-invalid" },
  { what: "an author of a filler", text: withFields('authors: ["\\u3164"]'), code: "field-invalid" },
  { what: "an author of 301 characters", text: withFields(`authors: [${"a".repeat(301)}]`), code: "field-invalid" },
  // addresses
  ...[
    "javascript:alert(1)",
    "data:text/html,x",
    "blob:https://example.org/x",
    "//example.org/x",
    "/x",
    "x.html",
    "ftp://example.org/",
    "https://user:word@example.org/",
    "https://",
  ].map(
    (url): Row => ({
      what: `the source URL ${url}`,
      format: "json",
      text: json({ ...ARTICLE, sources: [{ name: "A", url }] }),
      code: "url-invalid",
      at: { field: "sources.0.url" },
    }),
  ),
  {
    what: "a source that is not a URL",
    text: withFields("sources: [Harbour Times]"),
    code: "url-invalid",
    hint: /name/,
  },
  { what: "an author's relative URL", text: withFields("authors: [{name: A, url: x}]"), code: "url-invalid" },
  ...["a/b", "a\\b", "..", "a\u0000b", "a\u0007", "A", "a--b", "", "a".repeat(81), "con"].map(
    (slug): Row => ({
      what: `the slug ${json(slug)}`,
      format: "json",
      text: json({ ...ARTICLE, slug }),
      code: "slug-invalid",
    }),
  ),
  ...["a/../b", "..", "/a", "a/", "a//b", "a\\b", "a\u0000b", "a\u200bb", "a b", "", "a".repeat(201)].map(
    (id): Row => ({ what: `the id ${json(id)}`, format: "json", text: json({ ...ARTICLE, id }), code: "id-invalid" }),
  ),
  { what: "no id in a list", format: "json", text: json([ARTICLE]), code: "id-missing", at: { line: 1 }, hint: /"id"/ },
  { what: "no id on a line", format: "ndjson", text: `\n${json(ARTICLE)}`, code: "id-missing", at: { line: 2 } },
  { what: "no language tag", text: withFields("language: en_GB"), code: "language-invalid" },
  { what: "a language's name", text: withFields("language: english"), code: "language-invalid" },
  // pictures
  {
    what: "a picture that is not there",
    text: withFields("image: {src: a.png, alt: a}"),
    as: { findPicture: () => "missing" },
    code: "image-missing",
    at: { line: 3, field: "image.src" },
  },
  {
    what: "a picture that is a folder",
    text: withFields("image: {src: a.png, alt: a}"),
    as: { findPicture: () => "no-file" },
    code: "image-invalid",
  },
  {
    what: "a picture behind a link",
    text: withFields("image: {src: a.png, alt: a}"),
    as: { findPicture: () => "link" },
    code: "image-invalid",
  },
  {
    what: "a picture that cannot be read",
    text: withFields("image: {src: a.png, alt: a}"),
    as: { findPicture: () => "broken" },
    code: "image-broken",
    at: { line: 3, field: "image.src" },
  },
  {
    what: "a picture of another site",
    text: withFields("image: {src: https://example.org/a.png, alt: a}"),
    code: "image-remote",
  },
  {
    what: "a picture of another host",
    text: withFields("image: {src: //example.org/a.png, alt: a}"),
    code: "image-remote",
  },
  { what: "a picture outside", text: withFields("image: {src: ../../a.png, alt: a}"), code: "image-invalid" },
  { what: "a picture in SVG", text: withFields("image: {src: a.svg, alt: a}"), code: "image-invalid", hint: /scripts/ },
  { what: "a picture with a backslash", text: withFields("image: {src: 'a\\b.png', alt: a}"), code: "image-invalid" },
  {
    what: "front matter that ends with dots",
    text: "---\nheadline: a\n...\nText.",
    code: "front-matter-unclosed",
    at: { line: 3 },
    hint: /"---" alone in this line/,
  },
  {
    what: "a body's picture that is not there",
    text: `${withFields()}\n![a](a.png)`,
    as: { findPicture: () => "missing" },
    code: "image-missing",
    at: { line: 6 },
  },
  { what: "a body's picture in SVG", text: `${withFields()}\n![a](a.svg)`, code: "image-invalid", at: { line: 6 } },
  // links
  { what: "a relative link", text: `${withFields()}\n[a](b.html)`, code: "link-dropped", at: { line: 6 } },
  { what: "a link within the page", text: `${withFields()}\n[a](#b)`, code: "link-dropped", at: { line: 6 } },
  {
    what: "a path of the site in a key point",
    text: withFields("keyPoints: ['[a](/b)']"),
    code: "link-dropped",
    at: { line: 3 },
  },
];

describe("What bad input gets", () => {
  test.each(ROWS)("$what: $code", ({ text, format = "md", code, at = {}, hint = /\S/, as }) => {
    const { problems } = parse(text, format, as);
    expect(problems.map((each) => each.code)).toEqual([code]);
    const [problem] = problems;
    expect(problem).toMatchObject(at);
    expect(problem?.file).toMatch(/^content\/articles\/.*\w$/);
    expect(problem?.message).toMatch(/^.+\.$/s);
    expect(problem?.hint).toMatch(hint);
  });

  test("all problems of a file are reported at once", () => {
    const text = [
      "---",
      "headline: 5",
      "date: 2025-02-30",
      "topic: [a]",
      "sources: [x, {name: B, url: javascript:1}]",
      "image: {src: a.svg, alt: a}",
      "slug: A B",
      "---",
      "[a](b) ![c](d.svg)",
    ].join("\n");
    const { articles, problems } = parse(text, "md");
    expect(articles).toEqual([]);
    expect(new Set(problems.map((each) => each.code))).toEqual(
      new Set([
        "field-invalid",
        "date-invalid",
        "field-unknown",
        "url-invalid",
        "image-invalid",
        "slug-invalid",
        "link-dropped",
      ]),
    );
    expect(problems.filter((each) => each.code === "url-invalid")).toHaveLength(2);
  });

  test("an article with a fault leaves the others of its file", () => {
    const lines = [
      { ...ARTICLE, id: "a" },
      { ...ARTICLE, id: "b", headline: "" },
      { ...ARTICLE, id: "c" },
    ].map(json);
    const { articles, problems } = parse(lines.join("\n"), "ndjson");
    expect(articles.map(({ article: { id, line } }) => [id, line])).toEqual([
      ["a", 1],
      ["c", 3],
    ]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([["headline-missing", 2]]);
  });

  test("of a file that is not an article as many faults are reported as people can read", () => {
    const { problems } = parse(`[${"0,".repeat(5000)}0]`, "json");
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatchObject({ severity: "error", column: 2002 });
    expect(problems.at(-1)?.message).toContain("4001 more problems");
  });

  test("an error behind a thousand warnings is still one", () => {
    const warned = { ...ARTICLE, keyPoints: ["[a](/b)"] };
    const all = Array.from({ length: 1002 }, (_, i) => ({ ...warned, id: `a${i}` }));
    const { problems } = parse(json([...all, { ...ARTICLE, id: "b", headline: "" }]), "json");
    expect(problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "headline-missing",
    ]);
  });

  test("a thousand bad links are reported in a few problems", () => {
    const { problems } = parse(withFields() + "[a](b)\n".repeat(1000), "md");
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.message).toContain("980 more");
  });
});

describe("What is let pass", () => {
  test.each([
    ["a file of exactly 1 MiB", "txt", `Tram opens\n${"a".repeat(1024 * 1024 - 11)}`],
    ["YAML 20 deep", "md", withFields(`own: ${"[".repeat(19)}${"]".repeat(19)}`)],
    ["quotations 20 deep", "md", `${withFields()}${">".repeat(20)} a`],
    ["lists 20 deep", "md", `${withFields()}\n${"- ".repeat(20)}a`],
    ["1,000 topics", "md", withFields(`topics: [${"a,".repeat(1000)}]`)],
    ["a headline of 300 characters outside the basic plane", "txt", `${"𝒜".repeat(300)}\nText.`],
    ["10 key points of 400 characters", "txt", `Tram opens\n${`- ${"a".repeat(400)}\n`.repeat(10)}`],
    ["an id of 200 characters", "md", withFields(`id: ${"a".repeat(200)}`)],
    ["a slug of 80 characters", "md", withFields(`slug: ${"a".repeat(80)}`)],
    ["an empty field", "md", withFields("summary:", "topics:", "image:")],
    ["HTML, templates and the ends of scripts", "md", `${withFields()}<b>{{ x }}{% y %}\${z}]]></script>`],
    ["a javascript: address in plain text", "txt", "Tram opens\njavascript:alert(1)"],
  ] as const)("%s", (_, format, text) => {
    const { articles, problems } = parse(text, format, { context: { extraFields: ["own"] } });
    // What is printed as it stands is reported.
    expect(problems.filter(({ code }) => code !== "markup-foreign")).toEqual([]);
    expect(articles).toHaveLength(1);
  });
});
