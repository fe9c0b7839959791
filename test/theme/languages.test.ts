import { describe, expect, it } from "vitest";
import { renderFeeds } from "../../src/feed/documents.ts";
import { attribute, type ParsedPage, parsePages, textOf } from "./documents.ts";
import { digestIn, type SampleLanguage } from "./languages.ts";

/** What is said in Latin letters in every language: formats, and a source's own name and host. */
const NAMES = /RSS|Atom|JSON Feed|OPML|Radio Saltmarket|source-\d\.example|https?:\/\/\S+/g;

/** What people read on a page or hear of it. */
function saidOn({ elements }: ParsedPage): readonly string[] {
  const shown = elements.filter(({ tagName }) => tagName === "body" || tagName === "title");
  const spoken = elements.flatMap((element) => ["aria-label", "title", "alt"].map((name) => attribute(element, name)));
  return [...shown.map(textOf), ...spoken.filter((text) => text !== undefined)];
}

describe.each<[SampleLanguage, string]>([
  ["ar", "rtl"],
  ["zh", "ltr"],
])("a site in %s", (language, direction) => {
  const digest = digestIn(language);

  it("says no English word on any page", () => {
    const pages = parsePages(digest);
    expect(pages.length).toBeGreaterThan(12);
    for (const page of pages) {
      for (const text of saidOn(page)) expect(text.replace(NAMES, ""), page.path).not.toMatch(/[A-Za-z]{2}/);
    }
  });

  it("says so, and which way it runs", () => {
    for (const page of parsePages(digest)) {
      const root = page.elements.find(({ tagName }) => tagName === "html");
      expect(root && [attribute(root, "lang"), attribute(root, "dir")], page.path).toEqual([language, direction]);
    }
  });

  it("says no English word in any feed", () => {
    const documents = renderFeeds(digest, { stylesheet: "/feed.css" }).filter(({ format }) => format.key === "rss");
    expect(documents.length).toBeGreaterThan(4);
    for (const { path, content } of documents) {
      const texts = [...content.matchAll(/<(title|description|category)>([^<]*)</g)].map(([, , text = ""]) => text);
      expect(texts.length, path).toBeGreaterThan(1);
      for (const text of texts) expect(text.replace(NAMES, ""), path).not.toMatch(/[A-Za-z]{2}/);
    }
  });
});
