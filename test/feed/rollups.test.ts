import { describe, expect, it } from "vitest";
import type { Story } from "../../src/digest/model.ts";
import { makeDigest, makeMarkup, makeSettings, makeStory } from "../make.ts";
import { allBetween, documentsOf } from "./documents-of.ts";

const HOUR = 3_600_000;

function at(iso: string, overrides: Partial<Story> = {}): Story {
  return makeStory({ id: iso, slug: iso.toLowerCase(), published: { at: Date.parse(iso) }, ...overrides });
}

function feedsOf(
  stories: readonly Story[],
  { now = Date.parse("2025-04-20T12:00Z"), rollups = ["week", "month"], feeds = {} } = {},
): ReadonlyMap<string, string> {
  return documentsOf(makeDigest(stories, makeSettings({ edition: { rollups }, feeds }), { now }));
}

const guids = (document = "") => allBetween(document, '<guid isPermaLink="false">', "</guid>");

const MARCH = [at("2025-03-04T08:00Z"), at("2025-03-12T08:00Z"), at("2025-03-19T08:00Z")];

describe("the feeds of rollups", () => {
  it("are there where a site has rollups of their kind", () => {
    const paths = (rollups: readonly string[]) =>
      [...feedsOf(MARCH, { rollups: [...rollups] }).keys()].filter((path) => /^\/(?:weekly|monthly)\./.test(path));
    expect(paths([])).toEqual([]);
    expect(paths(["month"])).toEqual(["/monthly.xml", "/monthly.atom.xml", "/monthly.json"]);
    expect(paths(["week"])).toEqual(["/weekly.xml", "/weekly.atom.xml", "/weekly.json"]);
  });

  it("have an item for each week or month that is over, dated by its end", () => {
    const documents = feedsOf([...MARCH, at("2025-04-02T08:00Z")]);
    const weekly = documents.get("/weekly.xml");
    expect(guids(weekly)).toEqual([
      "tag:example.org,2025:rollup:2025-w12",
      "tag:example.org,2025:rollup:2025-w11",
      "tag:example.org,2025:rollup:2025-w10",
    ]);
    expect(allBetween(weekly ?? "", "<pubDate>", "</pubDate>")).toEqual([
      "Mon, 24 Mar 2025 00:00:00 +0000",
      "Mon, 17 Mar 2025 00:00:00 +0000",
      "Mon, 10 Mar 2025 00:00:00 +0000",
    ]);
    expect(guids(documents.get("/monthly.xml"))).toEqual(["tag:example.org,2025:rollup:2025-03"]);
  });

  it("stay the same to the byte when weeks pass without a story, and when a story of the open week comes", () => {
    const before = feedsOf(MARCH, { now: Date.parse("2025-03-19T12:00Z") });
    const later = feedsOf(MARCH);
    expect(later).toEqual(before);
    const another = feedsOf([...MARCH, at("2025-03-19T09:00Z")]);
    for (const path of ["/weekly.xml", "/weekly.atom.xml", "/weekly.json", "/monthly.xml"]) {
      expect(another.get(path)).toBe(before.get(path));
    }
  });

  it("keep id and date of an item that changes, and move its update", () => {
    const corrected = at("2025-03-04T08:00Z", {
      corrections: [{ date: { at: Date.parse("2025-03-19T07:00Z") }, text: makeMarkup("No."), significant: false }],
    });
    const [before, after] = [MARCH, [corrected, ...MARCH.slice(1)]].map(
      (stories) => feedsOf(stories).get("/weekly.xml") ?? "",
    );
    expect(guids(after)).toEqual(guids(before));
    expect(allBetween(after ?? "", "<pubDate>", "</pubDate>")).toEqual(
      allBetween(before ?? "", "<pubDate>", "</pubDate>"),
    );
    expect(allBetween(after ?? "", "<atom:updated>", "</atom:updated>")[1]).toBe("2025-03-19T07:00:00Z");
  });

  it("have limits of their own", () => {
    const weeks = Array.from({ length: 30 }, (_, i) => {
      const iso = new Date(Date.UTC(2025, 2, 19) - i * 7 * 24 * HOUR).toISOString();
      return at(`${iso.slice(0, 16)}Z`);
    });
    const feeds = { weekly: { maxItems: 5 }, monthly: { content: "summary" } };
    const documents = feedsOf(weeks, { feeds });
    expect(guids(documents.get("/weekly.xml"))).toHaveLength(5);
    expect(documents.get("/weekly.xml")).toContain("content:encoded>");
    expect(documents.get("/monthly.xml")).not.toContain("content:encoded>");
  });
});
