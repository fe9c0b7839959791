import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { NO_PICTURES } from "../../src/article/article-pictures.ts";
import { composeDigest } from "../../src/digest/compose.ts";
import type { Digest } from "../../src/digest/digest.ts";
import { emptyTaxonomy } from "../../src/digest/taxonomy.ts";
import type { When } from "../../src/text/dates.ts";
import { bodyOf, makeArticle, makeMarkup, makeSettings } from "../make.ts";

const NOW = Date.parse("2025-03-22T12:00:00Z");

function compose(articles: readonly Article[], { options = {}, now = NOW, preview = false } = {}): Digest {
  const settings = makeSettings(options);
  const { value } = composeDigest({
    articles,
    bodyOf,
    mediaOf: () => ({ pictures: NO_PICTURES }),
    taxonomy: emptyTaxonomy("content/topics.yaml"),
    settings,
    now,
    preview,
  });
  if (value === undefined) throw new Error("There is no digest.");
  return value;
}

function at(iso: string, overrides: Partial<Article> = {}): Article {
  return makeArticle({
    id: iso,
    slug: iso.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
    published: { at: Date.parse(iso) },
    ...overrides,
  });
}

const ids = (digest: Digest) => digest.stories.map((story) => story.article.id);

describe("what is out", () => {
  it.each<[name: string, article: Article, shown: boolean]>([
    ["an article of the past", at("2025-03-21T08:00Z"), true],
    ["an article of this very moment", at("2025-03-22T12:00:00Z"), true],
    ["an article of the future", at("2025-03-22T12:00:01Z"), false],
    ["a draft", at("2025-03-21T08:00Z", { draft: true }), false],
    ["an embargo that is over", at("2025-03-21T08:00Z", { embargo: NOW }), true],
    ["an embargo that holds", at("2025-03-21T08:00Z", { embargo: NOW + 1 }), false],
    ["today's date alone", makeArticle({ published: { day: "2025-03-22" } }), true],
    ["tomorrow's date alone", makeArticle({ published: { day: "2025-03-23" } }), false],
  ])("%s", (_, article, shown) => {
    expect(ids(compose([article]))).toEqual(shown ? [article.id] : []);
  });

  it("holds back tomorrow's date although its edition has begun", () => {
    const tomorrow = makeArticle({ published: { day: "2025-03-23" } });
    const options = { edition: { cutoffs: ["06:00"] } };
    expect(ids(compose([tomorrow], { options }))).toEqual([]);
    expect(ids(compose([tomorrow], { options, now: Date.parse("2025-03-23T00:00:00Z") }))).toEqual([tomorrow.id]);
  });

  it("holds back a date alone in a month that has begun", () => {
    const later = makeArticle({ published: { day: "2025-03-30" } });
    expect(ids(compose([later], { options: { edition: { period: "month" } } }))).toEqual([]);
  });

  it.each([
    ["a draft", { draft: true }],
    ["an embargo", { embargo: NOW + 1 }],
    ["the future", { published: { at: NOW + 1 } }],
  ])("knows nothing of how a topic is written by %s", (_, hidden) => {
    const shown = at("2025-03-21T08:00Z", { topicNames: [{ name: "harbour news" }] });
    const other = at("2025-03-21T09:00Z", { topicNames: [{ name: "HARBOUR-NEWS" }], ...hidden });
    const names = [...compose([shown, other]).allTopics()].map(({ topic }) => topic.name);
    expect(names).toEqual(["harbour news"]);
  });

  it("has drafts in a preview, but nothing of the future", () => {
    const articles = [at("2025-03-21T08:00Z", { draft: true }), at("2025-03-23T08:00Z", { draft: true })];
    expect(ids(compose(articles, { preview: true }))).toEqual(["2025-03-21T08:00Z"]);
  });

  it("has corrections newest first, however they were written", () => {
    const correction = (date: When, text: string) => ({ date, text: makeMarkup(text), significant: false });
    const corrections = [
      correction({ day: "2025-03-21" }, "Second."),
      correction({ at: Date.parse("2025-03-21T10:00Z") }, "Third."),
      correction({ day: "2025-03-20" }, "First."),
    ];
    const [story] = compose([at("2025-03-19T08:00Z", { corrections })]).stories;
    expect(story?.corrections.map((each) => each.text.text)).toEqual(["Third.", "Second.", "First."]);
  });

  it("is all of an article", () => {
    const article = at("2025-03-19T08:00Z", {
      line: 3,
      summary: "In short.",
      updated: { day: "2025-03-20" },
      image: { file: "a.png", alt: "" },
      rank: 1,
      story: "thread",
      embargo: NOW,
      retraction: { date: { day: "2025-03-21" }, text: makeMarkup("Was wrong.") },
      extra: { desk: "City" },
    });
    const { retraction, corrections } = article;
    expect(compose([article]).stories[0]).toMatchObject({ article, retraction, corrections });
  });

  it("shows corrections and retractions from their own time on", () => {
    const corrections = [
      { date: { at: NOW - 1000 }, text: makeMarkup("Was wrong."), significant: false },
      { date: { at: NOW + 1000 }, text: makeMarkup("Will be wrong."), significant: true },
    ];
    const retraction = { date: { day: "2025-03-23" }, text: makeMarkup("Withdrawn.") };
    const [story] = compose([at("2025-03-21T08:00Z", { corrections, retraction })]).stories;
    expect(story?.corrections.map((each) => each.text.text)).toEqual(["Was wrong."]);
    expect(story?.retraction).toBeUndefined();
    expect(story?.updatedAt).toBe(NOW - 1000);
  });

  it("never dates a change before the publication", () => {
    const [story] = compose([at("2025-03-21T08:00Z", { updated: { day: "2025-03-21" } })]).stories;
    expect(story?.updatedAt).toBe(story?.publishedAt);
  });
});

describe("order", () => {
  it("is newest first, and by id in one moment", () => {
    const same = Date.parse("2025-03-21T08:00Z");
    const articles = [
      at("b", { published: { at: same } }),
      at("2025-03-20T08:00Z"),
      at("a", { published: { at: same } }),
    ];
    expect(ids(compose(articles))).toEqual(["a", "b", "2025-03-20T08:00Z"]);
  });

  it("of an edition is lead, rank, time", () => {
    const articles = [
      at("2025-03-21T09:00Z"),
      at("2025-03-21T08:00Z", { rank: 2 }),
      at("2025-03-21T07:00Z", { rank: 1 }),
      at("2025-03-21T06:00Z", { lead: true }),
      at("2025-03-21T10:00Z"),
    ];
    const [edition] = compose(articles).editions;
    expect(edition?.stories.map((story) => story.article.id.slice(11, 13))).toEqual(["06", "07", "08", "10", "09"]);
    expect(edition?.lead.article.id).toBe("2025-03-21T06:00Z");
  });

  it("does not follow the order of the input", () => {
    const articles = Array.from({ length: 12 }, (_, i) =>
      at(`2025-03-${10 + (i % 4)}T0${i % 3}:00:00Z`, { id: `id-${i}`, topicNames: [{ name: `T${i % 5}` }] }),
    );
    const view = (digest: Digest) => ({
      stories: ids(digest),
      editions: digest.editions.map((edition) => [
        edition.key,
        edition.stories.map((story) => story.article.id),
        edition.sections.map((section) => section.topic.slug),
      ]),
      topics: [...digest.allTopics()].map((listing) => [
        listing.topic.name,
        listing.stories.map((story) => story.article.id),
      ]),
      sources: digest.sources.map((source) => [source.name, source.stories.length]),
    });
    const expected = view(compose(articles));
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(view(compose(shuffled))).toEqual(expected);
      }),
    );
  });
});

describe("links in the model", () => {
  const digest = compose([at("2025-03-21T08:00Z"), at("2025-03-19T08:00Z"), at("2025-03-20T08:00Z")]);

  it("know the older and the newer", () => {
    const [newest, middle, oldest] = digest.stories;
    if (newest === undefined || middle === undefined || oldest === undefined) throw new Error("Three stories went in.");
    expect(digest.neighboursOf(newest)).toEqual({ older: middle, newer: undefined });
    expect(digest.neighboursOf(middle)).toEqual({ older: oldest, newer: newest });
    expect(digest.editionNeighboursOf(digest.editionOf(middle))).toEqual({
      older: digest.editionOf(oldest),
      newer: digest.editionOf(newest),
    });
  });

  it("leave quiet days out of the archive and count the rest", () => {
    expect(digest.archive).toMatchObject([
      {
        year: "2025",
        count: 3,
        months: [
          { month: "2025-03", count: 3, days: [{ day: "2025-03-19" }, { day: "2025-03-20" }, { day: "2025-03-21" }] },
        ],
      },
    ]);
  });

  it("say when the next edition is due", () => {
    expect(digest.nextDue).toBe(Date.parse("2025-03-23T00:00:00Z"));
  });
});

it("makes a digest of nothing", () => {
  const digest = compose([]);
  expect([digest.stories, digest.editions, digest.topics, digest.archive, digest.sources]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
});
