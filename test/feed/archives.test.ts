import { describe, expect, it } from "vitest";
import type { Story } from "../../src/digest/model.ts";
import { makeDigest, makeSettings, makeStory } from "../make.ts";
import { documentAt, documentsOf } from "./documents-of.ts";

const settings = makeSettings({ feeds: { days: 1, minItems: 2 } });
const story = (date: string): Story =>
  makeStory({ id: date, slug: `s-${date}`, published: { at: Date.parse(`${date}T12:00:00Z`) } });
const winter = ["2024-12-30", "2025-01-02", "2025-01-20", "2025-01-21"].map(story);
const spring = [...winter, story("2025-03-05"), story("2025-03-06")];
const later = [...spring, story("2025-03-07"), story("2025-04-01")];
const NOW = { now: Date.parse("2025-05-01T00:00:00Z") };

const archivesOf = (stories: readonly Story[]) =>
  new Map([...documentsOf(makeDigest(stories, settings, NOW))].filter(([path]) => path.startsWith("/archive/")));

const linkOf = (document: string, rel: string) => new RegExp(`rel="${rel}"[^>]* href="([^"]*)"`).exec(document)?.[1];

describe("archive documents", () => {
  it("are there for each month that has items", () => {
    expect([...archivesOf(spring).keys()].filter((path) => path.endsWith(".xml"))).toEqual([
      "/archive/2025-03.xml",
      "/archive/2025-01.xml",
      "/archive/2024-12.xml",
    ]);
  });

  it("never change once a later month has begun, whatever comes", () => {
    const [before, after] = [archivesOf(spring), archivesOf(later)];
    for (const month of ["2025-01", "2024-12"]) {
      for (const path of [`/archive/${month}.xml`, `/archive/${month}.json`]) {
        expect(before.has(path)).toBe(true);
        expect(after.get(path)).toBe(before.get(path));
      }
    }
    expect(after.get("/archive/2025-03.xml")).not.toBe(before.get("/archive/2025-03.xml"));
  });

  it("are linked both ways, over months without news, and to the feed", () => {
    const january = archivesOf(spring).get("/archive/2025-01.xml") ?? "";
    expect(linkOf(january, "prev-archive")).toBe("https://example.org/news/archive/2024-12.xml");
    expect(linkOf(january, "next-archive")).toBe("https://example.org/news/archive/2025-03.xml");
    expect(linkOf(january, "current")).toBe("https://example.org/news/atom.xml");
    expect(linkOf(january, "self")).toBe("https://example.org/news/archive/2025-01.xml");
  });

  it("say that they are archives when their month is over, and not before", () => {
    const archives = archivesOf(spring);
    expect(archives.get("/archive/2025-01.xml")).toContain("<fh:archive/>");
    expect(archives.get("/archive/2025-03.xml")).not.toContain("<fh:archive/>");
    expect(linkOf(archives.get("/archive/2025-03.xml") ?? "", "next-archive")).toBeUndefined();
  });

  it("hold, with the feed, every item, without a gap", () => {
    const digest = makeDigest(spring, settings, NOW);
    const seen = new Set<string>();
    let url: string | undefined = "https://example.org/news/atom.xml";
    while (url !== undefined) {
      const document: string = documentAt(digest, url.replace("https://example.org/news", ""));
      for (const [, id = ""] of document.matchAll(/<entry[^>]*>\n<id>([^<]*)/g)) seen.add(id);
      url = linkOf(document, "prev-archive");
    }
    expect([...seen].sort()).toEqual(spring.map((each) => `tag:example.org,2025:${each.article.id}`).sort());
  });

  it("can be walked by `next_url` of JSON Feed", () => {
    const documents = documentsOf(makeDigest(spring, settings, NOW));
    const paths: string[] = [];
    let next: string | undefined = "https://example.org/news/feed.json";
    while (next !== undefined) {
      paths.push(next.replace("https://example.org/news", ""));
      next = JSON.parse(documents.get(paths.at(-1) ?? "") ?? "").next_url;
    }
    expect(paths).toEqual(["/feed.json", "/archive/2025-01.json", "/archive/2024-12.json"]);
  });

  it("are led to from the feed only where it leaves something out", () => {
    const few = documentsOf(makeDigest(winter.slice(0, 1), settings, NOW));
    expect(few.get("/feed.xml")).not.toContain("prev-archive");
    expect(few.get("/archive/2024-12.xml")).toBeDefined();
  });
});
