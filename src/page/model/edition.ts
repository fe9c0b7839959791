// Editions and rollups, and the home page, which shows the newest.

import type { Time } from "../../site/date-labels.ts";
import type { PageBase } from "./base.ts";
import type { Calendar } from "./calendar.ts";
import type { Link } from "./common.ts";
import type { HeadlineLink, Picture, RelatedStory, StoryCard } from "./story.ts";
import type { ThreadCard } from "./thread.ts";

/** An edition as lists show it. */
export interface EditionCard {
  readonly href: string;
  readonly title: string;
  readonly date: Time;
  readonly storyCount: number;
  /** Of its first three stories, the lead first. */
  readonly headlines: readonly HeadlineLink[];
  /** Of the first of its stories that has one. */
  readonly picture?: Picture | undefined;
}

export interface TopicSection {
  readonly topic: Link;
  /** Its `id` within the page. */
  readonly anchor: string;
  readonly stories: readonly StoryCard[];
}

export interface EditionBody {
  readonly title: string;
  readonly date: Time;
  /** From `start` to just before `end`; absent where the title says it: editions that close at midnight. */
  readonly window?: { readonly start: Time; readonly end: Time } | undefined;
  readonly lead: StoryCard;
  /** The stories but the lead. */
  readonly sections: readonly TopicSection[];
  readonly storyCount: number;
  /** Of all its stories together. */
  readonly readingMinutes: number;
}

/** Threads that run now, for the home page. */
export interface ThreadRail {
  /** The page of all threads. */
  readonly all: Link;
  /** Those that last got a story first. */
  readonly threads: readonly ThreadCard[];
}

export interface HomePage extends PageBase {
  readonly kind: "home";
  /** Absent where nothing has been published. */
  readonly edition?: (EditionBody & { readonly href: string }) | undefined;
  /** Absent where there is no thread. */
  readonly threads?: ThreadRail | undefined;
  /** Stories of earlier editions that came out since this one opened, the last first. */
  readonly late: readonly RelatedStory[];
  readonly onThisDay: readonly EditionCard[];
  readonly earlier: readonly EditionCard[];
  readonly archive: Link;
  /** When the edition that is open now closes; absent where nothing has come for long. */
  readonly nextDue?: Time | undefined;
  /** When the newest story ran, where nothing has come for long. */
  readonly silentSince?: Time | undefined;
  /** Whether that is the one shown. */
  readonly isOpen: boolean;
}

export interface EditionPage extends PageBase {
  readonly kind: "edition";
  readonly edition: EditionBody;
  /** What ran on the same day of earlier years, the newest first; of daily editions alone. */
  readonly onThisDay: readonly EditionCard[];
  /** The days of a monthly edition. */
  readonly calendar?: Calendar | undefined;
}

/** A week or month that is over. */
export interface RollupPage extends PageBase {
  readonly kind: "rollup";
  readonly rollup: EditionBody;
  /** Of rollups of its length. */
  readonly feed: Link;
  /** Those that it sums up, newest first. */
  readonly editions: readonly EditionCard[];
}
