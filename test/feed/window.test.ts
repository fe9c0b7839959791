import { describe, expect, it } from "vitest";
import { FeedContent } from "../../src/feed/content.ts";
import type { FeedItem } from "../../src/feed/feed.ts";
import { fitWindow } from "../../src/feed/window.ts";
import { html } from "../../src/text/html.ts";

const DAY = 86_400_000;
const LIMITS = { content: "full", days: 7, minItems: 3, maxItems: 10, maxBytes: 1_000_000 } as const;

/** Items of the given ages in days, newest first. */
function items(...ages: readonly number[]): readonly FeedItem[] {
  return ages.map((age, i) => ({
    id: `tag:example.org,2025:${i}`,
    url: "https://example.org/",
    title: `Item ${i}`,
    published: 1000 * DAY - age * DAY,
    released: 1000 * DAY - age * DAY,
    updated: 1000 * DAY,
    language: "en",
    summary: "Lead.",
    content: FeedContent.of(html`<p>Whole.</p>`),
    authors: [{ name: "Desk" }],
    categories: [],
    sources: [],
  }));
}

const ten = () => 10;

describe("fitWindow", () => {
  it.each([
    ["all of the last days", [0, 1, 2, 3, 4, 7, 8, 9], 6],
    ["the least number, however old", [0, 50, 100, 200], 3],
    ["never more than the most", Array.from({ length: 30 }, () => 0), 10],
    ["nothing of nothing", [], 0],
    ["one day's before a long silence", [0, 400], 2],
  ])("keeps %s", (_, ages, count) => {
    expect(fitWindow(items(...ages), LIMITS, ten, 0)).toHaveLength(count);
  });

  it("counts days from the newest item", () => {
    expect(fitWindow(items(500, 501, 507, 508), { ...LIMITS, minItems: 1 }, ten, 0)).toHaveLength(3);
  });

  it("stops before it has too many bytes", () => {
    expect(fitWindow(items(0, 0, 0, 0), { ...LIMITS, maxBytes: 50 }, ten, 15)).toHaveLength(3);
  });

  it("carries a very large item with its lead alone", () => {
    const bytesOf = (item: FeedItem) => (item.content === undefined ? 10 : item.title === "Item 1" ? 600 : 100);
    const kept = fitWindow(items(0, 0, 0), { ...LIMITS, maxBytes: 2000 }, bytesOf, 0);
    expect(kept.map((item) => item.content !== undefined)).toEqual([true, false, true]);
  });

  it("lets no item keep others out, however many authors, topics and sources it has", () => {
    const bytesOf = (item: FeedItem) => 10 + 100 * (item.authors.length + item.sources.length + item.categories.length);
    const [first, ...others] = items(0, 0, 0);
    const names = Array.from({ length: 100 }, (_, i) => ({ name: `Name ${i}` }));
    const categories = names.map(({ name }) => ({ label: name, url: "https://example.org/" }));
    const large = { ...first, authors: names, sources: names, categories } as FeedItem;
    const [bare, ...kept] = fitWindow([large, ...others], { ...LIMITS, maxBytes: 2000 }, bytesOf, 0);
    expect(kept).toEqual(others);
    expect(bare).toEqual({ ...first, authors: names.slice(0, 1), image: undefined, content: undefined });
  });

  it("passes over an item that no feed could hold, and keeps the others", () => {
    const bytesOf = (item: FeedItem) => (item.title === "Item 0" ? 5000 : 10);
    const kept = fitWindow(items(0, 0, 0), { ...LIMITS, maxBytes: 2000 }, bytesOf, 0);
    expect(kept.map(({ title }) => title)).toEqual(["Item 1", "Item 2"]);
  });

  it("carries leads alone where a feed is one of summaries", () => {
    const kept = fitWindow(items(0, 0), { ...LIMITS, content: "summary" }, ten, 0);
    expect(kept.map((item) => item.content)).toEqual([undefined, undefined]);
  });

  it("asks for no more items than it needs", () => {
    let asked = 0;
    function* counted() {
      for (const item of items(...Array.from({ length: 100 }, (_, i) => i * 10))) {
        asked++;
        yield item;
      }
    }
    fitWindow(counted(), LIMITS, ten, 0);
    expect(asked).toBe(LIMITS.minItems + 1);
  });
});
