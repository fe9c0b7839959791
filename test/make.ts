// Articles, stories and digests for tests: a whole one each, with what a test cares about put over it.

import type { Article } from "../src/article/article.ts";
import { NO_PICTURES } from "../src/article/article-pictures.ts";
import { arrangeDigest } from "../src/digest/compose.ts";
import type { Digest } from "../src/digest/digest.ts";
import type { Story, Topic } from "../src/digest/model.ts";
import { Periods } from "../src/digest/periods.ts";
import { withFingerprint } from "../src/digest/place-story.ts";
import { fingerprintOf } from "../src/fingerprint.ts";
import { resolveOptions } from "../src/options/resolve.ts";
import type { DigestSettings } from "../src/options/settings.ts";
import { compareBy } from "../src/order.ts";
import { instantOf, type When } from "../src/text/dates.ts";
import { excerpt } from "../src/text/excerpt.ts";
import { escapeHtml } from "../src/text/html.ts";
import type { Body, Markup } from "../src/text/markup.ts";
import { measureText } from "../src/text/text-length.ts";

/** Plain text as markup: what it says, escaped. */
export function makeMarkup(text: string): Markup {
  return { text, html: escapeHtml(text) };
}

/** Paragraphs as a body. */
export function makeBody(...paragraphs: readonly string[]): Body {
  const html = paragraphs.map((each) => `<p>${escapeHtml(each)}</p>\n`).join("");
  return { parts: [html], text: paragraphs.join("\n") };
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

const bodies = new WeakMap<Article, Body>();

/** The body that an article was made with. */
export function bodyOf(article: Article): Body {
  return bodies.get(article) ?? makeBody();
}

/** What an article is made of, with its body. */
type ArticleParts = Partial<Article> & { readonly body?: Body };

export function makeArticle({ body, ...overrides }: ArticleParts = {}): Article {
  const text = body ?? makeBody("The first tram left the harbour at dawn.", "It was full by the third stop.");
  const facts = {
    id: "2025/03/07/tram",
    file: "content/articles/2025/03/2025-03-07-tram.md",
    slug: "tram",
    aliases: [],
    headline: makeMarkup("The tram line opens"),
    keyPoints: [makeMarkup("Twelve stops in nineteen minutes.")],
    opening: excerpt(text.text, 500),
    feedBytes: text.parts.join("").length,
    links: [],
    pictures: overrides.image === undefined ? [] : [{ file: overrides.image.file }],
    published: { at: Date.UTC(2025, 2, 7, 8, 15) },
    notStory: [],
    topicNames: [],
    sources: [{ name: "The Harbour Post", url: "https://harbour-post.example/tram" }],
    authors: [],
    language: "en",
    direction: "ltr" as const,
    lead: false,
    draft: false,
    corrections: [],
    extra: {},
    ...overrides,
  };
  const said = [facts.headline, ...facts.keyPoints].map((each) => each.text);
  const article: Article = {
    length: measureText([...said, text.text].join("\n")),
    textHash: fingerprintOf([facts.headline, facts.keyPoints, facts.language, text]),
    hash: fingerprintOf([facts, text]),
    ...facts,
  };
  bodies.set(article, text);
  return article;
}

/** What a story is made of: its article's parts, and its place. */
export type StoryParts = Omit<ArticleParts, "pictures" | "audio"> & Partial<Omit<Story, "article" | "fingerprint">>;

/** Stories by the ids of their articles. */
export function byIdOf(stories: readonly Story[]): ReadonlyMap<string, Story> {
  return new Map(stories.map((story) => [story.article.id, story]));
}

/** A story in UTC, its day and edition those of its date; `makeDigest` puts it where its own settings say. */
export function makeStory(overrides: StoryParts = {}): Story {
  const {
    pictures = NO_PICTURES,
    audio,
    releasedAt,
    publishedAt,
    dateOnly,
    updatedAt,
    day,
    editionKey,
    topics,
    extracted,
    ...parts
  } = overrides;
  const uses = Object.keys(pictures).map((file) => ({ file }));
  const article = makeArticle(uses.length === 0 ? parts : { ...parts, pictures: uses });
  const place = placeOf(article.published);
  const changes = [article.updated, article.retraction?.date, ...article.corrections.map((each) => each.date)];
  const newest = Math.max(place.at, ...changes.filter((when) => when !== undefined).map((when) => placeOf(when).at));
  return withFingerprint({
    article,
    id: article.id,
    slug: article.slug,
    pictures,
    ...(audio === undefined ? {} : { audio }),
    publishedAt: publishedAt ?? place.at,
    releasedAt: releasedAt ?? Math.max(publishedAt ?? place.at, article.embargo ?? 0),
    dateOnly: dateOnly ?? "day" in article.published,
    updatedAt: updatedAt ?? newest,
    day: day ?? place.day,
    editionKey: editionKey ?? place.day,
    topics: topics ?? [WORLD],
    extracted: extracted ?? [],
    corrections: article.corrections,
    retraction: article.retraction,
  });
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
  const placed = stories.map((story) => {
    const { day, dayStart, period } = periods.of(story.article.published);
    const publishedAt = story.dateOnly ? dayStart : story.publishedAt;
    return {
      story: withFingerprint({
        ...story,
        day,
        publishedAt,
        releasedAt: Math.max(publishedAt, story.releasedAt),
        editionKey: period.key,
      }),
      period,
    };
  });
  const newestFirst = placed
    .map(({ story }) => story)
    .sort(
      compareBy(
        (story) => -story.publishedAt,
        (story) => story.article.id,
      ),
    );
  const used = newestFirst.flatMap((story) => story.topics.flatMap((topic) => [...topic.ancestors, topic]));
  return arrangeDigest(placed, [...new Set([...topics, ...used])], { settings, now, bodyOf, periods });
}

function placeOf(when: When): { readonly at: number; readonly day: string } {
  if ("at" in when) return { at: when.at, day: new Date(when.at).toISOString().slice(0, 10) };
  return { at: instantOf(when.day, "00:00", "UTC"), day: when.day };
}
