import { describe, expect, test } from "vitest";
import type { WholeArticle } from "../../src/article/article.ts";
import { formatOf } from "../../src/article/parse-article.ts";
import { parse, parseOne, parseWhole } from "./parse.ts";

/** What there is to read in an article, as HTML. */
function contentOf({ article: { headline, keyPoints }, body }: WholeArticle) {
  return {
    headline: headline.html,
    keyPoints: keyPoints.map(({ html }) => html),
    body: body.parts.join(""),
  };
}

describe("formatOf", () => {
  test.each([
    ["a.txt", "txt"],
    ["a.b.MD", "md"],
    ["a.json", "json"],
    ["a.ndjson", "ndjson"],
    ["a.html", undefined],
  ])("%s: %s", (file, format) => {
    expect(formatOf(file)).toBe(format);
  });
});

describe("plain text", () => {
  test.each([
    ["Tram\n- a\n* b\n• c\nBody.", ["a", "b", "c"], "<p>Body.</p>\n"],
    ["\uFEFF\r\n Tram \r\n- a\r\nOne.\r\nTwo.\r\n", ["a"], "<p>One.</p>\n<p>Two.</p>\n"],
    ["Tram\n\n- a\n\nOne\nline.\n\nTwo.", ["a"], "<p>One line.</p>\n<p>Two.</p>\n"],
    ["Tram\n- a\nBody.\n- b", ["a"], "<p>Body.</p>\n<p>- b</p>\n"],
    ["Tram\n- a", ["a"], ""],
    ["Tram\nBody.", [], "<p>Body.</p>\n"],
    ["Tram\n-a\n--- b", [], "<p>-a</p>\n<p>--- b</p>\n"],
    [
      "Tram\n- *a* <b> https://example.org/",
      ['*a* &lt;b&gt; <a href="https://example.org/">https://example.org/</a>'],
      "",
    ],
  ])("%j", (text, keyPoints, body) => {
    expect(contentOf(parseWhole(text, "txt"))).toEqual({ headline: "Tram", keyPoints, body });
  });

  test("a headline is literal", () => {
    expect(parseOne("*Tram* https://example.org [a](b)\n- a", "txt").headline.html).toBe(
      "*Tram* https://example.org [a](b)",
    );
  });
});

describe("Markdown", () => {
  test.each([
    ["# *Tram*\n\nBody.", "<em>Tram</em>", [], "<p>Body.</p>\n"],
    ["Tram\n===\nBody.", "Tram", [], "<p>Body.</p>\n"],
    ["# Tram\n- a\n- *b*\n\nBody.", "Tram", ["a", "<em>b</em>"], "<p>Body.</p>\n"],
    ["# Tram\n1. a\n\n2. b\n\nBody.", "Tram", ["a", "b"], "<p>Body.</p>\n"],
    ["# Tram\n- [a][b]\n\n[b]: https://example.org/", "Tram", ['<a href="https://example.org/">a</a>'], ""],
    ["# Tram\nBody.\n- a", "Tram", [], "<p>Body.</p>\n<ul>\n<li>a</li>\n</ul>\n"],
    ["# Tram\n- a\n  - b", "Tram", [], "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"],
    ["# Tram\n- a\n\n  b", "Tram", [], "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"],
    [`# Tram\n- ${"a".repeat(401)}`, "Tram", [], `<ul>\n<li>${"a".repeat(401)}</li>\n</ul>\n`],
    ["---\nheadline: A\n---\n# Tram\n- a", "A", [], '<h2 id="tram">Tram</h2>\n<ul>\n<li>a</li>\n</ul>\n'],
    ["---\nheadline: A\n---\n- a\n\nBody.", "A", ["a"], "<p>Body.</p>\n"],
    ["---\ntitle: A\nkeyPoints: [b]\n---\n- a", "A", ["b"], "<ul>\n<li>a</li>\n</ul>\n"],
    ["---\ntitle: A\nkeyPoints: []\n---\n- a", "A", [], "<ul>\n<li>a</li>\n</ul>\n"],
    ["---\r\ntitle: A\r\n---   \r\nBody.", "A", [], "<p>Body.</p>\n"],
    ["---\n---\n# Tram\nBody.", "Tram", [], "<p>Body.</p>\n"],
    ["\uFEFF---\ntitle: A\n---\nBody.\n\n---\n", "A", [], "<p>Body.</p>\n<hr />\n"],
    ["---\ntitle: >\n  A\n  b\n---\nBody.", "A b", [], "<p>Body.</p>\n"],
  ])("%j", (text, headline, keyPoints, body) => {
    const { articles } = parse(text, "md");
    const content = articles[0] && contentOf(articles[0]);
    const squeeze = (html: string | undefined) => html?.replace(/\n(?=<)/g, "");
    expect({ ...content, body: squeeze(content?.body) }).toEqual({ headline, keyPoints, body: squeeze(body) });
  });

  test("11 entries that open a body are a list, not key points", () => {
    const { article, body } = parseWhole(`# Tram\n${"- a\n".repeat(11)}`);
    expect(article.keyPoints).toEqual([]);
    expect(body.text).toBe("a\n".repeat(11).trim());
  });

  test("problems have the lines of the file", () => {
    const { problems } = parse("---\nheadline: A\n---\n\ntext\n\n[a](b)\n", "md");
    expect(problems).toMatchObject([{ code: "link-dropped", line: 7 }]);
    expect(parse("text\n\n[a](b)\n", "md").problems).toMatchObject([
      { code: "headline-missing", line: 1 },
      { code: "link-dropped", line: 3 },
    ]);
  });
});

describe("JSON", () => {
  test("body is Markdown, text is plain", () => {
    const markdown = { date: "2025-03-07", body: "# Tram\n- a\n\n*Body.*" };
    expect(contentOf(parseWhole(JSON.stringify(markdown), "json"))).toEqual({
      headline: "Tram",
      keyPoints: ["a"],
      body: "<p><em>Body.</em></p>\n",
    });
    const plain = { headline: "*Tram*", text: "- a\n*Body.*" };
    expect(contentOf(parseWhole(JSON.stringify(plain), "json"))).toEqual({
      headline: "<em>Tram</em>",
      keyPoints: [],
      body: "<p>- a</p>\n<p>*Body.*</p>\n",
    });
  });

  test("a list holds many, of which each knows its line", () => {
    const text = '[\n {"id": "a", "headline": "A", "text": "x"},\n\n {"id": "b", "headline": "B", "text": "y"}\n]';
    const { articles, problems } = parse(text, "json");
    expect(problems).toEqual([]);
    expect(articles.map(({ article: { id, line } }) => [id, line])).toEqual([
      ["a", 2],
      ["b", 4],
    ]);
  });

  test("a list may have more than 1,000 articles", () => {
    const all = Array.from({ length: 1500 }, (_, i) => ({ id: `a${i}`, headline: "A", text: "x" }));
    expect(parse(JSON.stringify(all), "json").articles).toHaveLength(1500);
  });

  test("a file of lines may have empty ones", () => {
    const text = '\uFEFF{"id": "a", "headline": "A", "text": "x"}\r\n\r\n{"id": "b", "headline": "B", "text": "y"}';
    const { articles, problems } = parse(text, "ndjson");
    expect(problems).toEqual([]);
    expect(articles.map(({ article: { id, line } }) => [id, line])).toEqual([
      ["a", 1],
      ["b", 3],
    ]);
  });

  test("a line and a column are reported for a field", () => {
    const text = '{\n  "headline": "A",\n  "text": "x",\n  "date": "2025-02-30"\n}';
    expect(parse(text, "json").problems).toMatchObject([{ code: "date-invalid", line: 4, column: 11, field: "date" }]);
  });
});

test("the same content in each form is the same article", () => {
  const fields = "headline: Tram\nkeyPoints: [a, b]";
  const forms = [
    parseWhole("Tram\n- a\n- b\nBody.", "txt"),
    parseWhole("# Tram\n- a\n- b\n\nBody."),
    parseWhole(`---\n${fields}\n---\nBody.`),
    parseWhole('{"headline": "Tram", "keyPoints": ["a", "b"], "body": "Body."}', "json"),
    parseWhole('{"title": "Tram", "keyPoints": ["a", "b"], "text": "Body."}', "json"),
  ];
  const [first] = forms;
  // The hash is of the file's name too.
  const own = { file: "", hash: "" };
  for (const { article, body } of forms)
    expect({ article: { ...article, ...own }, body }).toEqual({ ...first, article: { ...first?.article, ...own } });
});
