// What other tools call fields, values and lists: each refusal names our own.

import { describe, expect, test } from "vitest";
import { measurePictures, pathOf } from "../../src/article/article-pictures.ts";
import { parse, parseOne, withFields } from "./parse.ts";

describe("a field of another tool", () => {
  test.each([
    ["categories: harbour", /"topics"/],
    ["Category: Weekly", /"topics"/],
    ["lastmod: 2025-03-08", /"updated"/],
    ["last_modified_at: 2025-03-08", /"updated"/],
    ["description: x", /"summary"/],
    ["excerpt: x", /"summary"/],
    ["published: false", /"draft: true"/],
    ["status: draft", /"draft: true"/],
    ["author: A", /"authors"/],
    ["key_points: [a]", /"keyPoints"/],
    ["Key-Points: [a]", /"keyPoints"/],
    ["talking_points: [a]", /"keyPoints"/],
    ["url: /x/", /"sources".*"slug"/],
    ["permalink: /x/", /"slug"/],
    ["redirect_from: [/x/]", /Its name here is "aliases"/],
    ["weight: 3", /"rank"/],
    ["layout: post", /Leave it out/],
    ["featured_image: x.png", /"image"/],
    ["coverImage: x.png", /"image"/],
    ["pubDate: 2025-03-08", /"date"/],
    ["content: x", /"body"/],
    ["guid: x", /"id"/],
    ["lang: en", /"language"/],
    ["series: x", /"story"/],
    ["featured: true", /"lead"/],
    ["expiryDate: 2025-04-01", /"retraction"/],
    ["topcis: [a]", /Did you mean "topics"/],
    ["Draft: true", /Did you mean "draft"/],
    ["xyzzy: 1", /articles\.extraFields/],
    ["constructors: 1", /articles\.extraFields/],
    ["sources: [{title: A, url: https://example.org/}]", /"name"/],
    ["sources: [{name: A, link: https://example.org/}]", /"url"/],
    ["image: {path: a.png, alt: a}", /"src"/],
  ])("%s", (line, hint) => {
    const { problems } = parse(withFields(line), "md");
    const unknown = problems.filter(({ code }) => code === "field-unknown");
    expect(unknown).toMatchObject([{ line: 3, hint: expect.stringMatching(hint) }]);
  });

  test("is one of ours no longer when the site declares it", () => {
    expect(parse(withFields("weight: 3"), "md", { context: { extraFields: ["weight"] } }).problems).toEqual([]);
  });
});

describe("a value of another form", () => {
  test.each([
    ["image: /images/x.png", /image: \{src: "\/images\/x\.png", alt: /],
    ["tags: [1.10]", /"1\.10"/],
    ["tags: [0x1F]", /"0x1F"/],
    ["story: .5", /"\.5"/],
    ["summary: 1e3", /"1e3"/],
    ["summary: 1_000", undefined],
    ["story: true", /"true"/],
    ["tags: Ferry, Harbour", /\["Ferry", "Harbour"\]/],
    ["sources: [BBC]", /\{name: "BBC"\}/],
    ['sources: ["Reuters: https://example.org/r"]', /\{name: "Reuters", url: "https:\/\/example\.org\/r"\}/],
    ['sources: ["Reuters (https://example.org/r)"]', /\{name: "Reuters", url: "https:\/\/example\.org\/r"\}/],
    ["sources: [www.example.org/a]", /"https:\/\/www\.example\.org\/a"/],
    ["updated: 2025/03/08", /2025-03-08/],
    ["updated: 20250308", /2025-03-08/],
  ])("%s is shown in ours", (line, hint) => {
    const { problems } = parse(withFields(line), "md");
    if (hint === undefined) expect(problems).toEqual([]);
    else expect(problems).toMatchObject([{ line: 3, hint: expect.stringMatching(hint) }]);
  });

  test("in JSON is quoted as it was written", () => {
    const { problems } = parse('{"headline": "a", "body": "b",\n"topics": [1.10, 1e3]}', "json");
    expect(problems.map(({ line, hint }) => [line, hint])).toEqual([
      [2, 'Put it in quotes: "1.10".'],
      [2, 'Put it in quotes: "1e3".'],
    ]);
  });
});

describe("a # in a text without quotes", () => {
  test.each([
    ["summary: Our port is ranked #1 in Europe", "#1 in Europe"],
    ["keyPoints:\n  - Ranked #1 for trade", "#1 for trade"],
    ["story: #hashtag", "#hashtag"],
    ["summary: see C #5\n  and more", "#5"],
  ])("%j is reported with what was cut", (lines, cut) => {
    const told = parse(withFields(lines), "md").problems.filter(({ code }) => code === "yaml-comment");
    expect(told).toMatchObject([{ severity: "warning", message: expect.stringContaining(`"${cut}"`) }]);
  });

  test.each([
    "summary: 'ranked #1'",
    "summary: C#1",
    "summary: a # a remark",
    "#remark",
    "draft: false # later",
    "summary: |\n  a #1",
  ])("%j is none", (lines) => {
    expect(parse(withFields(lines), "md").problems).toEqual([]);
  });
});

describe("a list in a record", () => {
  const ARTICLE = { id: "a", headline: "A", text: "b" };

  test.each(["articles", "stories", "items", "Articles", "news"])("of nothing but %s is taken", (name) => {
    const { articles, problems } = parse(JSON.stringify({ [name]: [ARTICLE, { ...ARTICLE, id: "b" }] }), "json");
    expect([articles.map(({ article }) => article.id), problems]).toEqual([["a", "b"], []]);
  });

  test.each([
    [{ version: "https://jsonfeed.org/version/1.1", title: "F", items: [ARTICLE] }, "items"],
    [{ category: "World", clusters: [{ title: "T" }] }, "clusters"],
  ])("with more is one refusal that names it: %j", (value, name) => {
    expect(parse(JSON.stringify(value), "json")).toMatchObject({
      articles: [],
      problems: [{ code: "json-invalid", field: name, hint: expect.stringMatching(/list/) }],
    });
  });

  test("of an article is the article's", () => {
    const { problems } = parse(JSON.stringify({ headline: "A", body: "b", items: [{}] }), "json");
    expect(problems).toMatchObject([{ code: "field-unknown" }]);
  });
});

describe("a picture beside the article", () => {
  const beside = (path: string) =>
    path === "articles/2025-03-07-ferry/cover.jpg"
      ? { width: 1, height: 1, animated: false, hash: "0" }
      : ("missing" as const);
  const as = { path: "2025-03-07-ferry/index.md", findPicture: beside };

  test("is found by its name alone", () => {
    const article = parseOne(`${withFields("image: {src: cover.jpg, alt: a}")}\n![b](cover.jpg)`, "md", as);
    const { pictures, problems } = measurePictures(article, beside, "content");
    expect([pathOf("cover.jpg", pictures), problems]).toEqual(["articles/2025-03-07-ferry/cover.jpg", []]);
    expect(article.pictures.map(({ file }) => file)).toEqual(["cover.jpg", "cover.jpg"]);
    expect(article.slug).toBe("ferry");
  });

  test("that is not there is reported where it was looked for first", () => {
    const { problems } = parse(`${withFields()}\n![b](other.jpg) ![c](/content/images/d.png)`, "md", as);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ["image-missing", 'There is no picture "content/other.jpg".'],
      ["image-missing", 'There is no picture "content/content/images/d.png".'],
    ]);
    expect(problems[1]?.hint).toContain('"/images/d.png"');
  });
});
