// Comments in articles: in no output, whatever part and format they stand in.

import { describe, expect, test } from "vitest";
import type { Format } from "../../src/article/parse-article.ts";
import { parse, parseWhole, withFields } from "./parse.ts";

const SECRET = "SECRET";
const COMMENT = `<!-- ${SECRET}, ask the lawyer -- before publishing -->`;

describe("a comment", () => {
  test.each<[string, Format, string]>([
    ["the headline", "md", `# Ferry ${COMMENT} runs\n\nIt runs.`],
    [
      "front of the headline",
      "md",
      `${COMMENT}\n\n# Ferry runs\n\n${COMMENT}\n- Point ${COMMENT}\n\nIt runs. ${COMMENT}`,
    ],
    ["a field's headline", "md", `---\nheadline: Ferry ${COMMENT}\n---\nIt runs.`],
    ["key points", "md", withFields(`keyPoints: ["a ${COMMENT}"]`)],
    ["the summary", "md", withFields(`summary: "${COMMENT} a"`)],
    ["names", "md", withFields(`topics: ["a${COMMENT}"]`, `authors: ["a${COMMENT}"]`, `story: "a ${COMMENT}"`)],
    ["a source's name", "md", withFields(`sources: [{name: "a ${COMMENT}", url: "https://example.org/"}]`)],
    [
      "a picture",
      "md",
      withFields(`image: {src: a.png, alt: "a ${COMMENT}", caption: "${COMMENT}", credit: "${COMMENT}"}`),
    ],
    ["notes", "md", withFields(`corrections: [{date: 2025-03-08, text: "a ${COMMENT}"}]`)],
    ["a text", "txt", `Ferry ${COMMENT} runs\n- a ${COMMENT}\n${COMMENT}\n- b\n\n<!--\n\n${SECRET}\n\n-->\nIt runs.`],
    ["front of a text", "txt", `<!--\n${SECRET}\n-->\nFerry runs\n\nIt runs.`],
    ["a text's fields", "txt", `---\nheadline: Ferry ${COMMENT}\nkeyPoints: ["a ${COMMENT}"]\n---\nIt runs.`],
    [
      "a record",
      "json",
      JSON.stringify({ headline: `a ${COMMENT}`, keyPoints: [`a ${COMMENT}`], body: `a\n\n${COMMENT}` }),
    ],
    [
      "a record's text",
      "json",
      JSON.stringify({ headline: "a", summary: `a ${COMMENT}`, text: `a\n\n${COMMENT}\n\nb` }),
    ],
    ["a line", "ndjson", JSON.stringify({ id: "a", headline: `a ${COMMENT}`, body: `a ${COMMENT}` })],
  ])("in %s is left out", (_, format, text) => {
    const article = parseWhole(text, format);
    expect(JSON.stringify(article)).not.toMatch(/SECRET|<!--|lawyer/);
    expect(parseWhole(text.replaceAll("\n", "\r\n"), format).body).toEqual(article.body);
  });

  test("keeps the key points and lines of a plain text together", () => {
    const { article, body } = parseWhole(`Ferry\n- a\n${COMMENT}\n- b\nOne.\n<!-- x\ny -->\nTwo.`, "txt");
    const { headline, keyPoints } = article;
    expect([headline.text, ...keyPoints.map(({ text }) => text), body.text]).toEqual(["Ferry", "a", "b", "One.\nTwo."]);
  });

  test.each<[Format, string, object]>([
    ["md", `${withFields()}\nText <!-- ${SECRET}\n\nMore.`, { line: 6 }],
    ["md", `# Ferry <!-- ${SECRET}\n\nMore.`, { line: 1 }],
    ["md", `---\nheadline: Ferry <!-- ${SECRET}\n---\nMore.`, { line: 2 }],
    ["md", withFields(`summary: "<!-- ${SECRET}"`), { line: 3, field: "summary" }],
    ["md", withFields(`topics: ["<!— ${SECRET}"]`), { line: 3, field: "topics.0" }],
    ["md", withFields(`keyPoints: ["a <!-- ${SECRET}"]`), { line: 3 }],
    ["txt", `Ferry\n\nText.\n<!-- ${SECRET}\n`, { line: 4 }],
    ["txt", `---\nrank: 1\n---\nFerry <!— ${SECRET} —>\n\nText.`, { line: 4 }],
    ["json", `{"headline": "a",\n"text": "a <!-- ${SECRET}"}`, { line: 2 }],
    ["json", `{"headline": "a",\n"body": "a <!-- ${SECRET}"}`, { line: 2 }],
  ])("without an end is an error in .%s: %j", (format, text, at) => {
    const { articles, problems } = parse(text, format);
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ code: "comment-unclear", severity: "error", ...at }]);
  });

  test("in an address is refused", () => {
    const { articles, problems } = parse(withFields(`sources: ["https://example.org/<!--${SECRET}-->"]`), "md");
    expect([articles, problems.map(({ code }) => code)]).toEqual([[], ["url-invalid"]]);
  });
});
