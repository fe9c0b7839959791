import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { checkFeeds } from "../../src/check/feeds.ts";
import type { Digest } from "../../src/digest/digest.ts";
import { ATOM } from "../../src/feed/atom.ts";
import { buildFeedContext } from "../../src/feed/context.ts";
import { renderFeeds } from "../../src/feed/documents.ts";
import type { Feed } from "../../src/feed/feed.ts";
import { buildFeeds } from "../../src/feed/feeds.ts";
import { JSON_FEED } from "../../src/feed/json-feed.ts";
import { RSS } from "../../src/feed/rss.ts";
import { listPages } from "../../src/page/pages.ts";
import { toRfc822, toUtcIso } from "../../src/text/dates.ts";
import { makeDigest, makeSettings } from "../make.ts";
import { anyStories } from "./any-stories.ts";
import { childrenOf, everyElement, readXml, textOf } from "./read-xml.ts";

const NOW = Date.parse("2025-06-01T00:00:00Z");
const OPTIONS = { stylesheet: "/assets/feed.css" };
const digests = anyStories.map((stories) =>
  makeDigest(stories, makeSettings({ feeds: { minItems: 5, days: 1 }, edition: { rollups: ["week", "month"] } }), {
    now: NOW,
  }),
);

function pagesOf(digest: Digest): ReadonlySet<string> {
  return new Set(listPages(digest, { stylesheet: "/assets/style.css" }).map((entry) => entry.path));
}

/** Without the sign that parts a `<` from what would be a tag: nobody sees it. */
const seen = (text: string | undefined) => text?.replaceAll("\u2060", "");

const seconds = (date: string | undefined) => Math.floor(Date.parse(date ?? "") / 1000);

describe("whatever the stories", () => {
  it("every XML document is well-formed and every JSON document is JSON", () => {
    fc.assert(
      fc.property(digests, (digest) => {
        for (const { path, content } of renderFeeds(digest, OPTIONS)) {
          if (path.endsWith(".json")) JSON.parse(content);
          else readXml(content);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("a feed says in every format what its model says", () => {
    fc.assert(
      fc.property(digests, (digest) => {
        const documents = new Map(renderFeeds(digest, OPTIONS).map(({ path, content }) => [path, content]));
        for (const feed of buildFeeds(digest, buildFeedContext(digest)).feeds) {
          expectRss(feed, documents.get(RSS.path(feed.address)) ?? "");
          expectAtom(feed, documents.get(ATOM.path(feed.address)) ?? "");
          expectJson(feed, documents.get(JSON_FEED.path(feed.address)) ?? "");
        }
      }),
      { numRuns: 40 },
    );
  });

  it("no document gives an address that is not checked before it is printed", () => {
    fc.assert(
      fc.property(digests, (digest) => {
        for (const { path, content, source } of renderFeeds(digest, OPTIONS)) {
          const printed = path.endsWith(".json") ? jsonAddresses(content) : xmlAddresses(content);
          const items = source.items.flatMap(({ url, authors, categories, sources, image }) => [
            url,
            image?.url,
            ...[...authors, ...categories, ...sources].map((each) => each.url),
          ]);
          const checked = new Set([...source.links, ...items]);
          expect(printed.filter((url) => !checked.has(url))).toEqual([]);
          expect(printed.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("the check finds nothing wrong", () => {
    fc.assert(
      fc.property(digests, (digest) => {
        const context = { settings: digest.settings, now: NOW, pages: pagesOf(digest) };
        expect(checkFeeds(renderFeeds(digest, OPTIONS), context)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

const isAddress = (value: unknown): value is string => typeof value === "string" && /^https?:\/\/\S+$/.test(value);

/** In attributes, and in elements that have nothing else. */
function xmlAddresses(content: string): readonly string[] {
  return [...everyElement(readXml(content))].flatMap(({ attributes, text }) => [
    ...Object.entries(attributes).flatMap(([key, value]) =>
      isAddress(value) && !key.startsWith("xmlns") ? value : [],
    ),
    ...(isAddress(text) ? [text] : []),
  ]);
}

function jsonAddresses(content: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(content, (key, value: unknown) => {
    if (key !== "version" && isAddress(value)) found.push(value);
    return value;
  });
  return found;
}

function expectRss(feed: Feed, content: string): void {
  const parsed = parseRssFeed(content);
  expect(parsed.items?.map((item) => [item.guid?.value, item.link, item.pubDate, item.atom?.updated]) ?? []).toEqual(
    feed.items.map((item) => [item.id, item.url, toRfc822(item.published), toUtcIso(item.updated)]),
  );
  const items = childrenOf(childrenOf(readXml(content), "channel")[0], "item");
  expect(items.map((item) => [seen(textOf(item, "title")), seen(textOf(item, "dc:creator"))])).toEqual(
    feed.items.map((item) => [item.title, item.authors.map((author) => author.name).join(", ")]),
  );
}

function expectAtom(feed: Feed, content: string): void {
  const parsed = parseAtomFeed(content);
  expect(parsed.id).toBe(feed.id);
  expect(
    parsed.entries?.map((entry) => [
      entry.id,
      entry.links?.find((link) => link.rel === "alternate")?.href,
      entry.published,
      seconds(entry.updated),
    ]) ?? [],
  ).toEqual(feed.items.map((item) => [item.id, item.url, toUtcIso(item.published), seconds(toUtcIso(item.updated))]));
  const entries = childrenOf(readXml(content), "entry");
  expect(entries.map((entry) => seen(textOf(entry, "title")))).toEqual(feed.items.map((item) => item.title));
  expect(entries.map((entry) => childrenOf(entry, "category").map(({ attributes }) => seen(attributes.label)))).toEqual(
    feed.items.map((item) => item.categories.map((category) => category.label)),
  );
  const times = entries.map((entry) => textOf(entry, "updated"));
  expect(new Set(times).size).toBe(times.length);
}

function expectJson(feed: Feed, content: string): void {
  const parsed = parseJsonFeed(content);
  expect(
    parsed.items?.map((item) => [item.id, item.url, item.title, item.date_published, item.date_modified, item.tags]) ??
      [],
  ).toEqual(
    feed.items.map((item) => [
      item.id,
      item.url,
      item.title,
      toUtcIso(item.published),
      toUtcIso(item.updated),
      item.categories.map((category) => category.label),
    ]),
  );
}
