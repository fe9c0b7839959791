// What people bring from other tools, by kind: taken, or refused with the way out.

import { describe, expect, test } from "vitest";
import { parse, parseOne, withFields } from "./parse.ts";

describe("a field of another tool's", () => {
  test.each([
    ["primary_author: A. Writer", '"authors"'],
    ["primary_tag: News", '"topics"'],
    ["post_excerpt: a", '"summary"'],
    ["post_status: draft", '"draft: true"'],
    ["publishDate: 2025-03-08", '"embargo"'],
    ["linkTitle: a", "Leave it out"],
    ["menu: main", "Leave it out"],
    ["cssclasses: [a]", "Leave it out"],
    ["excerpt_separator: a", "Leave it out"],
    ["corrections: wrong", 'corrections: [{date: 2025-03-07, text: "What was wrong"}]'],
    ["image: [a.png]", 'image: {src: "a.png", alt:'],
  ])("is answered by ours: %s", (field, hint) => {
    const { articles, problems } = parse(withFields(field), "md");
    expect(articles).toEqual([]);
    expect(problems[0]?.hint).toContain(hint);
  });
});

describe("a text of another tool's is refused", () => {
  test.each([
    ["JSON in front of it, as Hugo has it", "md", '{\n"title": "A"\n}\n\nText', "front-matter-language"],
    ["JSON in a code fence", "json", '```json\n{"headline": "A", "body": "B"}\n```', "text-fenced"],
    [
      "a mail's head",
      "txt",
      "From: a@example.org\nSubject: A\nDate: Fri, 7 Mar 2025\n\nText",
      "front-matter-misplaced",
    ],
    ["a field in Obsidian's form", "md", "# A\n\nstatus:: draft\n\nText", "front-matter-misplaced"],
  ] as const)("with %s", (_, format, text, code) => {
    const { articles, problems } = parse(text, format);
    expect(articles).toEqual([]);
    expect(problems.map((each) => each.code)).toEqual([code]);
  });
});

describe("plain text", () => {
  test.each([
    ["# A headline\n\nText.", 1],
    ["A headline\n\nSome **bold** text.", 3],
    ["A headline\n\nSee [this](https://example.org/).", 3],
    ["A headline\n\n```\ncode\n```", 3],
  ])("that looks like Markdown is warned of, and printed as it stands: %j", (text, line) => {
    const { articles, problems } = parse(text, "txt");
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "markup-foreign", severity: "warning", line }]);
  });

  test.each(["A #1 hit\n\n2 ** 3 ** 4, 5*6*7", "Rates [per cent] (new)\n\nf(x)[y](z)", "A\n\n# of boats: 7"])(
    "that does not is not: %j",
    (text) => {
      expect(parse(text, "txt").problems.filter(({ line }) => line !== 3)).toEqual([]);
    },
  );

  test.each([
    ["A\n(1) One\n(2) Two\n\nText.", ["One", "Two"]],
    ["A\n・一\n・二\n\n本文。", ["一", "二"]],
  ])("has key points in %j", (text, points) => {
    expect(parseOne(text, "txt").keyPoints.map((each) => each.text)).toEqual(points);
  });
});

test.each([
  ["20250307-ferry.md", "2025-03-07-ferry.md"],
  ["2025_03_07 ferry.md", "2025-03-07-ferry.md"],
  ["2025/03/07-ferry.md", "2025-03-07-ferry.md"],
  ["ferry.md", "2025-03-07-ferry.md"],
])("the name that is proposed for %s", (path, name) => {
  const { problems } = parse("# A\n\nText.", "md", { path });
  expect(problems[0]?.hint).toContain(`such as "${name}"`);
});
