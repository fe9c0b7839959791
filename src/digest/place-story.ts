// An article to a story: when it ran, in which edition, and what has become of it since.

import type { Article } from "../article/article.ts";
import type { Pictures } from "../article/article-pictures.ts";
import { fingerprintOf } from "../fingerprint.ts";
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
export interface Placing {
  readonly settings: Pick<DigestSettings, "edition">;
  /** The build's clock: a change dated after it is not shown yet. */
  readonly now: Instant;
  readonly periods: Periods;
}

/**
 * @param topics The story's, the best fit first.
 * @param extracted Sentences of its body, for a story without key points.
 * @param pictures Of the article's pictures.
 */
export function placeStory(
  article: Article,
  topics: readonly Topic[],
  pictures: Pictures,
  { settings, now, periods }: Placing,
  extracted: readonly string[] = [],
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
  const story: Omit<Story, "fingerprint"> = {
    article,
    pictures,
    publishedAt,
    dateOnly: "day" in article.published,
    updatedAt: Math.max(publishedAt, ...changes),
    day,
    editionKey: period.key,
    topics,
    extracted,
    corrections,
    retraction,
  };
  return { story: withFingerprint(story), period };
}

/** The story, which must belong to the caller alone, with its fingerprint. */
export function withFingerprint(story: Omit<Story, "fingerprint">): Story {
  const { article, ...place } = story;
  return Object.assign(story, { fingerprint: fingerprintOf([article.hash, place]) });
}
