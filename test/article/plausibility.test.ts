// What is possible and hardly meant.

import { describe, expect, test } from "vitest";
import { findDuplicateReports } from "../../src/article/plausibility.ts";
import { findChangesToCome, findRemoteDates } from "../../src/article/plausible-dates.ts";
import { parse, parseOne, withFields } from "./parse.ts";

describe("a leftover of a merge", () => {
  test.each([
    ["md", `${withFields()}\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n`, 6],
    ["md", "---\n<<<<<<< HEAD\nheadline: a\n=======\nheadline: b\n>>>>>>> x\n---\nText", 2],
    ["md", `${withFields()}\r\n>>>>>>> branch\r\n`, 6],
    ["txt", "Tram\n\n||||||| base\nText.", 3],
    ["json", '{"headline": "a",\n<<<<<<< HEAD\n"body": "b"}', 2],
    ["ndjson", '{"id": "a", "headline": "a", "date": "2025-03-07", "text": "b"}\n<<<<<<< HEAD\n', 2],
  ] as const)("is one error in .%s %j", (format, text, line) => {
    const { problems } = parse(text, format);
    expect(problems).toMatchObject([{ code: "conflict-marker", line, severity: "error" }]);
  });

  test.each(["Head\n=======", "a <<<<<<< b", "<<<<<<<<", "    <<<<<<< HEAD", "=======\n\n>>>>>>"])(
    "is not %j",
    (body) => {
      const { problems } = parse(`${withFields()}\n${body}`, "md");
      expect(problems.filter(({ code }) => code === "conflict-marker")).toEqual([]);
    },
  );
});

describe("a date beside its file's name and folder", () => {
  test.each([
    ["date: 2025-03-09", "2025-03-07-a.md", 3],
    ["date: 2015-03-07", "2025-03-07-a.md", 3],
    ["date: 2025-03-20T08:00", "2025-03-07T0800-a.md", 3],
    ["date: 2025-05-01", "2025/03/07/a.md", 3],
    ["date: 2025-03-09", "2025-03-07-a/index.md", 3],
    ["rank: 1", "2025/03/2015-03-10-a.md", 2],
    ["date: 2015-03-10", "2025/03/a.md", 3],
  ])("is doubtful: %s in %s", (field, path, line) => {
    const { articles, problems } = parse(withFields(field), "md", { path });
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "date-doubtful", severity: "warning", line, field: "date" }]);
  });

  test.each([
    ["date: 2025-03-08", "2025-03-07-a.md"],
    ["date: 2025-03-31", "2025-03-31-a.md"],
    ["date: 2024-12-31T22:00", "2024/12/2024-12-31-a.md"],
    ["date: 2025-03-06T23:30-05:00", "2025-03-07-a.md"],
    ["rank: 1", "2025/03/2025-03-31-a.md"],
    ["rank: 1", "2024/12/2025-01-02-a.md"],
    ["date: 2025-03-07", "archive/a.md"],
    ["date: 2025-03-07", "2025/99/a.md"],
    ["date: 2025-02-28", "2025-02-30-a.md"],
  ])("is as it may be: %s in %s", (field, path) => {
    expect(parse(withFields(field), "md", { path }).problems).toEqual([]);
  });
});

test.each(["9999-12-01", "9999-12-31T10:00Z"])("%s is later than any page can show", (date) => {
  const { problems } = parse(withFields(`date: ${date}`), "md", { path: "a.md" });
  expect(problems).toMatchObject([{ code: "date-invalid", line: 3 }]);
});

describe("a date years from all others", () => {
  const dated = (date: string, path: string) => parseOne(withFields(`date: ${date}`), "md", { path });
  const usual = ["2024-12-30", "2025-03-07", "2025-03-08", "2025-03-09"].map((date, i) => dated(date, `${i}.md`));

  test.each([
    ["2015-03-10", 9],
    ["2035-03-10", 10],
  ])("is reported with its line: %s", (date, years) => {
    const told = findRemoteDates([...usual, dated(date, "x.md")], "UTC");
    expect(told).toMatchObject([{ code: "date-doubtful", file: "content/articles/x.md", line: 3 }]);
    expect(told[0]?.message).toBe(`The article is dated ${date}, ${years} years from all others.`);
  });

  test("is reported of two with one slip", () => {
    const two = [dated("2015-03-10", "x.md"), dated("2015-03-11", "y.md")];
    expect(findRemoteDates([...usual, ...two], "UTC")).toHaveLength(2);
  });

  test.each([
    ["where few can say what is usual", [...usual.slice(0, 3), dated("2015-03-10", "x.md")]],
    ["that its folder says, too, in a year to come", [...usual, dated("2099-01-02", "2099/01/x.md")]],
    ["within two years", [...usual, dated("2023-01-10", "x.md")]],
    ["of a part of an archive", [...usual, ...["15", "16", "17"].map((day) => dated(`2015-03-${day}`, `${day}.md`))]],
  ])("is none %s", (_, articles) => {
    expect(findRemoteDates(articles, "UTC")).toEqual([]);
  });
});

describe("a change that is dated to come", () => {
  const text = withFields(
    "date: 2025-03-07",
    "updated: 2025-03-09T08:00",
    "retraction:",
    "  date: 2025-04-01",
    "  text: It was wrong.",
    "corrections:",
    "  - date: 2025-03-08",
    "    text: A name.",
    "  - date: 2025-03-20",
    "    text: Another.",
  );

  test("is reported with its line, and when it is shown", () => {
    const told = findChangesToCome([parseOne(text)], Date.UTC(2025, 2, 8, 12), "Europe/London");
    expect(told.map(({ code, line, message }) => [code, line, message])).toEqual([
      ["change-to-come", 4, "The change is dated 2025-03-09 08:00 and is not shown before then."],
      ["change-to-come", 6, "The retraction is dated 2025-04-01 and is not shown before then."],
      ["change-to-come", 11, "The correction is dated 2025-03-20 and is not shown before then."],
    ]);
  });

  test("is none when it has come", () => {
    expect(findChangesToCome([parseOne(text)], Date.UTC(2025, 3, 1, 12), "Europe/London")).toEqual([]);
  });
});

describe("a story that appears twice", () => {
  const article = (path: string, text: string) => parseOne(text, "md", { path });

  test("is reported with both files", () => {
    const articles = [
      article("2025-03-07-a.md", "# The tram opens\n\nIt *runs*."),
      article("2025-03-07-b.md", "# “The Tram” opens!\n\nIt runs."),
    ];
    expect(findDuplicateReports(articles, "UTC")).toMatchObject([
      { code: "story-twice", severity: "warning", file: "content/articles/2025-03-07-b.md" },
    ]);
    expect(findDuplicateReports(articles, "UTC")[0]?.message).toContain("content/articles/2025-03-07-a.md");
  });

  test.each([
    ["2025-03-08-b.md", "# The tram opens\n\nIt runs."],
    ["2025-03-07-b.md", "# The tram opens\n\nIt runs again."],
    ["2025-03-07-b.md", "# The tram closes\n\nIt runs."],
  ])("is none with another day, text or headline: %s %j", (path, text) => {
    const articles = [article("2025-03-07-a.md", "# The tram opens\n\nIt runs."), article(path, text)];
    expect(findDuplicateReports(articles, "UTC")).toEqual([]);
  });
});
