import { describe, expect, it } from "vitest";
import { checkFeeds } from "../../src/check/feeds.ts";
import type { Digest } from "../../src/digest/digest.ts";
import { type FeedDocument, renderFeeds } from "../../src/feed/documents.ts";
import type { FeedItem } from "../../src/feed/feed.ts";
import type { FeedSource } from "../../src/feed/feed-source.ts";
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

/** The same documents, of which the one at `path` was printed otherwise. */
function reprint(
  documents: readonly FeedDocument[],
  path: string,
  from: string | RegExp,
  to: string,
): readonly FeedDocument[] {
  const { content } = documents.find((each) => each.path === path) ?? { content: "" };
  const text = content.replace(from, to);
  if (text === content) throw new Error(`There is no ${from} in ${path}.`);
  return documents.map((each) => (each.path === path ? { ...each, content: text } : each));
}

/** The same documents, of which those of one feed are printed from something else: its formats share it. */
function change(
  documents: readonly FeedDocument[],
  path: string,
  how: (source: FeedSource) => Partial<FeedSource>,
): readonly FeedDocument[] {
  const source = documents.find((each) => each.path === path)?.source;
  if (source === undefined) throw new Error(`There is no ${path}.`);
  const { kind, items, count, updated, links } = source;
  const changed = { kind, items, count, updated, links, ...how(source) };
  return documents.map((each) => (each.source === source ? { ...each, source: changed } : each));
}

/** Changes the first item. */
function changeItem(how: (item: FeedItem) => Partial<FeedItem>): (source: FeedSource) => Partial<FeedSource> {
  return ({ items: [first, ...others] }) => {
    if (first === undefined) throw new Error("There is no item.");
    return { items: [{ ...first, ...how(first) }, ...others] };
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
    ["/feed.xml", "feed-guid-differs", /(<guid isPermaLink="false">)[^<]*/, "$1tag:example.org,2025:other"],
    ["/atom.xml", "feed-guid-differs", /(<entry.*\n<id>)[^<]*/, "$1tag:example.org,2025:other"],
    ["/feed.json", "feed-guid-differs", /("id":")[^"]*/, "$1tag:example.org,2025:other"],
    ["/feed.xml", "feed-guid-differs", /<item>[\s\S]*?<\/item>\n/, ""],
    ["/atom.xml", "feed-guid-differs", /<entry [\s\S]*?<\/entry>\n/, ""],
    ["/archive/2025-03.xml", "feed-guid-differs", /(<entry[\s\S]*?<\/entry>\n)/, "$1$1"],
    ["/feed.xml", "feed-url-invalid", /(<item>\n.*\n<link>)[^<]*/, "$1https://example.org/news/2025/"],
    ["/atom.xml", "feed-url-invalid", /(<entry[\s\S]*?<link .* href=")[^"]*/, "$1https://example.org/news/2025/"],
    ["/feed.json", "feed-url-invalid", /("id":"[^"]*","url":")[^"]*/, "$1https://example.org/news/2025/"],
    ["/feed.xml", "feed-date-invalid", /<pubDate>.*\n/, ""],
    ["/atom.xml", "feed-date-invalid", /<published>.*\n/, ""],
    ["/feed.json", "feed-date-invalid", /"date_published":"[^"]*",/, ""],
    ["/feed.xml", "feed-date-invalid", /(<pubDate>)[^<]*/, "$1the other day"],
    ["/feed.xml", "feed-date-invalid", /(<atom:updated>)[^<]*/, "$12025-03-07T00:00:00Z"],
    ["/atom.xml", "feed-date-invalid", /(<\/published>\n<updated>)[^<]*/, "$12026-01-01T00:00:00Z"],
    ["/feed.json", "feed-date-invalid", /("date_modified":")[^"]*/, "$12026-01-01T00:00:00Z"],
    ["/feed.xml", "feed-malformed", /rss/g, "rs"],
    ["/feed.json", "feed-malformed", /"items":\[\n\{/, '"items":[\n'],
  ])("finds that a parser reads another item from %s than was meant, by its code: %s (%#)", (path, code, from, to) => {
    expect(found(check(reprint(documents, path, from, to), digest))).toEqual([`${code} ${path}`]);
  });

  it("finds an id that a feed has twice", () => {
    const doubled = change(documents, "/feed.xml", ({ items }) => ({ items: [...items, ...items.slice(0, 1)] }));
    expect(found(check(doubled, digest))).toEqual(["feed-guid-duplicate /feed.xml"]);
  });

  it.each([
    ["missing", { published: Number.NaN }],
    ["missing", { updated: Number.NaN }],
    ["in the future", { published: NOW + 1000 }],
    ["in the future", { updated: NOW + 1000 }],
  ])("finds a date of an item that is %s, before it is printed: %o", (_, dates) => {
    const wrong = change(
      documents,
      "/feed.xml",
      changeItem(() => dates),
    );
    expect(found(check(wrong, digest))).toEqual(["feed-date-invalid /feed.xml"]);
  });

  it("lets pass a date within the second of the clock", () => {
    const late = NOW + 999;
    const same = change(
      documents,
      "/feed.xml",
      changeItem(() => ({ updated: late })),
    );
    expect(check(same, digest).filter(({ message }) => message.includes("future"))).toEqual([]);
  });

  it("finds a date of a feed itself that lies in the future", () => {
    const late = change(documents, "/feed.xml", () => ({ updated: Date.parse("2025-06-01T00:00:00Z") }));
    expect(found(check(late, digest))).toEqual(["feed-date-invalid /feed.xml"]);
  });

  const address = (url: string) => ({ name: "A", label: "A", url });
  it.each([
    ["feed-url-invalid", { url: "/2025/03/07/tram-line-opens/" }],
    ["feed-url-invalid", { url: "" }],
    ["feed-url-invalid", { url: "tram" }],
    ["feed-url-invalid", { categories: [address("//example.org/")] }],
    ["feed-url-invalid", { authors: [address("javascript:alert(1)")] }],
    ["feed-url-invalid", { sources: [address("www.example.org")] }],
    ["feed-url-invalid", { image: { url: "/media/a.png", type: "image/png", alt: "" } }],
    ["feed-link-dead", { url: "https://example.org/news/2025/03/07/gone/" }],
    ["feed-link-dead", { sources: [address("https://example.org/news/2024/")] }],
    ["feed-link-dead", { categories: [address("https://example.org/news/topics/gone/")] }],
  ])("finds an address of an item that leads nowhere (%s), before it is printed: %o", (code, urls) => {
    const wrong = change(
      documents,
      "/feed.xml",
      changeItem(() => urls),
    );
    expect(found(check(wrong, digest))).toEqual([`${code} /feed.xml`]);
  });

  it("follows no link below a path that is left to somebody else", () => {
    const bad = withBody('<p><a href="https://example.org/news/archive/old/x.html">x</a></p>');
    const documents = documentsOf(bad);
    expect(found(check(documents, bad))).toEqual(["feed-link-dead /feed.xml"]);
    const settings = { ...bad.settings, links: { ignore: ["/archive/old/"] } };
    expect(checkFeeds(documents, { settings, now: NOW, pages: pagesOf(bad) })).toEqual([]);
  });

  it("finds an address of a feed itself that leads nowhere", () => {
    const wrong = change(documents, "/atom.xml", ({ links }) => ({
      links: [...links, "https://example.org/news/archive/2024-01.xml"],
    }));
    expect(found(check(wrong, digest))).toEqual(["feed-link-dead /feed.xml"]);
  });

  it("looks at every address that stands in a document outside its items", () => {
    for (const { source, content, path } of documents) {
      const head = content.split(/<item>|<entry|"items":/)[0] ?? "";
      const urls = [...head.matchAll(/(?:href|[uU]rl|link|uri|logo|icon)(?:="|>|":")(https?:[^"<]+)/g)].map(
        ([, url]) => url,
      );
      expect(source.links, path).toEqual(expect.arrayContaining(urls));
    }
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
    const sized = (maxBytes: number) => ({ ...feed, maxBytes });
    expect(found(check([sized(size - 1), ...documents.slice(1)], digest))).toEqual(["feed-too-large /feed.xml"]);
    expect(check([sized(size), ...documents.slice(1)], digest)).toEqual([]);
  });

  it.each([
    [300, "/topics/world/editions.xml"],
    [8_000, "/feed.xml"],
    [8_000, "/topics/world/editions.xml"],
    [8_000, "/archive/2025-03"],
  ])("reads again what is printed of %i stories, at least one of each kind: %s", (count, start) => {
    const many = makeDigest(
      Array.from({ length: count }, (_, i) => makeStory({ id: `s-${i}`, slug: `s-${i}` })),
      makeSettings({ feeds: { maxItems: 300 } }),
    );
    const all = documentsOf(many);
    const path = all.find((each) => each.path.startsWith(start))?.path ?? "";
    const broken = reprint(all, path, /<(?:rss|feed) /, "<other ");
    expect(found(check(broken, many))).toEqual([`feed-malformed ${path}`]);
  });
});
