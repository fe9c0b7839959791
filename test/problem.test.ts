import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countProblems, formatProblems } from "../src/format-problems.ts";
import { hasErrors, PROBLEM_SEVERITIES, problem, suggestName } from "../src/problem.ts";

describe("a problem", () => {
  const place = { file: "content/articles/b.txt", line: 3, column: 7, field: "date" };

  it("is told with its place, what is wrong, what to do and its code", () => {
    expect(formatProblems([problem("date-invalid", place, "There is no such day.", "Write another.")])).toBe(
      "error content/articles/b.txt:3:7 (date)\n  There is no such day.\n  Write another. [date-invalid]",
    );
  });

  it("is told in the order of files and lines", () => {
    const told = formatProblems([
      problem("date-invalid", place, "Third.", ""),
      problem("file-empty", { file: "content/articles/a.txt" }, "First.", ""),
      problem("date-invalid", { ...place, line: 2 }, "Second.", ""),
    ]);
    expect([...told.matchAll(/\w+\.$/gm)].map(([word]) => word)).toEqual(["First.", "Second.", "Third."]);
  });

  it("has the severity of its code unless a site says otherwise", () => {
    expect(problem("topic-undeclared", place, "", "").severity).toBe("warning");
    expect(hasErrors([problem("topic-undeclared", place, "", "")])).toBe(false);
    expect(hasErrors([problem("topic-undeclared", place, "", "", "error")])).toBe(true);
  });

  it("shows no control character of a file's name", () => {
    const told = formatProblems([problem("file-empty", { file: "a\u001B[2J\u202Eb.txt" }, "", "")]);
    expect(told).toMatch(/^error a\uFFFD\[2J\uFFFDb\.txt\n/);
  });

  it("is counted in words", () => {
    const warning = problem("topic-undeclared", place, "", "");
    const error = problem("file-empty", place, "", "");
    expect(countProblems([error, warning, error])).toBe("2 errors and 1 warning");
    expect(countProblems([])).toBe("");
  });

  it("is explained in the documents, whatever its code", () => {
    const documented = readFileSync(new URL("../docs/problems.md", import.meta.url), "utf8");
    const missing = Object.keys(PROBLEM_SEVERITIES).filter((code) => !documented.includes(`\`${code}\``));
    expect(missing).toEqual([]);
  });
});

describe("the nearest known name", () => {
  it.each([
    ["titel", ["title", "topics"], 'Did you mean "title"?'],
    ["Headline", ["headline", "date"], 'Did you mean "headline"?'],
    ["xyzzy", ["title", "date"], "Known are: title, date."],
    ["ulr", ["name", "url"], 'Did you mean "url"?'],
    ["a/b", ["AI"], "Known are: AI."],
    ["C", ["AI", "C++"], "Known are: AI, C++."],
  ])("of %s", (name, known, suggestion) => {
    expect(suggestName(name, known)).toBe(suggestion);
  });
});
