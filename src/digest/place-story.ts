// Makes a story of an article: its time, edition and address, and its state (corrected, retracted).

import type { Article, ArticleAudio } from "../article/article.ts";
import { type FoundAudio, placeOfAudio } from "../article/article-audio.ts";
import type { Pictures } from "../article/article-pictures.ts";
import { fingerprintOf } from "../fingerprint.ts";
import type { DigestSettings } from "../options/settings.ts";
import { compareBy } from "../order.ts";
import { rememberWith } from "../remember.ts";
import { type Instant, startOf, type When } from "../text/dates.ts";
import type { Story, StoryAudio, Topic } from "./model.ts";
import { findKeptKeys, listNotices } from "./notices.ts";
import type { Period, Periods } from "./periods.ts";
import type { StoryRecords } from "./story-records.ts";

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
  /** What is known of stories that were published before; absent where nothing is recorded. */
  readonly records?: StoryRecords | undefined;
}

/** What is known of the files that an article names. */
export interface ArticleMedia {
  readonly pictures: Pictures;
  /** Of a recording below the content folder. */
  readonly audio?: FoundAudio | undefined;
}

/**
 * @param topics The story's, the best fit first.
 * @param extracted Sentences of its body, for a story without key points.
 */
export function placeStory(
  article: Article,
  topics: readonly Topic[],
  { pictures, audio }: ArticleMedia,
  { settings, now, periods, records }: Placing,
  extracted: readonly string[] = [],
): PlacedStory {
  const record = records?.of(article);
  const { day, slug, dayStart, period } = record?.place ?? { ...periods.of(article.published), slug: article.slug };
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
  const asDated = Math.max(publishedAt, article.embargo ?? publishedAt);
  const story: Omit<Story, "fingerprint"> = {
    article,
    id: record?.id ?? article.id,
    slug,
    pictures,
    ...(article.audio === undefined ? {} : { audio: toStoryAudio(article.audio, audio) }),
    publishedAt,
    releasedAt: Math.min(record?.released ?? records?.earliestOf(asDated) ?? asDated, Math.max(now, asDated)),
    dateOnly: "day" in article.published,
    updatedAt: Math.max(publishedAt, ...changes),
    day,
    editionKey: period.key,
    topics,
    extracted,
    corrections,
    retraction,
  };
  if (records === undefined) return { story: withFingerprint(story), period };
  const keptKeys = findKeptKeys(story, records.correctionsOf(story.id));
  const kept = keptKeys === undefined ? story : { ...story, keptKeys };
  const lateNotices = findLateNotices(kept, records, zone, now);
  return { story: withFingerprint(lateNotices === undefined ? kept : { ...kept, lateNotices }), period };
}

/** Those that came out later than they say. */
function findLateNotices(
  story: Omit<Story, "fingerprint">,
  records: StoryRecords,
  zone: string,
  now: Instant,
): Story["lateNotices"] {
  const late = listNotices(story, zone).flatMap(({ key, asDated }) => {
    const released = Math.min(records.releaseOf(key) ?? records.earliestOf(asDated), Math.max(now, asDated));
    return released > asDated ? [[key, released] as const] : [];
  });
  return late.length === 0 ? undefined : Object.fromEntries(late);
}

function toStoryAudio(audio: ArticleAudio, found: FoundAudio | undefined): StoryAudio {
  const { type, seconds, bytes } = audio;
  return { place: placeOfAudio(audio, found), type, seconds, bytes: found?.bytes ?? bytes };
}

/** The story, which must belong to the caller alone, with its fingerprint. */
export function withFingerprint(story: Omit<Story, "fingerprint">): Story {
  const { article, topics, ...place } = story;
  return Object.assign(story, { fingerprint: fingerprintOf([article.hash, topics.map(fingerprintOfTopic), place]) });
}

/** Many stories share a topic. */
const fingerprintOfTopic = rememberWith((topic: Topic) => fingerprintOf(topic));
