// Fields within a text: refused in every format, and no false alarm on ordinary text.

import { describe, expect, test } from "vitest";
import type { Format } from "../../src/article/parse-article.ts";
import { parse } from "./parse.ts";

/** Each of these texts in each format: as the whole file, or as the body of a record. */
const FORMS: readonly [Format, (text: string) => string][] = [
  ["md", (text) => text],
  ["md", (text) => `---\nheadline: Ferry\n---\n${text}`],
  ["md", (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
  ["txt", (text) => text],
  ["txt", (text) => `---\nheadline: Ferry\n---\n${text}`],
  ["json", (text) => JSON.stringify({ headline: "Ferry", body: text })],
  ["json", (text) => JSON.stringify({ headline: "Ferry", text })],
  ["ndjson", (text) => JSON.stringify({ id: "ferry", headline: "Ferry", body: text })],
];

const MISPLACED = [
  "\n---\ntitle: T\ndate: 2026-11-02\ndraft: true\n---\n\n# Secret\n\nBody",
  "# Secret\n---\ntitle: T\ndate: 2026-11-02\n---\n\nBody",
  "# Secret\n\n---\ndraft: true\n---\n\nBody",
  "# Secret\n\nBody.\n\n---\ntitle: T\ndraft: true\n---\n",
  "Secret\n---\ndraft: true\n---\nBody",
  "<!-- export -->\n---\ntitle: T\ndraft: true\n---\n\n# Secret\n\nBody",
  "<!-- export -->\n\ntitle: T\ndraft: true\n\nBody",
  "```yaml\n---\ntitle: T\ndraft: true\n---\n```\n\n# Secret\n\nBody",
  "```yaml\ntitle: T\ndraft: true\n```\n\n# Secret\n\nBody",
  "# Secret\n\n```\n---\ntitle: T\n---\n```\n\nBody",
  "```markdown\n---\ntitle: T\ndraft: true\n---\n\n# Secret\n\nBody\n```",
  "Here is the article:\n\n```markdown\n---\ntitle: T\ndate: 2026-11-02\n---\n\n# Secret\n\nBody\n```",
  "~~~\n---\ntitle: T\ndraft: true\n---\n\n# Secret\n\nBody",
  "\u200B---\ntitle: T\ndraft: true\n---\nBody",
  "\uFEFF\uFEFF---\ntitle: T\ndraft: true\n---\nBody",
  "x---\ntitle: T\ndate: 2026-11-02\n---\nBody",
  "x\n---\ntitle: T\n---\nBody",
  " ---\n title: T\n draft: true\n ---\nBody",
  "> ---\n> title: T\n> draft: true\n> ---\n\nBody",
  "————\ntitle: T\ndate: 2026-11-02\n————\nBody",
  '\n+++\ntitle = "T"\ndraft = true\n+++\nBody',
  '\n{\n  "title": "T",\n  "draft": true\n}\n\nBody',
  '\n{"title": "T", "draft": true}\n\nBody',
  "Title: This week\nDate: 2026-11-01\nCategory: Weekly\n\nHello.",
  "\n\nTitle: This week\n\nHello.",
  "title: This week\ndate: 2026-11-01\n\nHello.",
  "#+TITLE: This week\n#+DATE: 2026-11-01\n\nHello.",
  "# Secret\n\nTitle: This week\nStatus: draft\n\nHello.",
  "# Secret\n\nDraft: yes\n\nHello.",
  "# Secret\n\n**Draft:** true\n\nHello.",
  "# Secret\n\ndraft:\n\nHello.",
  "# Secret\n\nPublished: false\n\nHello.",
  "# Secret\n\nEmbargo: 2026-12-24 08:00\n\nHello.",
  "# Secret\n\nHello.\n\ndraft: true\n",
  "# Secret\n\nHello.\n\nTags: a\nTitle: b\nDate: c\n\nMore.",
  "***\ntitle: T\n***\n\n# Secret\n\nBody",
  "– – –\ntitle: T\n– – –\n\n# Secret\n\nBody",
  "title：This week\ndate：2026-11-01\n\nHello.",
  "**Title:** This week\n\n**Date:** 2026-11-01\n\nHello.",
  "# Secret\n\n---------- Forwarded message ---------\nFrom: Ann <ann@larkhaven.example>\nDate: Fri, 7 Mar 2025\nSubject: Ferry\nTo: <desk@larkhaven.example>\n\nHello.",
  "# Secret\n\nHello.\n\n-----Original Message-----\nFrom: Ann\nSent: Friday\nTo: Desk\nSubject: Ferry\n\nHello.",
  "# Secret\n\nHello.\n\nVon: Ann\nGesendet: Freitag\nAn: Desk\nBetreff: Ferry\n\nHello.",
  "layout: post\ntitle: T\ntags:\n  - a\n  - b\n---\n\nBody",
];

describe.each(MISPLACED)("%j", (text) => {
  test.each(FORMS)("is not text in .%s (%#)", (format, wrap) => {
    const { articles, problems } = parse(wrap(text), format);
    expect(articles).toEqual([]);
    expect(problems.map(({ code }) => code)).toContainEqual(
      expect.stringMatching(/^(?:front-matter-misplaced|text-fenced)$/),
    );
  });
});

describe("ordinary text", () => {
  test.each([
    "A paragraph.\n\n---\n\nNote: the ferry runs late.\n\n---\n\nAnother one.",
    "---\n\nNote: the ferry runs late.",
    "A paragraph.\n\n---\n\nDate: Friday\nPlace: Town hall\n\n---\n\nMore.",
    "A paragraph.\n\nDate: 5 May\nPlace: Town hall\nEntry: free",
    "A paragraph.\n\n**Date:** 5 May  \n**Author:** A. N. Other",
    "A paragraph.\n\n- Title: The sea\n- Author: A. N. Other\n- Date: 1998",
    "Draft: what the plan says about the harbour.",
    "The draft: true to form, it came late.",
    "A paragraph.\n\nDraft: first pick goes to the harbour.",
    "Published: 2 May 2025 in the Gazette.",
    "A paragraph.\n\n```yaml\ntitle: T\ndraft: true\n```\n\nSo it is written.",
    "A paragraph with a lead.\n\n    draft: true\n\nSo it is written.",
    "A paragraph.\n\nA heading of old\n---\n\nImage: by the author.",
    "| a | b |\n|---|---|\n| draft: true | c |",
    "Story: the harbour that was.",
    "A paragraph.\n\n<!-- draft: true -->\n\nMore.",
    "A paragraph.\n\n<!--\n---\ntitle: T\ndraft: true\n---\n-->\n\nMore.",
    "Time: 08:15\n\nText.",
    "From: the old town\nTo: the marsh\n\nText.",
    "**Date:** 5 May\n**Where:** Town hall\n\nText.",
    "***\n\nNote: the ferry runs late.\n\n***\n\nText.",
    "https://example.org/\nhttps://example.com/",
    "Q: Why?\nA: Because.",
    "- \n\n---\n\nMore.",
    "The port said: date: unknown, title: none.",
    "constructor: sets the harbour up\n\ntoString: names it\n\nvalueOf: weighs it",
  ])("stays in %j", (text) => {
    const { articles, problems } = parse(`---\nheadline: Ferry\n---\nFirst, some text.\n\n${text}`, "md");
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(articles).toHaveLength(1);
    const opening = parse(`---\nheadline: Ferry\n---\n${text}`, "md");
    expect(opening.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("of a .txt with a colon in its headline", () => {
    for (const headline of [
      "Draft: what the plan says",
      "Date: the fruit of the year",
      "Ferry: it runs",
      "Note: a test",
    ]) {
      expect(parse(`${headline}\n\nText: it says.\n`, "txt").problems).toEqual([]);
    }
  });
});

test.each([
  ["\n\n---\ntitle: T\n---\nBody", "md", 3],
  ["---\nrank: 1\n---\n# Head\n\ndraft: true\n", "md", 6],
  ["---\nrank: 1\n---\n<!-- a\nb -->\nHead\nTitle: T\nDate: x\n\nBody", "txt", 7],
] as const)("the line of %j is named", (text, format, line) => {
  expect(parse(text, format).problems).toMatchObject([{ code: "front-matter-misplaced", line }]);
});

test("a body that is one code fence is named", () => {
  const text = "```markdown\n# Headline\n\n- Point.\n\nBody.\n```\n";
  expect(parse(text, "md").problems.map(({ code, line }) => [code, line])).toEqual([["text-fenced", 1]]);
  expect(parse(text, "txt").problems.map(({ code, line }) => [code, line])).toEqual([["text-fenced", 1]]);
});
