// What a text brings along from where it was written is warned of, with its line, and published as it stands.

import { describe, expect, test } from "vitest";
import { parse, withFields } from "./parse.ts";

describe("garbled letters", () => {
  test.each([
    "The cafÃ© opens.",
    "â€œIt runsâ€\u009D, they say.",
    "It costs Â£5.",
    "ï»¿The ferry.",
    "The caf\uFFFD opens.",
    "It runs =E2=80=93 all night.",
  ])("%j", (text) => {
    const found = [
      parse(`${withFields()}\n${text}`, "md"),
      parse(`Ferry runs\n\n\n\n\n${text}`, "txt"),
      parse(JSON.stringify({ headline: "a", text }), "json"),
    ];
    expect(found.map(({ articles }) => articles.length)).toEqual([1, 1, 1]);
    expect(found.map(({ problems }) => problems.map(({ code, line }) => [code, line]))).toEqual([
      [["text-garbled", 6]],
      [["text-garbled", 6]],
      [["text-garbled", 1]],
    ]);
  });

  test("of a line of many are told with that line", () => {
    const line = (id: string, text: string) => JSON.stringify({ id, headline: id, text });
    const { problems } = parse(`${line("a", "Fine.")}\n${line("b", "cafÃ©")}`, "ndjson");
    expect(problems).toMatchObject([{ code: "text-garbled", line: 2 }]);
  });

  test.each(["SÃO PAULO e CORAÇÃO", "10 £ or 5 €, “quoted”", "a=E5 and b=C2"])("are not found in %j", (text) => {
    expect(parse(`${withFields()}\n${text}`, "md").problems).toEqual([]);
  });
});

describe("what a language model says around its answer", () => {
  test.each([
    ["Sure! Here is the article:\n\n# Ferry runs\n\nIt runs.", 1],
    ["---\nheadline: Ferry\n---\n\nHere’s a revised version of the story:\n\nIt runs.", 5],
    ["---\nheadline: Ferry\n---\nIt runs.\n\nLet me know if you'd like changes!\n", 6],
    ["---\nheadline: Ferry\n---\nIt runs.\n\nWould you like me to shorten it?", 6],
  ])("%j", (text, line) => {
    expect(parse(text, "md").problems).toContainEqual(expect.objectContaining({ code: "text-leftover", line }));
  });

  test.each([
    "Here is where the story ends.",
    "Sure, it rained.\n\nMore.",
    "It runs.\n\n“Let me know,” she said.",
    "Great Yarmouth: the ferry.\n\nMore.",
  ])("is not %j", (text) => {
    expect(parse(`${withFields()}\n${text}`, "md").problems).toEqual([]);
    expect(parse(`---\nheadline: Ferry\n---\n${text}`, "md").problems).toEqual([]);
  });
});

describe("what a mail program adds below a text", () => {
  test.each([
    "Sent from my iPhone",
    "Sent from my Galaxy",
    "Get Outlook for iOS",
    "Sent with Proton Mail",
    "Von meinem iPhone gesendet",
    "Envoyé de mon iPhone",
    "Enviado desde mi iPhone",
    "Inviato da iPhone",
    "Wysłane z iPhone’a",
  ])("%j", (line) => {
    const { articles, problems } = parse(`Ferry runs\n\nIt runs.\n\n${line}\n`, "txt");
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "text-leftover", line: 5, severity: "warning" }]);
  });

  test.each([
    "Sent from the harbour, the parcels arrived by phone order after all of it was over and done with, at last, they say.",
    "The parcels were sent from Berlin.",
    "Sent home early.",
  ])("is not %j", (line) => {
    expect(parse(`Ferry runs\n\nIt runs.\n\n${line}\n`, "txt").problems).toEqual([]);
  });
});
