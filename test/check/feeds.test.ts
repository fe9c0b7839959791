import { describe, expect, it } from "vitest";
import { checkFeeds } from "../../src/check/feeds.ts";
import type { Digest } from "../../src/digest/digest.ts";
import { FeedDocument, renderFeeds } from "../../src/feed/documents.ts";
import type { PrintedFeed, PrintedItem } from "../../src/feed/printed-feed.ts";
import { listPages } from "../../src/page/pages.ts";
import type { Problem } from "../../src/problem.ts";
import { sampleDigest } from "../feed/sample.ts";
import { makeDigest, makeSettings, makeStory } from "../make.ts";

const NOW = Date.parse("2025-03-22T12:00:00Z");

function documentsOf(digest: Digest): readonly FeedDocument[] {
  return renderFeeds(digest, { stylesheet: "/assets/feed.css" });
}

function check(documents: readonly FeedDocument[], digest: Digest, pages = pagesOf(digest)): readonly Problem[] {
  return checkFeeds(documents, { settings: digest.settings, now: NOW, pages });
}

function pagesOf(digest: Digest): ReadonlySet<string> {
  return new Set(listPages(digest, { stylesheet: "/assets/style.css" }).map((entry) => entry.path));
}

/** The same documents, of which the one at `path` was changed. */
function change(
  documents: readonly FeedDocument[],
  path: string,
  how: (printed: PrintedFeed) => Partial<PrintedFeed>,
): readonly FeedDocument[] {
  return documents.map((each) =>
    each.path === path
      ? new FeedDocument(
          path,
          each.format,
          each.feed,
          each.fingerprint,
          () => ({ ...each.printed, ...how(each.printed) }),
          each.maxBytes,
        )
      : each,
  );
}

/** Changes the text of the first item. */
function changeItem(from: string | RegExp, to: string): (printed: PrintedFeed) => Partial<PrintedFeed> {
  return ({ items }) => {
    const [first, ...others] = items;
    if (first === undefined) throw new Error("There is no item.");
    const head = first.head.replace(from, to);
    if (head === first.head) throw new Error(`There is no ${from} in ${first.head}`);
    const changed: PrintedItem = { ...first, head };
    return { items: [changed, ...others] };
  };
}

function withBody(html: string): Digest {
  const body = { parts: [html], text: "" };
  return makeDigest([makeStory({ body })]);
}

const found = (problems: readonly Problem[]) => problems.map(({ code, file }) => `${code} ${file}`);

describe("checkFeeds", () => {
  const digest = sampleDigest();
  const documents = documentsOf(digest);

  it("finds nothing wrong with feeds as they are", () => {
    expect(check(documents, digest)).toEqual([]);
    expect(check(documentsOf(makeDigest([])), makeDigest([]))).toEqual([]);
  });

  it.each([
    ["/feed.xml", /<guid isPermaLink="false">[^<]*/, '<guid isPermaLink="false">tag:example.org,2025:other'],
    ["/atom.xml", /<id>[^<]*/, "<id>tag:example.org,2025:other"],
    ["/feed.json", /"id":"[^"]*/, '"id":"tag:example.org,2025:other'],
  ])("finds an id of %s that differs from another format's", (path, from, to) => {
    const codes = found(check(change(documents, path, changeItem(from, to)), digest));
    expect(codes).toContainEqual(expect.stringMatching(/^feed-guid-differs/));
  });

  it("finds an item that is missing in a format", () => {
    const cut = change(documents, "/atom.xml", ({ items }) => ({ items: [...items].slice(0, -1) }));
    expect(found(check(cut, digest))).toEqual(["feed-guid-differs /atom.xml"]);
  });

  it("finds an id that a feed has twice", () => {
    const doubled = ["/feed.xml", "/atom.xml", "/feed.json"].reduce(
      (all, path) => change(all, path, ({ items }) => ({ items: [...items, ...[...items].slice(0, 1)] })),
      documents,
    );
    expect(found(check(doubled, digest))).toEqual([
      "feed-guid-duplicate /feed.xml",
      "feed-guid-duplicate /atom.xml",
      "feed-guid-duplicate /feed.json",
    ]);
  });

  it.each([
    ["missing", "/feed.xml", /<pubDate>.*\n/, ""],
    ["missing", "/atom.xml", /<published>.*\n/, ""],
    ["missing", "/feed.json", /"date_published":"[^"]*",/, ""],
    ["no date", "/feed.xml", /<pubDate>[^<]*/, "<pubDate>the other day"],
    ["in the future", "/feed.xml", /<pubDate>[^<]*/, "<pubDate>Sat, 22 Mar 2025 12:00:01 +0000"],
    ["in the future", "/atom.xml", /<updated>[^<]*/, "<updated>2026-01-01T00:00:00Z"],
    ["in the future", "/feed.json", /"date_modified":"[^"]*/, '"date_modified":"2026-01-01T00:00:00Z'],
  ])("finds a date that is %s in an item of %s", (_, path, from, to) => {
    expect(found(check(change(documents, path, changeItem(from, to)), digest))).toEqual([`feed-date-invalid ${path}`]);
  });

  it("finds a date of a feed itself that lies in the future", () => {
    const late = change(documents, "/feed.xml", ({ head }) => ({
      head: head.replace(/<lastBuildDate>[^<]*/, "<lastBuildDate>Sun, 01 Jun 2025 00:00:00 +0000"),
    }));
    expect(found(check(late, digest))).toEqual(["feed-date-invalid /feed.xml"]);
  });

  it.each([
    ["/feed.xml", /<link>[^<]*/, "<link>/2025/03/07/tram-line-opens/", "feed-url-invalid"],
    ["/feed.xml", /<link>[^<]*/, "<link>", "feed-url-invalid"],
    ["/atom.xml", /scheme="[^"]*/, 'scheme="//example.org/', "feed-url-invalid"],
    ["/feed.json", /"url":"[^"]*/, '"url":"tram', "feed-url-invalid"],
    ["/feed.xml", /<link>[^<]*/, "<link>https://example.org/news/2025/03/07/gone/", "feed-link-dead"],
    ["/atom.xml", /href="[^"]*/, 'href="https://example.org/news/2024/', "feed-link-dead"],
    ["/feed.json", /"url":"[^"]*/, '"url":"https://example.org/news/topics/gone/', "feed-link-dead"],
  ])("finds an address in %s that leads nowhere (%s, %s)", (path, from, to, code) => {
    const problems = check(change(documents, path, changeItem(from, to)), digest);
    expect(new Set(found(problems))).toEqual(new Set([`${code} ${path}`]));
  });

  it("follows no link below a path that is left to somebody else", () => {
    const bad = withBody('<p><a href="https://example.org/news/archive/old/x.html">x</a></p>');
    const documents = documentsOf(bad);
    expect(found(check(documents, bad))).toEqual(["feed-link-dead /feed.xml"]);
    const settings = { ...bad.settings, links: { ignore: ["/archive/old/"] } };
    expect(checkFeeds(documents, { settings, now: NOW, pages: pagesOf(bad) })).toEqual([]);
  });

  it("finds an address of a feed itself that leads nowhere", () => {
    const wrong = change(documents, "/atom.xml", ({ head }) => ({
      head: head.replace("/news/feed.xml", "/news/archive/2024-01.xml"),
    }));
    expect(found(check(wrong, digest))).toEqual(["feed-link-dead /atom.xml"]);
  });

  it("finds a story whose page is missing, once for each item that leads there, whatever carries it", () => {
    const pages = new Set([...pagesOf(digest)].filter((path) => !path.endsWith("/harbour-wall-holds/")));
    const problems = check(documents, digest, pages);
    expect(new Set(problems.map((each) => each.code))).toEqual(new Set(["feed-link-dead"]));
    const items = problems.map(({ file, field }) => `${file} ${field?.replace("tag:example.org,2025:", "")}`);
    expect(new Set(items)).toEqual(
      new Set([
        "/feed.xml 2025/03/tram",
        "/feed.xml 2025/03/wall",
        "/editions.xml edition:2025-03-06",
        "/topics/city/editions.xml topic-edition:city:2025-03-06",
      ]),
    );
  });

  it.each([
    ["<script>1</script>", "<script>"],
    ['<p onclick="x()">a</p>', "onclick"],
    ['<p style="color:red">a</p>', "style"],
    ["<div><p>a</p></div>", "<div>"],
    ["<iframe></iframe>", "<iframe>"],
    ["<!-- a -->", "<!-->"],
  ])("finds what readers break in a body: %s", (html, name) => {
    const bad = withBody(html);
    const problems = check(documentsOf(bad), bad);
    expect(problems.map(({ code, message }) => ({ code, message }))).toContainEqual({
      code: "feed-element-forbidden",
      message: expect.stringContaining(name),
    });
    expect(found(problems).every((each) => each === "feed-element-forbidden /feed.xml")).toBe(true);
  });

  it.each([
    ['<p><a href="/2025/">a</a></p>', "feed-url-invalid"],
    ['<p><a href="#top">a</a></p>', "feed-url-invalid"],
    ['<p><img src="x.png" alt="" /></p>', "feed-url-invalid"],
    ['<p><a href="javascript:alert(1)">a</a></p>', "feed-url-invalid"],
    ['<p><a href="https://example.org/news/2025/03/07/gone/">a</a></p>', "feed-link-dead"],
  ])("finds a link in a body that leads nowhere: %s", (html, code) => {
    const bad = withBody(html);
    expect(found(check(documentsOf(bad), bad))).toEqual([`${code} /feed.xml`]);
  });

  it.each([
    '<p><a href="https://elsewhere.example/?a=1&amp;b=2#c">a</a></p>',
    '<p><a href="mailto:desk@example.org">a</a></p>',
    '<p><a href="https://example.org/news/about/">a page of the site\'s own</a></p>',
    '<p><a href="https://example.org/2025/">a page beside the site</a></p>',
    '<p><a href="https://example.org/news/2025/03/07/tram/?a#b">a</a></p>',
    "<p>1 &lt; 2 and &lt;script&gt; is text, onclick=&quot;x&quot; too</p>",
  ])("lets pass %s", (html) => {
    const good = withBody(html);
    expect(check(documentsOf(good), good)).toEqual([]);
  });

  it("finds a feed over its size, by the bytes that are written", () => {
    const [feed] = documents;
    if (feed === undefined) throw new Error("There is no feed.");
    const size = Buffer.byteLength(feed.content);
    const sized = (maxBytes: number) =>
      new FeedDocument(feed.path, feed.format, feed.feed, feed.fingerprint, () => feed.printed, maxBytes);
    expect(found(check([sized(size - 1), ...documents.slice(1)], digest))).toEqual(["feed-too-large /feed.xml"]);
    expect(check([sized(size), ...documents.slice(1)], digest)).toEqual([]);
  });

  it("finds what a feed parser cannot read, or reads otherwise", () => {
    const broken = change(documents, "/feed.xml", ({ head }) => ({ head: head.replaceAll("rss", "rs") }));
    expect(found(check(broken, digest))).toContain("feed-malformed /feed.xml");
    const open = change(documents, "/feed.json", ({ items }) => ({
      items: [...items].map((item) => ({ ...item, head: item.head.slice(1) })),
    }));
    expect(found(check(open, digest))).toContain("feed-malformed /feed.json");
  });

  it.each([
    [300, "/topics/world/editions.xml"],
    [8_000, "/feed.xml"],
  ])("reads again what is written of %i stories, at least the first of it: %s", (count, path) => {
    const many = makeDigest(
      Array.from({ length: count }, (_, i) => makeStory({ id: `s-${i}`, slug: `s-${i}` })),
      makeSettings({ feeds: { maxItems: 300 } }),
    );
    const documents = change(documentsOf(many), path, ({ head }) => ({ head: head.replace("<rss", "<rs") }));
    expect(found(check(documents, many))).toEqual([`feed-malformed ${path}`]);
  });
});
