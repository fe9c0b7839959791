// An article to a story: when it ran, in which edition, and what has become of it since.

import type { Article } from "../article/article.ts";
import type { DigestSettings } from "../options/settings.ts";
import { compareBy } from "../order.ts";
import { type Instant, startOf, type When } from "../text/dates.ts";
import type { Story, Topic } from "./model.ts";
import type { Period, Periods } from "./periods.ts";

export interface PlacedStory {
  readonly story: Story;
  readonly period: Period;
}

/** What a story's place depends on besides the article. */
interface Placing {
  readonly settings: Pick<DigestSettings, "edition">;
  /** The build's clock: a change dated after it is not told yet. */
  readonly now: Instant;
}

/** Names each field, so that the compiler tells of one that is forgotten. */
type EveryField<T> = { readonly [Key in keyof Required<T>]: T[Key] };

/** @param topics The story's, the most telling first. */
export function placeStory(
  article: Article,
  topics: readonly Topic[],
  periods: Periods,
  { settings, now }: Placing,
): PlacedStory {
  const { day, dayStart, period } = periods.of(article.published);
  const { zone } = settings.edition;
  const publishedAt = "at" in article.published ? article.published.at : dayStart;
  const isOut = (when: When | undefined) => when !== undefined && startOf(when, zone) <= now;
  const corrections = article.corrections
    .filter((correction) => isOut(correction.date))
    .sort(compareBy(({ date }) => -startOf(date, zone)));
  const retraction = isOut(article.retraction?.date) ? article.retraction : undefined;
  const changes = [article.updated, retraction?.date, ...corrections.map((each) => each.date)]
    .filter((when) => when !== undefined)
    .map((when) => startOf(when, zone))
    .filter((at) => at <= now);
  // Not `{ ...article }`: on Node 20 each such object gets a shape of its own, which takes more than the object.
  const story = {
    id: article.id,
    file: article.file,
    line: article.line,
    slug: article.slug,
    headline: article.headline,
    keyPoints: article.keyPoints,
    summary: article.summary,
    body: article.body,
    published: article.published,
    updated: article.updated,
    topicNames: article.topicNames,
    sources: article.sources,
    authors: article.authors,
    image: article.image,
    language: article.language,
    direction: article.direction,
    lead: article.lead,
    rank: article.rank,
    story: article.story,
    draft: article.draft,
    embargo: article.embargo,
    extra: article.extra,
    corrections,
    retraction,
    publishedAt,
    dateOnly: "day" in article.published,
    updatedAt: Math.max(publishedAt, ...changes),
    day,
    editionKey: period.key,
    topics,
  } satisfies EveryField<Story>;
  return { story, period };
}
