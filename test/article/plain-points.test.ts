// Key points and bodies of plain text, as people, word processors and language models write them.

import { describe, expect, test } from "vitest";
import { bodyHtml } from "../../src/text/markup.ts";
import { parse, parseWhole } from "./parse.ts";

function read(text: string) {
  const { article, body } = parseWhole(text, "txt");
  const { headline, keyPoints } = article;
  const html = bodyHtml(body, "", () => {
    throw new Error("A plain text shows no picture.");
  }).value;
  return {
    headline: headline.text,
    points: keyPoints.map((each) => each.text),
    html: html.trim().replaceAll("\n", ""),
  };
}

describe("key points", () => {
  test.each([
    ["- a\n- b", ["a", "b"]],
    ["* a\n* b", ["a", "b"]],
    ["• a\n• b", ["a", "b"]],
    ["•a\n•b", ["a", "b"]],
    ["-a\n-b", ["a", "b"]],
    ["-a\n•b", ["a", "b"]],
    ["-a that\n  goes on\n\n-b", ["a that goes on", "b"]],
    ["- a\n-b", ["a", "b"]],
    ["– a\n– b", ["a", "b"]],
    ["— a\n— b", ["a", "b"]],
    ["+ a\n+ b", ["a", "b"]],
    ["1. a\n2. b\n3. c", ["a", "b", "c"]],
    ["1) a\n2) b", ["a", "b"]],
    ["✅ a\n✅ b", ["a", "b"]],
    ["✅ a\n🚀 b\n⚠️ c", ["a", "b", "c"]],
    ["1️⃣ a\n2️⃣ b", ["a", "b"]],
    ["● a\n▪ b\n‣ c\n· d\n◦ e", ["a", "b", "c", "d", "e"]],
    ["\t- a\n\t- b", ["a", "b"]],
    ["-\ta\n-\u00A0b", ["a", "b"]],
    ["- a", ["a"]],
    ["• a", ["a"]],
    ["- a\n\n- b", ["a", "b"]],
    ["- a\n\n\n- b\n\n- c", ["a", "b", "c"]],
    ["1. a\n\n2. b", ["a", "b"]],
    ["- a\n  goes on\n- b", ["a goes on", "b"]],
    ["- a\n\tgoes on\n   and on\n\n- b", ["a goes on and on", "b"]],
    ["- a that\ngoes on\n- b", ["a that goes on", "b"]],
    ["- 第一点\n  第二行\n- b", ["第一点第二行", "b"]],
    ["\uF0B7\ta\n\uF0B7\tb", ["a", "b"]],
    ["o\ta\no\tb", ["a", "b"]],
    ["§\ta\n§\tb", ["a", "b"]],
    ["１．a\n２．b", ["a", "b"]],
    ["一、a\n二、b", ["a", "b"]],
    ["（1）a\n（2）b", ["a", "b"]],
    ["①a\n②b", ["a", "b"]],
    ["١. a\n٢. b\n٣. c", ["a", "b", "c"]],
    ["(۱) a\n(۲) b", ["a", "b"]],
    ["१. a\n२. b", ["a", "b"]],
    ["✓ a\n✓ b", ["a", "b"]],
    ["-> a\n-> b", ["a", "b"]],
    ["→ a\n→ b", ["a", "b"]],
    ["👉a\n👉b", ["a", "b"]],
    ["[ ] a\n[x] b", ["a", "b"]],
    ["TL;DR:\n- a\n- b", ["a", "b"]],
    ["要点：\n- a\n- b", ["a", "b"]],
    ["Key points:\n- a\n- b", ["a", "b"]],
    ["KEY TAKEAWAYS\n\n- a\n- b", ["a", "b"]],
    ["**Highlights:**\n- a\n- b", ["a", "b"]],
  ])("%j", (points, expected) => {
    const body = "<p>The ferry runs.</p>";
    for (const gap of ["\n", "\n\n"]) {
      const article = `Ferry${gap}${points}\n\nThe ferry runs.\n`;
      expect(read(article)).toEqual({ headline: "Ferry", points: expected, html: body });
      expect(read(article.replaceAll("\n", "\r\n"))).toEqual({ headline: "Ferry", points: expected, html: body });
    }
  });

  test.each([
    ["– Nie wiem, powiedział.", "<p>– Nie wiem, powiedział.</p>"],
    ["1. FC wins again.", "<p>1. FC wins again.</p>"],
    ["-Ann Example", "<p>-Ann Example</p>"],
    ["-5 degrees tonight.\n-7 tomorrow.", "<p>-5 degrees tonight.</p><p>-7 tomorrow.</p>"],
    ["🚀 The launch.", "<p>🚀 The launch.</p>"],
    ["2. b\n3. c", '<ol start="2"><li>b</li><li>c</li></ol>'],
    ["-5 degrees tonight.", "<p>-5 degrees tonight.</p>"],
    ["2026. It was good.", "<p>2026. It was good.</p>"],
    ["→ See below.", "<p>→ See below.</p>"],
    ["©2025 a\n©2026 b", "<p>©2025 a</p><p>©2026 b</p>"],
    ["一、二楼开放", "<p>一、二楼开放</p>"],
    ["九、a\n十、b\n十一、c", '<ol start="9"><li>a</li><li>b</li><li>c</li></ol>'],
    ["Summary: it runs.", "<p>Summary: it runs.</p>"],
  ])("are not taken from %j", (text, html) => {
    expect(read(`Ferry\n\n${text}`)).toEqual({ headline: "Ferry", points: [], html });
  });

  test("end where the body begins, right below them or not", () => {
    expect(read("Ferry\n- a\n- b\nThe ferry runs.\nAll night.").html).toBe("<p>The ferry runs.</p><p>All night.</p>");
    expect(read("Ferry\n- a\nThe ferry runs.\n- b\n- c").points).toEqual(["a"]);
  });

  test("of numbers that are too many for points are a list of the body", () => {
    const numbers = Array.from({ length: 12 }, (_, i) => `${i + 1}. x`).join("\n");
    expect(read(`Ferry\n\n${numbers}`)).toMatchObject({ points: [], html: expect.stringMatching(/^<ol><li>/) });
  });

  test("are reported with the line on which each begins", () => {
    const long = "b".repeat(401);
    const { problems } = parse(`Ferry\n\n- a\n  c\n\n- ${long}\n\nBody.`, "txt");
    expect(problems).toMatchObject([{ code: "key-point-invalid", line: 6 }]);
  });
});

describe("lists in a body", () => {
  test.each([
    ["What changes:\n- a\n- b\n\nMore.", "<p>What changes:</p><ul><li>a</li><li>b</li></ul><p>More.</p>"],
    ["What changes:\n\n- a\n\n- b\n\nMore.", "<p>What changes:</p><ul><li>a</li><li>b</li></ul><p>More.</p>"],
    ["What changes:\n- a\n\nMore.", "<p>What changes:</p><ul><li>a</li></ul><p>More.</p>"],
    [
      "One\ntwo.\n* a\n  b\n* c\nThree\nfour.\n\nFive.",
      "<p>One two.</p><ul><li>a b</li><li>c</li></ul><p>Three four.</p><p>Five.</p>",
    ],
    ["Steps.\n1. a\n2. b", "<p>Steps.</p><ol><li>a</li><li>b</li></ol>"],
    ["Steps.\n\n✅ a\n🚀 b", "<p>Steps.</p><ul><li>✅ a</li><li>🚀 b</li></ul>"],
    ["Text.\n- a", "<p>Text.</p><p>- a</p>"],
    ["Text.\n\n– Tak.\n– Nie.", "<p>Text.</p><p>– Tak. – Nie.</p>"],
    ["Text.\n\n3. a\n9. b", "<p>Text.</p><p>3. a 9. b</p>"],
    [
      "Text.\n\n- see https://example.org/\n- <b>",
      '<p>Text.</p><ul><li>see <a href="https://example.org/">https://example.org/</a></li><li>&lt;b&gt;</li></ul>',
    ],
    ["第一行\n第二行\n\nMore\ntext.", "<p>第一行第二行</p><p>More text.</p>"],
    [
      "Ann wrote:\n> It runs\n> all night.\n>\n> Really.\n\nYes.",
      "<p>Ann wrote:</p><blockquote><p>It runs all night.</p></blockquote><blockquote><p>Really.</p></blockquote><p>Yes.</p>",
    ],
    ["Now\n> x", "<p>Now</p><blockquote><p>x</p></blockquote>"],
    [">5 degrees", "<p>&gt;5 degrees</p>"],
    ["One.\u000BTwo.\u000CThree.", "<p>One.</p><p>Two.</p><p>Three.</p>"],
  ])("%j", (body, html) => {
    expect(read(`Ferry\n${body}`).html).toBe(html);
  });
});

test.each(["====", "-----", "~~~", "***"])("a headline may be underlined with %s", (line) => {
  expect(read(`Ferry\n${line}\n- a\n\nIt runs.`)).toEqual({
    headline: "Ferry",
    points: ["a"],
    html: "<p>It runs.</p>",
  });
});

test.each([
  ["See [it](#part).", "Markdown"],
  ["| a | b |\n|---|---|\n| 1 | 2 |", "Markdown"],
  ["<p>It runs.</p>", "HTML"],
  ["Fish &amp; chips", "HTML"],
])("markup in a plain text is text, with a warning: %j", (text, what) => {
  const { articles, problems } = parse(`Ferry\n\n${text}`, "txt");
  expect(articles).toHaveLength(1);
  expect(problems).toMatchObject([{ code: "markup-foreign", severity: "warning" }]);
  expect(problems[0]?.message).toContain(what);
});
