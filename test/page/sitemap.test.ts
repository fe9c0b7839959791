import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { listPages } from "../../src/page/pages.ts";
import { renderRobots, renderSitemaps } from "../../src/page/sitemap.ts";
import { makeDigest, makeSettings, makeStory } from "../make.ts";

const settings = makeSettings();
const stories = [
  makeStory({ id: "a", slug: "a" }),
  makeStory({ id: "b", slug: "b", draft: true }),
  makeStory({ id: "c", slug: "c" }),
];
const entries = listPages(makeDigest(stories, settings), { stylesheet: "/style.css" });

/** The text of each `name` in a document, which must be well-formed. */
function textsOf(document: string, name: string): readonly string[] {
  const texts: string[] = [];
  let open = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    open = tag.name;
  });
  parser.on("text", (text) => {
    if (open === name && text.trim() !== "") texts.push(text);
  });
  parser.write(document).close();
  return texts;
}

describe("renderSitemaps", () => {
  it("lists every page that search engines may keep, with its last change", () => {
    const [sitemap, ...more] = renderSitemaps(entries, settings.site);
    expect(more).toEqual([]);
    expect(sitemap?.path).toBe("/sitemap.xml");
    const urls = textsOf(sitemap?.content ?? "", "loc");
    expect(urls).toContain("https://example.org/news/2025/03/07/a/");
    expect(urls).not.toContain("https://example.org/news/2025/03/07/b/");
    expect(urls).not.toContain("https://example.org/news/404.html");
    expect(urls).toHaveLength(entries.filter((entry) => entry.listed).length);
    expect(sitemap?.content).toContain(
      "<loc>https://example.org/news/2025/03/07/a/</loc><lastmod>2025-03-07T08:15:00Z</lastmod>",
    );
  });

  it("is an index of parts where there are too many addresses for one file", () => {
    const documents = renderSitemaps(entries, settings.site, 5);
    expect(documents.map((document) => document.path)).toEqual([
      "/sitemap.xml",
      "/sitemap-1.xml",
      "/sitemap-2.xml",
      "/sitemap-3.xml",
    ]);
    const [index = "", ...parts] = documents.map((document) => document.content);
    expect(textsOf(index, "loc")).toEqual([
      "https://example.org/news/sitemap-1.xml",
      "https://example.org/news/sitemap-2.xml",
      "https://example.org/news/sitemap-3.xml",
    ]);
    const [whole = ""] = renderSitemaps(entries, settings.site).map((document) => document.content);
    expect(parts.flatMap((part) => textsOf(part, "loc"))).toEqual(textsOf(whole, "loc"));
  });
});

describe("renderRobots", () => {
  it("lets everybody in and names the sitemaps by their whole addresses", () => {
    expect(renderRobots(settings.site)).toEqual({
      path: "/robots.txt",
      content:
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/news/sitemap.xml\nSitemap: https://example.org/news/news-sitemap.xml\n",
    });
  });
});
