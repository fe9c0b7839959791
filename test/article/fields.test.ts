import { describe, expect, test } from "vitest";
import { parse, parseOne, withFields } from "./parse.ts";

describe("an article without fields", () => {
  test("has what its file and site give", () => {
    expect(parseOne("Tram opens\nText.", "txt", { path: "a/2025-03-07-tram-line.txt" })).toMatchObject({
      id: "a/2025-03-07-tram-line",
      file: "content/articles/a/2025-03-07-tram-line.txt",
      slug: "tram-line",
      published: { day: "2025-03-07" },
      language: "en",
      direction: "ltr",
      topicNames: [],
      sources: [],
      authors: [],
      corrections: [],
      lead: false,
      draft: false,
      extra: {},
    });
  });
});

test("every field comes through", () => {
  const article = parseOne(
    withFields(
      "date: 2025-03-07T08:15",
      "updated: 2025-03-08",
      "keyPoints: ['*a*', b]",
      "summary: |",
      "  One",
      "  two.",
      "topics: [World, 'C++']",
      "sources: [https://www.example.org/a, {name: Harbour Times}, {name: B, url: https://example.org}]",
      "authors: [Ann Example, {name: Bo Example, url: https://example.org/bo}]",
      "image: {src: images/tram.jpg, alt: A tram, caption: Leaving, credit: Cy, width: 800, height: 600}",
      "language: pt-br",
      "slug: a-slug",
      "id: x/Y_1.z",
      "lead: true",
      "rank: -2",
      "story: tram",
      "draft: true",
      "embargo: 2025-03-09",
      "corrections: [{date: 2025-03-10, text: 'Not *two*'}, {date: 2025-03-11T10:00Z, text: b, significant: true}]",
      "retraction: {date: 2025-03-12, text: Withdrawn}",
      'own: {a: [1, "b\\u200b"]}',
    ),
    "md",
    { context: { extraFields: ["own", "other"] } },
  );
  expect(article).toMatchObject({
    published: { at: Date.parse("2025-03-07T08:15Z") },
    updated: { day: "2025-03-08" },
    keyPoints: [{ text: "a" }, { text: "b" }],
    summary: "One two.",
    topicNames: [
      { name: "World", line: 9, column: 10 },
      { name: "C++", line: 9, column: 17 },
    ],
    sources: [
      { name: "example.org", url: "https://www.example.org/a" },
      { name: "Harbour Times" },
      { name: "B", url: "https://example.org/" },
    ],
    authors: [{ name: "Ann Example" }, { name: "Bo Example", url: "https://example.org/bo" }],
    image: { file: "images/tram.jpg", alt: "A tram", caption: "Leaving", credit: "Cy", width: 800, height: 600 },
    language: "pt-BR",
    slug: "a-slug",
    id: "x/Y_1.z",
    lead: true,
    rank: -2,
    story: "tram",
    draft: true,
    embargo: Date.parse("2025-03-09T00:00Z"),
    corrections: [
      { date: { day: "2025-03-10" }, text: { text: "Not two" }, significant: false },
      { date: { at: Date.parse("2025-03-11T10:00Z") }, text: { text: "b" }, significant: true },
    ],
    retraction: { date: { day: "2025-03-12" }, text: { text: "Withdrawn" } },
    extra: { own: { a: [1, "b"] } },
  });
});

describe("the date", () => {
  test.each([
    ["date: 2025-03-02", "2025-03-02/2025-03-03-a.md", { day: "2025-03-02" }],
    ["date: 2025-03-01", "2025-02-30-a.md", { day: "2025-03-01" }],
    ["", "2025-03-02/2025-03-03-a.md", { day: "2025-03-03" }],
    ["", "2025-03-03T0815-a.md", { at: Date.parse("2025-03-03T08:15Z") }],
    ["", "2025-07-03T0815.md", { at: Date.parse("2025-07-03T07:15Z") }],
    ["", "2025-03-03Tram.md", { day: "2025-03-03" }],
    ["", "a/2025-03-02/a.md", { day: "2025-03-02" }],
    ["", "2025/03/02/a.md", { day: "2025-03-02" }],
    ["", "2025/03/02/2025-03-1-a.md", { day: "2025-03-02" }],
    ["date:", "2025-03-03-a.md", { day: "2025-03-03" }],
    ["date: 2025-10-26T01:30", "a.md", { at: Date.parse("2025-10-26T00:30Z") }],
    ["date: 2025-03-07T08:15+02:00", "a.md", { at: Date.parse("2025-03-07T06:15Z") }],
  ])("%j in %s", (field, path, published) => {
    expect(parseOne(withFields(field), "md", { path }).published).toEqual(published);
  });

  test.each(["2025/03/a.md", "2025-03/02/a.md", "a-2025-03-02.md", "2025-03-021.md", "2025/03/02/b/a.md"])(
    "%s gives none",
    (path) => {
      expect(parse(withFields(), "md", { path }).problems).toMatchObject([{ code: "date-missing", field: "date" }]);
    },
  );

  test.each([
    ["2025-03-07", "2025-03-07", true],
    ["2025-03-07", "2025-03-06", false],
    ["2025-03-07T08:00", "2025-03-07", true],
    ["2025-03-07T08:00", "2025-03-07T07:59", false],
    ["2025-03-07T08:00", "2025-03-06", false],
    ["2025-03-07", "2025-03-07T00:00", true],
    ["2025-03-07", "2025-03-06T23:59", false],
  ])("of %s, updated %s: %s", (date, updated, isFine) => {
    const { problems } = parse(withFields(`date: ${date}`, `updated: ${updated}`), "md");
    expect(problems.map(({ code }) => code)).toEqual(isFine ? [] : ["updated-before-date"]);
  });
});

describe("the slug", () => {
  test.each([
    ["slug: own", "2025-03-07-tram.md", "own"],
    ["", "2025-03-07-tram.md", "tram"],
    ["", "2025-03-07T0815_tram-line.md", "tram-line"],
    ["date: 2025-03-08", "2025-03-07-tram.md", "tram"],
    ["", "2025-03-07-Tram Line.md", "tram-line"],
    ["", "2025-03-07.md", "tram-opens"],
    ["date: 2025-03-07", "line-2.md", "tram-opens"],
  ])("%j in %s is %s", (field, path, slug) => {
    expect(parseOne(withFields(field), "md", { path }).slug).toBe(slug);
  });

  test("of one of many comes from its headline", () => {
    const text = '{"id": "a", "headline": "Tram opens", "text": "x"}';
    expect(parseOne(text, "ndjson", { path: "2025-03-07-all.ndjson" }).slug).toBe("tram-opens");
  });
});

describe("the id", () => {
  const idOf = (path: string) => parseOne(withFields(), "md", { path }).id;

  test.each([
    ["2025-03-07-a.md", "2025-03-07-a"],
    ["2025/03/07/a.b_C.md", "2025/03/07/a.b_C"],
  ])("of %s is %s", (path, id) => {
    expect(idOf(path)).toBe(id);
  });

  test("is made to fit, and is another for another path", () => {
    const paths = [
      "2025-03-07 ä.md",
      "2025-03-07 a.md",
      "2025-03-07-a!.md",
      "2025-03-07-电车.md",
      `2025-03-07-${"a".repeat(240)}.md`,
    ];
    const ids = paths.map(idOf);
    expect(new Set(ids).size).toBe(paths.length);
    for (const id of ids) expect(id).toMatch(/^(?!\/)[A-Za-z0-9._/-]{1,200}(?<!\/)$/);
    expect(paths.map(idOf)).toEqual(ids);
    expect(idOf("2025-03-07 a\u0308.md")).toBe(idOf("2025-03-07 \u00e4.md"));
  });
});

test("the direction is the text's own", () => {
  expect(parseOne("חדשות היום\nשלום", "txt").direction).toBe("rtl");
  expect(parseOne("News\nPeace", "txt", { context: { language: "he" } }).direction).toBe("ltr");
});

test("the length is that of headline, key points and body", () => {
  const words = (count: number) => "go ".repeat(count);
  expect(parseOne(`${words(28)}\n- ${words(100)}\n${words(100)}`, "txt").length).toEqual({ words: 228, characters: 0 });
});

test("an extra field that is ours too stays ours", () => {
  const { story, extra } = parseOne(withFields("story: a"), "md", { context: { extraFields: ["story"] } });
  expect({ story, extra }).toEqual({ story: "a", extra: {} });
});

test("an extra field is suggested, too", () => {
  const { problems } = parse(withFields("regoin: a"), "md", { context: { extraFields: ["region"] } });
  expect(problems).toMatchObject([{ code: "field-unknown", hint: 'Did you mean "region"?' }]);
});
