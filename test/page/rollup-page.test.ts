import { describe, expect, it } from "vitest";
import type { Story } from "../../src/digest/model.ts";
import { checkPages } from "../../src/page/check-pages.ts";
import { listPages, type PageEntry, type PageModel } from "../../src/page/pages.ts";
import { makeDigest, makeSettings, makeStory } from "../make.ts";

function storyAt(iso: string, overrides: Partial<Story> = {}): Story {
  return makeStory({ id: iso, slug: `s-${iso.slice(11, 13)}`, published: { at: Date.parse(iso) }, ...overrides });
}

function pagesOf(stories: readonly Story[]): readonly PageEntry[] {
  const settings = makeSettings({ edition: { rollups: ["week", "month"] } });
  return listPages(makeDigest(stories, settings), { stylesheet: "/assets/style.css" });
}

function pageAt<K extends PageModel["kind"]>(entries: readonly PageEntry[], kind: K, path: string) {
  const model = entries.find((entry) => entry.path === path)?.build();
  if (model?.kind !== kind) throw new Error(`${path} is not a page of the kind ${kind}.`);
  return model as Extract<PageModel, { kind: K }>;
}

const entries = pagesOf(
  ["2025-03-10T08:00Z", "2025-02-28T08:00Z", "2025-02-28T07:00Z", "2025-01-30T08:00Z", "2021-01-02T08:00Z"].map((iso) =>
    storyAt(iso),
  ),
);
const hrefs = (links: readonly { readonly href: string }[]) => links.map(({ href }) => href);

describe("rollups", () => {
  it("have a page each, below their year or their month", () => {
    expect(entries.filter(({ kind }) => kind === "rollup").map(({ path, listed }) => [path, listed])).toEqual([
      ["/2025/w09/", true],
      ["/2025/w05/", true],
      ["/2020/w53/", true],
      ["/2025/02/round-up/", true],
      ["/2025/01/round-up/", true],
      ["/2021/01/round-up/", true],
    ]);
    expect(checkPages(entries)).toEqual([]);
  });

  it("say what they are about, and lead on within their kind", () => {
    const week = pageAt(entries, "rollup", "/2025/w09/");
    expect(week).toMatchObject({
      heading: "Round-up: Week 9, 24 February to 2 March 2025",
      previous: { title: "Week 5, 27 January to 2 February 2025", href: "/news/2025/w05/" },
      next: undefined,
      breadcrumbs: [{ href: "/news/" }, { href: "/news/archive/" }, { href: "/news/2025/" }],
    });
    expect(pageAt(entries, "rollup", "/2025/01/round-up/")).toMatchObject({
      heading: "Round-up: January 2025",
      previous: { title: "January 2021", href: "/news/2021/01/round-up/" },
      next: { title: "February 2025", href: "/news/2025/02/round-up/" },
      breadcrumbs: [
        { href: "/news/" },
        { href: "/news/archive/" },
        { href: "/news/2025/" },
        { href: "/news/2025/01/" },
      ],
    });
  });

  it("show their stories with the day, and link to their editions", () => {
    const { rollup, editions } = pageAt(entries, "rollup", "/2025/w09/");
    expect(rollup.lead.published.label).toBe("28 February, 08:00");
    expect(rollup.sections.flatMap(({ stories }) => stories.map(({ published }) => published.label))).toEqual([
      "28 February, 07:00",
    ]);
    expect(hrefs(editions)).toEqual(["/news/2025/02/28/"]);
  });

  it("name their own feed first", () => {
    expect(hrefs(pageAt(entries, "rollup", "/2025/w09/").feeds).slice(0, 4)).toEqual([
      "/news/weekly.xml",
      "/news/weekly.atom.xml",
      "/news/weekly.json",
      "/news/editions.xml",
    ]);
    expect(hrefs(pageAt(entries, "rollup", "/2025/02/round-up/").feeds)[0]).toBe("/news/monthly.xml");
    expect(pageAt(entries, "rollup", "/2025/w09/").feed).toEqual({
      title: "Follow Weekly round-ups by feed",
      href: "/news/weekly.xml",
    });
  });

  it("are linked from each month that they have a day in, and from the year of their address", () => {
    expect(hrefs(pageAt(entries, "month", "/2025/02/").rollups)).toEqual([
      "/news/2025/w09/",
      "/news/2025/02/round-up/",
      "/news/2025/w05/",
    ]);
    expect(hrefs(pageAt(entries, "month", "/2025/03/").rollups)).toEqual(["/news/2025/w09/"]);
    expect(hrefs(pageAt(entries, "year", "/2025/").rollups)).toEqual([
      "/news/2025/w09/",
      "/news/2025/02/round-up/",
      "/news/2025/w05/",
      "/news/2025/01/round-up/",
    ]);
    expect(pageAt(entries, "year", "/2020/")).toMatchObject({ storyCount: 0, rollups: [{ href: "/news/2020/w53/" }] });
  });

  it("are told to search engines with their stories and dates", () => {
    const graph = JSON.parse(pageAt(entries, "rollup", "/2025/w09/").jsonLd)["@graph"];
    expect(graph[0]).toMatchObject({
      "@type": "CollectionPage",
      datePublished: "2025-03-03T00:00:00+00:00",
      dateModified: "2025-03-03T00:00:00+00:00",
      mainEntity: {
        itemListElement: [
          { url: "https://example.org/news/2025/02/28/s-08/" },
          { url: "https://example.org/news/2025/02/28/s-07/" },
        ],
      },
    });
    expect(entries.find(({ path }) => path === "/2025/w09/")?.modified).toBe(Date.parse("2025-03-03T00:00Z"));
  });

  it("are on the list of feeds", () => {
    const { siteFeeds } = pageAt(entries, "feeds", "/feeds/");
    expect(siteFeeds.map(({ formats }) => formats[0]?.url)).toEqual([
      "https://example.org/news/feed.xml",
      "https://example.org/news/editions.xml",
      "https://example.org/news/weekly.xml",
      "https://example.org/news/monthly.xml",
      "https://example.org/news/corrections.xml",
    ]);
  });
});
