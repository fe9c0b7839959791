// A field that would hold an article back, and is empty.

import { describe, expect, test } from "vitest";
import type { Format } from "../../src/article/parse-article.ts";
import { parse, withFields } from "./parse.ts";

const EMPTY = ["", " null", " ~", ' ""', " ''", ' " "', " # later", ' "\\u200b"'];

describe.each(["draft", "embargo"])("an empty %s", (name) => {
  test.each(EMPTY)("is an error with its line in %j", (value) => {
    for (const format of ["md", "txt"] as const) {
      const { articles, problems } = parse(withFields("rank: 1", `${name}:${value}`), format);
      expect(articles).toEqual([]);
      expect(problems).toMatchObject([{ code: "field-empty", line: 4, column: 1, field: name, severity: "error" }]);
      expect(problems[0]?.hint).toContain(`"${name}: `);
    }
  });

  test.each<[Format, unknown]>([
    ["json", null],
    ["json", ""],
    ["json", " \n"],
    ["ndjson", null],
    ["ndjson", "\u200b"],
  ])("is an error in .%s as %j", (format, value) => {
    const text = JSON.stringify({ id: "a", headline: "a", [name]: value, body: "b" });
    expect(parse(text, format)).toMatchObject({ articles: [], problems: [{ code: "field-empty", field: name }] });
  });

  test("is one among the fields of a site's own too", () => {
    const { articles } = parse(withFields(`${name}:`, "own: a"), "md", { context: { extraFields: ["own", name] } });
    expect(articles).toEqual([]);
  });
});

test("a value is taken as it was", () => {
  const { articles } = parse(withFields("draft: false", "embargo: 2025-03-08"), "md");
  expect(articles).toMatchObject([{ article: { draft: false } }]);
});
