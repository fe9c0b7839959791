// Files with an article's extension that hold something else are refused, with what to do; articles that mention such
// things are not.

import { describe, expect, test } from "vitest";
import { parse } from "./parse.ts";

describe("a file is not an article", () => {
  test.each([
    ["<!DOCTYPE html>\n<html><body>Ferry</body></html>", "a web page"],
    ["\n <html lang='en'>\n<p>Ferry</p>", "a web page"],
    ["{\\rtf1\\ansi Ferry runs\\par All night}", "RTF"],
    ["%PDF-1.7\nFerry\n", "PDF"],
    ["PK\u0003\u0004word/document.xml\nFerry\n", "word processor"],
    ['<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>\n', "a feed"],
    ['<feed xmlns="http://www.w3.org/2005/Atom"/>\nx\n', "a feed"],
    ['<?xml version="1.0"?>\n<book/>\n', "an XML document"],
    ["Received: from mail.example\nSubject: Ferry\n\nIt runs.", "an e-mail"],
    ["From ann@larkhaven.example Fri Mar  7 08:15:00 2025\nSubject: Ferry\n\nIt runs.", "an e-mail"],
    ["title,date,body\nFerry,2025-03-07,It runs", "CSV"],
    ['"Headline";"Date";"Text"\nFerry;2025-03-07;It runs', "CSV"],
  ])("%j", (text, what) => {
    for (const format of ["txt", "md"] as const) {
      const { articles, problems } = parse(text, format);
      expect(articles).toEqual([]);
      expect(problems).toMatchObject([{ code: "file-not-article", line: 1 }]);
      expect(problems[0]?.message).toContain(what);
    }
  });

  test.each([
    "From ferry to tram\n\nIt runs.",
    "Title, date, place\n\nIt runs.",
    "PK wins\n\nIt runs.",
    "Feed the cats\n\nx",
  ])("but %j is one", (text) => expect(parse(text, "txt").problems).toEqual([]));
});
