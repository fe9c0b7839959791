import { describe, expect, it } from "vitest";
import type { Story } from "../../src/digest/model.ts";
import type { CorrectionsPage } from "../../src/page/model/corrections.ts";
import { listPages, type PageEntry } from "../../src/page/pages.ts";
import { makeDigest, makeMarkup, makeStory } from "../make.ts";

const at = (iso: string) => ({ at: Date.parse(iso) });

function entryOf(stories: readonly Story[]): PageEntry {
  const entry = listPages(makeDigest(stories), { stylesheet: "/assets/style.css" }).find(
    ({ path }) => path === "/corrections/",
  );
  if (entry === undefined) throw new Error("There is no page of corrections.");
  return entry;
}

function pageOf(stories: readonly Story[]): CorrectionsPage {
  const page = entryOf(stories).build();
  if (page.kind !== "corrections") throw new Error(`It is of the kind ${page.kind}.`);
  return page;
}

const tram = makeStory({
  id: "tram",
  slug: "tram",
  corrections: [
    { date: { day: "2025-03-08" }, text: makeMarkup("Twelve stops, not ten."), significant: true },
    { date: at("2025-03-10T09:30:00Z"), text: makeMarkup("A name was misspelt."), significant: false },
  ],
});
const ferry = makeStory({
  id: "ferry",
  slug: "ferry",
  corrections: [{ date: at("2025-03-08T00:00:00Z"), text: makeMarkup("It was the other one."), significant: true }],
  retraction: { date: at("2025-03-09T08:00:00Z"), text: makeMarkup("It never stopped.") },
});
const plain = makeStory({ id: "plain", slug: "plain" });

describe("the page of corrections", () => {
  it("has every correction and retraction with its story, newest first, and of one moment by the story's id", () => {
    const told = pageOf([plain, tram, ferry]).corrections.map(({ text, date, story, retracted }) => [
      text.value,
      date.label,
      story.href,
      retracted,
    ]);
    expect(told).toEqual([
      ["A name was misspelt.", "10 March 2025, 09:30", "/news/2025/03/07/tram/", false],
      ["It never stopped.", "9 March 2025, 08:00", "/news/2025/03/07/ferry/", true],
      ["It was the other one.", "8 March 2025, 00:00", "/news/2025/03/07/ferry/", false],
      ["Twelve stops, not ten.", "8 March 2025", "/news/2025/03/07/tram/", false],
    ]);
  });

  it("names the feed of corrections first", () => {
    expect(
      pageOf([tram])
        .feeds.map(({ href }) => href)
        .slice(0, 4),
    ).toEqual(["/news/corrections.xml", "/news/corrections.atom.xml", "/news/corrections.json", "/news/feed.xml"]);
  });

  it("is dated by the newest correction, and told to search engines with each story once", () => {
    expect(entryOf([tram, ferry])).toMatchObject({ listed: true, modified: Date.parse("2025-03-10T09:30:00Z") });
    expect(entryOf([plain]).modified).toBeUndefined();
    const [collection] = JSON.parse(pageOf([tram]).jsonLd)["@graph"];
    expect(collection.mainEntity.itemListElement).toEqual([
      { "@type": "ListItem", position: 1, url: "https://example.org/news/2025/03/07/tram/" },
    ]);
  });

  it("is linked from every page and from the list of feeds", () => {
    const pages = listPages(makeDigest([plain]), { stylesheet: "/assets/style.css" }).map((entry) => entry.build());
    for (const page of pages) expect(page.site.corrections.href, page.path).toBe("/news/corrections/");
    const feeds = pages.find((page) => page.kind === "feeds");
    expect(feeds?.kind === "feeds" && feeds.siteFeeds.map(({ href }) => href)).toContain("/news/corrections/");
  });
});
