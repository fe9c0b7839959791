import { describe, expect, it } from "vitest";
import type { Story } from "../../src/digest/model.ts";
import { buildFeedContext } from "../../src/feed/context.ts";
import { buildFeeds } from "../../src/feed/feeds.ts";
import { makeBody, makeDigest, makeMarkup, makeSettings, makeStory, makeTopic, type StoryParts } from "../make.ts";
import { allBetween, documentAt, documentsOf } from "./documents-of.ts";
import { STORIES, sampleDigest } from "./sample.ts";

const at = (text: string) => ({ at: Date.parse(text) });

/** So many stories, an hour apart, the newest at noon of 10 March 2025. */
function hourly(count: number, overrides: StoryParts = {}): readonly Story[] {
  return Array.from({ length: count }, (_, i) =>
    makeStory({
      id: `s/${i}`,
      slug: `s-${i}`,
      published: { at: Date.parse("2025-03-10T12:00:00Z") - i * 3_600_000 },
      ...overrides,
    }),
  );
}

function titles(document: string): readonly string[] {
  return allBetween(document, "<title>", "</title>").slice(1);
}

describe("the feeds of a site", () => {
  it("carry drafts nowhere, not even in a preview", () => {
    for (const content of documentsOf(sampleDigest()).values()) expect(content).not.toMatch(/draft/i);
  });

  it("carry a topic's stories and its children's", () => {
    const digest = sampleDigest();
    expect(titles(documentAt(digest, "/topics/city/atom.xml"))).toEqual([
      "Correction: Q&amp;A: the tram opens",
      "Q&amp;A: the tram opens",
      "Retracted: The ferry stops",
      "The harbour wall holds",
    ]);
    expect(titles(documentAt(digest, "/topics/city/trams/atom.xml"))).not.toContain("The harbour wall holds");
  });

  it("carry a topic's part of each edition under an id of its own", () => {
    const feed = documentAt(sampleDigest(), "/topics/city/trams/editions.atom.xml");
    expect(allBetween(feed, "<id>", "</id>").slice(1)).toEqual([
      "tag:example.org,2025:topic-edition:trams:2025-03-07",
      "tag:example.org,2025:topic-edition:trams:2025-03-06",
    ]);
    expect(feed).not.toContain("harbour-wall-holds");
  });

  it.each(["C++", "Nature & Climate", "中东", "constructor", "__proto__", "Unsorted </title>", "R&D2"])(
    "are there for a topic called %j without a story",
    (name) => {
      const topic = makeTopic(name, { slug: "odd" });
      const digest = makeDigest([makeStory()], makeSettings(), { topics: [topic] });
      const rss = documentAt(digest, "/topics/odd/feed.xml");
      expect(rss).not.toContain("<item>");
      expect(rss).not.toContain("lastBuildDate");
      expect(documentAt(digest, "/topics/odd/editions.atom.xml")).toContain("<updated>2025-01-01T00:00:00Z</updated>");
      expect(JSON.parse(documentAt(digest, "/topics/odd/feed.json"))).toMatchObject({
        title: `The Digest: ${name}`,
        items: [],
      });
    },
  );

  it("are there for a site without any story", () => {
    const documents = documentsOf(makeDigest([]));
    expect([...documents.keys()]).toContain("/editions.atom.xml");
    expect([...documents.keys()].filter((path) => path.startsWith("/archive/"))).toEqual([]);
  });

  it("stay the same to the byte when a day passes without news", () => {
    const today = makeDigest(STORIES, makeSettings(), { now: Date.parse("2025-03-10T06:00:00Z") });
    const tomorrow = makeDigest(STORIES, makeSettings(), { now: Date.parse("2025-03-11T06:00:00Z") });
    expect(documentsOf(tomorrow)).toEqual(documentsOf(today));
  });

  it("are dated by their newest change, and never by the build", () => {
    expect(documentAt(sampleDigest(), "/feed.xml")).toContain(
      "<lastBuildDate>Sun, 09 Mar 2025 09:30:00 +0000</lastBuildDate>",
    );
  });

  it("name hub, picture, copyright and time to live where the site does", () => {
    const documents = documentsOf(sampleDigest({ ttl: 15 }));
    expect(documents.get("/feed.xml")).toContain("<ttl>15</ttl>");
    expect(documents.get("/feed.xml")).toContain('<atom:link rel="hub" href="https://hub.example/"/>');
    expect(documents.get("/topics/city/atom.xml")).toContain("<rights>© 2025 The Digest</rights>");
    expect(JSON.parse(documents.get("/feed.json") ?? "")).toMatchObject({
      icon: "https://example.org/news/images/logo.png",
      hubs: [{ type: "WebSub", url: "https://hub.example/" }],
    });
    const hubs = ["https://hub.example/", "https://other.example/"];
    const several = documentsOf(sampleDigest({ hub: hubs }));
    for (const hub of hubs) {
      expect(several.get("/feed.xml")).toContain(`<atom:link rel="hub" href="${hub}"/>`);
      expect(several.get("/atom.xml")).toContain(`<link rel="hub" href="${hub}"/>`);
    }
    expect(JSON.parse(several.get("/feed.json") ?? "").hubs).toEqual(hubs.map((url) => ({ type: "WebSub", url })));
    for (const content of documentsOf(makeDigest(STORIES)).values())
      expect(content).not.toMatch(/"hubs"|"hub"|<image>/);
  });
});

describe("limits", () => {
  it("hold for all feeds, and a kind of feed may have its own", () => {
    const feeds = { days: 1, minItems: 1, maxItems: 5, topics: { maxItems: 3 }, stories: { content: "summary" } };
    const digest = makeDigest(hourly(10), makeSettings({ feeds }));
    expect(titles(documentAt(digest, "/feed.xml"))).toHaveLength(5);
    expect(titles(documentAt(digest, "/topics/world/feed.xml"))).toHaveLength(3);
    expect(documentAt(digest, "/feed.xml")).not.toContain("content:encoded>");
    expect(documentAt(digest, "/topics/world/feed.xml")).toContain("content:encoded>");
    expect(JSON.parse(documentAt(digest, "/feed.json")).items[0]).toMatchObject({
      content_text: "Twelve stops in nineteen minutes.",
    });
  });

  it.each([10_000, 30_000, 200_000])("keep every format below %i bytes", (maxBytes) => {
    const body = makeBody("“Harbour” <wall> & more. ".repeat(60));
    const digest = makeDigest(hourly(100, { body }), makeSettings({ feeds: { maxBytes } }));
    for (const path of ["/feed.xml", "/atom.xml", "/feed.json", "/editions.xml"]) {
      expect(Buffer.byteLength(documentAt(digest, path))).toBeLessThanOrEqual(maxBytes);
    }
    expect(titles(documentAt(digest, "/feed.xml")).length).toBeGreaterThan(3);
  });

  it("give every format of a feed the same items", () => {
    const body = makeBody("x\ny\\z ".repeat(400));
    const digest = makeDigest(hourly(60, { body }), makeSettings({ feeds: { maxBytes: 40_000 } }));
    const ids = allBetween(documentAt(digest, "/atom.xml"), "<id>", "</id>").slice(1);
    expect(allBetween(documentAt(digest, "/feed.xml"), '<guid isPermaLink="false">', "</guid>")).toEqual(ids);
    expect(JSON.parse(documentAt(digest, "/feed.json")).items.map((item: { id: string }) => item.id)).toEqual(ids);
  });
});

describe("corrections", () => {
  const before = makeStory({ published: at("2025-03-07T08:15:00Z") });
  const correction = { date: at("2025-03-09T10:00:00Z"), text: makeMarkup("Not ten."), significant: true };
  const after = makeStory({ published: at("2025-03-07T08:15:00Z"), corrections: [correction] });
  const itemOf = (story: Story) => {
    const digest = makeDigest([story]);
    const [feed] = buildFeeds(digest, buildFeedContext(digest)).feeds;
    return feed?.items.find((item) => item.id.endsWith(story.article.id));
  };

  it("leave the id, the title and the first date, and move the last", () => {
    const [old, corrected] = [itemOf(before), itemOf(after)];
    expect(corrected).toMatchObject({ id: old?.id, title: old?.title, published: old?.published, url: old?.url });
    expect(corrected?.updated).toBe(Date.parse("2025-03-09T10:00:00Z"));
    expect(corrected?.content?.xml).toMatch(/^&lt;p&gt;&lt;strong&gt;Correction, 9 March 2025, 10:00:/);
  });

  it("are items of their own where they are significant", () => {
    const digest = makeDigest([after]);
    for (const path of ["/feed.xml", "/topics/world/feed.xml"]) {
      expect(titles(documentAt(digest, path))).toEqual(["Correction: The tram line opens", "The tram line opens"]);
    }
    expect(titles(documentAt(digest, "/corrections.xml"))).toEqual(["Correction: The tram line opens"]);
  });

  it("are notes alone where they are not", () => {
    const digest = makeDigest([makeStory({ corrections: [{ ...correction, significant: false }] })]);
    expect(titles(documentAt(digest, "/feed.xml"))).toEqual(["The tram line opens"]);
    expect(titles(documentAt(digest, "/corrections.xml"))).toEqual([]);
  });
});

describe("a retraction", () => {
  const retraction = { date: at("2025-03-08T10:00:00Z"), text: makeMarkup("It did not.") };
  const digest = makeDigest([makeStory({ retraction })]);

  it("takes the story's text out of every document and tells of it", () => {
    for (const [path, content] of documentsOf(digest)) {
      expect(content, path).not.toContain("left the harbour at dawn");
      expect(content, path).not.toContain("Twelve stops");
    }
    expect(titles(documentAt(digest, "/feed.xml"))).toEqual(["Retracted: The tram line opens"]);
    expect(titles(documentAt(digest, "/corrections.xml"))).toEqual(["Retracted: The tram line opens"]);
  });

  it("is not an item with the story's id", () => {
    expect(documentAt(digest, "/feed.xml")).not.toContain("tag:example.org,2025:2025/03/07/tram<");
  });
});
