import { describe, expect, it } from "vitest";
import { renderNewsSitemap } from "../../src/feed/news-sitemap.ts";
import { makeDigest, makeMarkup, makeSettings, makeStory } from "../make.ts";
import { allBetween } from "./documents-of.ts";

const NOW = Date.parse("2025-03-22T12:00:00Z");
const HOUR = 3_600_000;
const hoursAgo = (hours: number, overrides = {}) =>
  makeStory({ id: `h/${hours}`, slug: `h-${hours}`, published: { at: NOW - hours * HOUR }, ...overrides });

describe("the news sitemap", () => {
  it("holds the stories of the last two days alone", () => {
    const sitemap = renderNewsSitemap(makeDigest([1, 47, 48, 49, 200].map((hours) => hoursAgo(hours))));
    expect(allBetween(sitemap, "<loc>", "</loc>")).toEqual([
      "https://example.org/news/2025/03/22/h-1/",
      "https://example.org/news/2025/03/20/h-47/",
      "https://example.org/news/2025/03/20/h-48/",
    ]);
  });

  it("holds no draft and nothing that was retracted", () => {
    const retraction = { date: { at: NOW }, text: makeMarkup("No.") };
    const sitemap = renderNewsSitemap(makeDigest([hoursAgo(1, { draft: true }), hoursAgo(2, { retraction })]));
    expect(sitemap).not.toContain("<url>");
  });

  it("holds at most 1,000", () => {
    const stories = Array.from({ length: 1200 }, (_, i) =>
      makeStory({ id: `${i}`, slug: `s-${i}`, published: { at: NOW - i * 60_000 } }),
    );
    expect(allBetween(renderNewsSitemap(makeDigest(stories, makeSettings())), "<loc>", "</loc>")).toHaveLength(1000);
  });

  it.each([
    ["en-GB", "en"],
    ["pt-BR", "pt"],
    ["zh", "zh-cn"],
    ["zh-Hans", "zh-cn"],
    ["zh-Hant", "zh-tw"],
    ["zh-HK", "zh-tw"],
  ])("says %s as %s", (language, expected) => {
    const sitemap = renderNewsSitemap(makeDigest([hoursAgo(1, { language })]));
    expect(sitemap).toContain(`<news:language>${expected}</news:language>`);
  });
});
