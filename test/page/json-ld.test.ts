import { describe, expect, it } from "vitest";
import { listPages } from "../../src/page/pages.ts";
import { sampleDigest } from "../theme/sample.ts";

interface Thing {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/** What each type must have, by schema.org and by what search engines ask for. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: [
    "@id",
    "url",
    "mainEntityOfPage",
    "headline",
    "inLanguage",
    "datePublished",
    "dateModified",
    "author",
    "publisher",
    "articleSection",
    "isPartOf",
  ],
  CollectionPage: ["@id"],
  WebSite: ["@id", "name"],
  BreadcrumbList: ["itemListElement"],
  ItemList: ["itemListElement"],
  ListItem: ["position"],
  Organization: ["name", "url"],
  Person: ["name"],
  CreativeWork: ["name"],
  CorrectionComment: ["text", "datePublished"],
};

const pages = listPages(sampleDigest(), { stylesheet: "/style.css" }).map((entry) => entry.build());

/** Everything with a type, however deep it stands. */
function things(value: unknown): readonly Thing[] {
  if (Array.isArray(value)) return value.flatMap(things);
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(things);
  return isThing(value) ? [value, ...inside] : inside;
}

function isThing(value: object): value is Thing {
  return "@type" in value;
}

const all = pages.flatMap((page) => things(JSON.parse(page.jsonLd)).map((thing) => ({ thing, path: page.path })));

describe("structured data", () => {
  it("has a graph on every page", () => {
    for (const { jsonLd, path } of pages.filter(({ kind }) => kind !== "notFound")) {
      expect(JSON.parse(jsonLd)["@context"], path).toBe("https://schema.org");
      expect(JSON.parse(jsonLd)["@graph"], path).not.toEqual([]);
    }
  });

  it("knows the types that are used, and uses those that it knows", () => {
    expect(new Set(all.map(({ thing }) => thing["@type"]))).toEqual(new Set(Object.keys(REQUIRED)));
  });

  it.each(Object.entries(REQUIRED))("%s has its properties", (type, required) => {
    for (const { thing, path } of all.filter((each) => each.thing["@type"] === type)) {
      for (const property of required) expect(thing[property], `${property} on ${path}`).toBeTruthy();
    }
  });

  it("gives absolute addresses of the site or of its sources", () => {
    const addresses = ["@id", "url", "item", "mainEntityOfPage", "image"];
    for (const { thing, path } of all) {
      const found = addresses.flatMap((name) => thing[name] ?? []).filter((value) => typeof value === "string");
      for (const address of found) expect(address, path).toMatch(/^https?:\/\/[^/]+\//);
    }
  });

  it("gives dates that machines read, the change never before the publication", () => {
    for (const { thing, path } of all.filter((each) => each.thing["@type"] === "NewsArticle")) {
      const published = String(thing.datePublished);
      const modified = String(thing.dateModified);
      for (const date of [published, modified]) {
        expect(date, path).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/);
      }
      expect(Date.parse(modified), path).toBeGreaterThanOrEqual(Date.parse(published));
    }
  });

  it("counts the steps from the home page to the page itself", () => {
    const [story] = pages.filter(({ path }) => path === "/2025/03/07/tram-line-opens/");
    const trail = things(JSON.parse(story?.jsonLd ?? "")).find((thing) => thing["@type"] === "BreadcrumbList");
    expect(things(trail?.itemListElement).map(({ position, item }) => [position, item])).toEqual([
      [1, "https://example.org/news/"],
      [2, "https://example.org/news/archive/"],
      [3, "https://example.org/news/2025/"],
      [4, "https://example.org/news/2025/03/"],
      [5, "https://example.org/news/2025/03/07/"],
      [6, "https://example.org/news/2025/03/07/tram-line-opens/"],
    ]);
  });
});
