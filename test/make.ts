// Articles, stories and digests for tests: a whole one each, with what a test cares about put over it.

import type { Article } from "../src/article/article.ts";
import { buildArchive } from "../src/digest/archive.ts";
import { Digest } from "../src/digest/digest.ts";
import { buildEdition } from "../src/digest/editions.ts";
import type { Edition, Story, Topic } from "../src/digest/model.ts";
import { Periods } from "../src/digest/periods.ts";
import { buildRollups } from "../src/digest/rollups.ts";
import { listSources } from "../src/digest/sources.ts";
import { buildTopicListings } from "../src/digest/topic-listings.ts";
import { resolveOptions } from "../src/options/resolve.ts";
import type { DigestSettings } from "../src/options/settings.ts";
import { compareBy, groupBy } from "../src/order.ts";
import { instantOf, type When } from "../src/text/dates.ts";
import { escapeHtml, raw } from "../src/text/html.ts";
import type { Body, Markup } from "../src/text/markup.ts";

/** Plain text as markup: what it says, escaped. */
export function makeMarkup(text: string): Markup {
  return { text, html: raw(escapeHtml(text)) };
}

/** Paragraphs as a body. */
export function makeBody(...paragraphs: readonly string[]): Body {
  const html = paragraphs.map((each) => `<p>${escapeHtml(each)}</p>\n`).join("");
  return { parts: [html], text: paragraphs.join("\n"), images: [] };
}

export function makeSettings(options: Readonly<Record<string, unknown>> = {}): DigestSettings {
  const site = { url: "https://example.org/news/", id: "tag:example.org,2025", title: "The Digest" };
  const { site: given, ...rest } = options;
  const { value, problems } = resolveOptions({ site: { ...site, ...(given as object | undefined) }, ...rest });
  if (value === undefined) throw new Error(problems.map((each) => each.message).join("\n"));
  return value;
}

export function makeTopic(name: string, overrides: Partial<Topic> = {}): Topic {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return { slug, name, ancestors: [], declared: true, ...overrides };
}

export const WORLD: Topic = makeTopic("World");

export function makeArticle(overrides: Partial<Article> = {}): Article {
  return {
    id: "2025/03/07/tram",
    file: "content/articles/2025/03/2025-03-07-tram.md",
    slug: "tram",
    headline: makeMarkup("The tram line opens"),
    keyPoints: [makeMarkup("Twelve stops in nineteen minutes.")],
    body: makeBody("The first tram left the harbour at dawn.", "It was full by the third stop."),
    published: { at: Date.UTC(2025, 2, 7, 8, 15) },
    topicNames: [],
    sources: [{ name: "The Harbour Post", url: "https://harbour-post.example/tram" }],
    authors: [],
    language: "en",
    direction: "ltr",
    lead: false,
    draft: false,
    corrections: [],
    extra: {},
    ...overrides,
  };
}

/** A story in UTC, its day and edition those of its date; `makeDigest` puts it where its own settings say. */
export function makeStory(overrides: Partial<Story> = {}): Story {
  const article = makeArticle(overrides);
  const { at, day } = placeOf(article.published);
  const changes = [article.updated, article.retraction?.date, ...article.corrections.map((each) => each.date)];
  return {
    ...article,
    publishedAt: at,
    dateOnly: "day" in article.published,
    updatedAt: Math.max(at, ...changes.filter((when) => when !== undefined).map((when) => placeOf(when).at)),
    day,
    editionKey: day,
    topics: [WORLD],
    ...overrides,
  };
}

/**
 * A digest of `stories` in any order; its clock stands at `now`, midday of 22 March 2025 in UTC where nothing is said.
 * `topics` adds to those that the stories have, before them in display order.
 */
export function makeDigest(
  stories: readonly Story[],
  settings: DigestSettings = makeSettings(),
  { now = Date.UTC(2025, 2, 22, 12), topics = [] }: { readonly now?: number; readonly topics?: readonly Topic[] } = {},
): Digest {
  const periods = new Periods(settings.edition);
  const placed = stories.map((story) => ({ story, ...periods.of(story.published) }));
  const newestFirst = placed
    .map(({ story, day, dayStart, period }): Story => {
      const publishedAt = story.dateOnly ? dayStart : story.publishedAt;
      return { ...story, day, publishedAt, editionKey: period.key };
    })
    .sort(
      compareBy<Story>(
        (story) => -story.publishedAt,
        (story) => story.id,
      ),
    );
  const used = newestFirst.flatMap((story) => story.topics.flatMap((topic) => [...topic.ancestors, topic]));
  const allTopics = [...new Set([...topics, ...used])];
  const periodByKey = new Map(placed.map(({ period }) => [period.key, period]));
  const editions = [...groupBy(newestFirst, (story) => story.editionKey)]
    .flatMap(([key, ofEdition]) => {
      const period = periodByKey.get(key);
      return period === undefined ? [] : [buildEdition(period, ofEdition, allTopics)];
    })
    .sort(compareBy<Edition>((edition) => -edition.window.start));
  const editionByKey = new Map(editions.map((edition) => [edition.key, edition]));
  const editionOf = (story: Story): Edition => {
    const edition = editionByKey.get(story.editionKey);
    if (edition === undefined) throw new RangeError(`No edition has ${story.id}.`);
    return edition;
  };
  return new Digest({
    settings,
    now,
    nextDue: periods.of({ at: now }).period.window.end,
    stories: newestFirst,
    editions,
    rollups: buildRollups(editions, allTopics, settings.edition),
    topics: buildTopicListings(allTopics, newestFirst, editionOf),
    archive: buildArchive(newestFirst, editions),
    sources: listSources(newestFirst),
  });
}

function placeOf(when: When): { readonly at: number; readonly day: string } {
  if ("at" in when) return { at: when.at, day: new Date(when.at).toISOString().slice(0, 10) };
  return { at: instantOf(when.day, "00:00", "UTC"), day: when.day };
}
