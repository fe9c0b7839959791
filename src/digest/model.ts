// The model of the digest: stories in editions, rollups and topics.

import type { Article, Correction, Retraction } from "../article/article.ts";
import type { Pictures } from "../article/article-pictures.ts";
import { fingerprintOf } from "../fingerprint.ts";
import type { RollupPeriod } from "../options/options.ts";
import { compareBy } from "../order.ts";
import { rememberWith } from "../remember.ts";
import type { AudioLocation } from "../text/audio.ts";
import type { Day, Instant } from "../text/dates.ts";
import type { Period } from "./periods.ts";

/** A topic of the taxonomy, or one that an article named and nobody declared. */
export interface Topic {
  /** Unique over the whole taxonomy. */
  readonly slug: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** The topics above it, the root first. */
  readonly ancestors: readonly Topic[];
  readonly declared: boolean;
}

/** A topic with what ran under it. */
export interface TopicListing {
  readonly topic: Topic;
  /** Its own and its descendants', newest first. */
  readonly stories: readonly Story[];
  /** The editions that have any of `stories`, newest first. */
  readonly editions: readonly Edition[];
  /** In display order. */
  readonly children: readonly TopicListing[];
}

/** The recording of a story. */
export interface StoryAudio {
  /** On another site, or a file below the content folder. */
  readonly place: AudioLocation;
  /** `audio/mpeg` */
  readonly type: string;
  /** Whole, at least 1. */
  readonly seconds: number;
  /** Absent for one on another site whose length nobody gave. */
  readonly bytes?: number | undefined;
}

/** An article in its place: its time, its edition's key, its topics. Plain data; the digest fetches its body. */
export interface Story {
  readonly article: Article;
  /** What feeds know it by: the article's id, or the one that it was recorded under before it was renamed. */
  readonly id: string;
  /** The last part of its address: the recorded one, else the article's. */
  readonly slug: string;
  /** Of its pictures, by their paths. */
  readonly pictures: Pictures;
  readonly audio?: StoryAudio | undefined;
  /** The article's time; for a date alone, the start of that edition's window. */
  readonly publishedAt: Instant;
  /** Whether the article gave a date alone, so that `publishedAt` is not a time to show. */
  readonly dateOnly: boolean;
  /** When it came out: recorded, else the later of its date and its embargo. */
  readonly releasedAt: Instant;
  /** The newest of `publishedAt`, `updated`, the corrections and the retraction. */
  readonly updatedAt: Instant;
  /** The day whose cut-off took it: the date in its address. */
  readonly day: Day;
  readonly editionKey: string;
  /** At least one, the most telling first; ancestors are not listed. */
  readonly topics: readonly Topic[];
  /** Sentences that were taken from the body, in its order, where the editor gave no key points. */
  readonly extracted: readonly string[];
  /** Those that are out, newest first. */
  readonly corrections: readonly Correction[];
  /** Absent before its date. */
  readonly retraction?: Retraction | undefined;
  /** Keys that its corrections keep from the ledger, by those that they would have (`digest/notices.ts`). */
  readonly keptKeys?: Readonly<Record<string, string>> | undefined;
  /**
   * When notices of it came out, by their keys (`digest/notices.ts`): those alone that came later than they say, because
   * they were recorded so, or were added after everything that is recorded. Absent where there are none.
   */
  readonly lateNotices?: Readonly<Record<string, Instant>> | undefined;
  /** Of all of this: what shows the story is known by it. */
  readonly fingerprint: string;
}

/** What a link to a story needs to know of it. */
export interface HeadlineOf extends Pick<Story, "day" | "slug"> {
  readonly article: Pick<Article, "headline" | "language" | "direction">;
  /** Of all of this: many pages lead to one story. */
  readonly fingerprint: string;
}

/** A story without all that its headline does not need: what shows the headline alone does not change with the rest. */
export const headlineOf = rememberWith(
  ({ day, slug, article: { headline, language, direction } }: Story): HeadlineOf => ({
    day,
    slug,
    article: { headline, language, direction },
    fingerprint: fingerprintOf([day, slug, headline, language, direction]),
  }),
);

/** When it was last news to anybody: changed, or come out. */
export function newsTimeOf({
  updatedAt,
  releasedAt,
  lateNotices,
}: Pick<Story, "updatedAt" | "releasedAt" | "lateNotices">): Instant {
  const known = Math.max(updatedAt, releasedAt);
  return lateNotices === undefined ? known : Math.max(known, ...Object.values(lateNotices));
}

/** Newest first; of one moment, by id. */
export const newestFirst = compareBy<Story>(
  (story) => -story.publishedAt,
  (story) => story.article.id,
);

/** The digest of one period. */
export interface Edition extends Period {
  /** Never empty: the lead, then by rank, then the newest first. */
  readonly stories: readonly Story[];
  readonly lead: Story;
  /** The stories but the lead and those that stand under another, by the root of their first topic, in the taxonomy's order. */
  readonly sections: readonly StorySection[];
  /** Stories that others stand under, which report the same event: in the order of `stories`. */
  readonly coverage: readonly CoveredStory[];
  /** When any of its stories last changed or came out. */
  readonly updatedAt: Instant;
}

/** A story with other reports of the same event. */
export interface CoveredStory {
  readonly story: Story;
  /** One at least, the first first. */
  readonly reports: readonly Story[];
}

/** A thread: the stories on one matter, over any editions. */
export interface Thread {
  /** In its address, permanent: the day and the slug of the story that it began with. */
  readonly slug: string;
  /** From the editor's key, where there is one. */
  readonly name?: string | undefined;
  /** What it began with. */
  readonly opening: Story;
  /** Newest first, two at least. */
  readonly stories: readonly Story[];
  /** Whether it is long enough to be shown by itself: once it is, it stays so. */
  readonly hasPage: boolean;
  /** Whether its newest story is so new that another may follow. */
  readonly isRunning: boolean;
  /** When any of its stories last changed or came out. */
  readonly updatedAt: Instant;
}

/** Stories under the root of their first topic. */
export interface StorySection {
  readonly topic: Topic;
  readonly stories: readonly Story[];
}

/** A week or month that is over, by its leading stories. */
export interface Rollup {
  readonly period: RollupPeriod;
  /** Permanent: `2025-w10` or `2025-03`. */
  readonly key: string;
  /** The first day of its week or month. */
  readonly date: Day;
  /** The last day that it covers. */
  readonly lastDay: Day;
  /** From `start` to just before `end`. */
  readonly window: { readonly start: Instant; readonly end: Instant };
  /** Its choice, never empty: the lead, then the most telling first. */
  readonly stories: readonly Story[];
  readonly lead: Story;
  /** The stories but the lead. */
  readonly sections: readonly StorySection[];
  /** Those that it sums up, the newest first. */
  readonly editions: readonly Edition[];
  /** When its choice last changed, and not before the end of its window. */
  readonly updatedAt: Instant;
}

export interface ArchiveDay {
  readonly day: Day;
  readonly stories: readonly Story[];
  /** The editions whose day it is, in the order of the day; for weeks and months, those that cover it. */
  readonly editions: readonly Edition[];
}

export interface ArchiveMonth {
  /** `2025-03` */
  readonly month: string;
  /** Days with stories alone, the first first. */
  readonly days: readonly ArchiveDay[];
  readonly count: number;
}

export interface ArchiveYear {
  /** `2025` */
  readonly year: string;
  /** Months with stories alone, the first first. */
  readonly months: readonly ArchiveMonth[];
  readonly count: number;
}

/** Someone who was cited, with the stories that did, newest first. */
export interface CitedSource {
  readonly name: string;
  /** The site's front page, where every citation with a URL points to one site. */
  readonly url?: string | undefined;
  readonly stories: readonly Story[];
}

/** The neighbours of one in a list that is ordered by time. */
export interface Neighbours<T> {
  readonly older?: T | undefined;
  readonly newer?: T | undefined;
}
