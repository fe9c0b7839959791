// The way back in time: days, months, years.

import type { PageBase } from "./base.ts";
import type { Calendar, Level } from "./calendar.ts";
import type { ScaledChart } from "./chart.ts";
import type { Link } from "./common.ts";
import type { EditionCard } from "./edition.ts";
import type { HeadlineLink, Picture, StoryCard } from "./story.ts";

/** A day that holds several editions, or is a part of a weekly or monthly one. */
export interface DayPage extends PageBase {
  readonly kind: "day";
  readonly editions: readonly EditionCard[];
  readonly stories: readonly StoryCard[];
}

export interface MonthPage extends PageBase {
  readonly kind: "month";
  readonly calendar: Calendar;
  /** Of the month, and of weeks that have a day in it; newest first. */
  readonly rollups: readonly EditionCard[];
  /** Newest first. */
  readonly editions: readonly EditionCard[];
}

export interface YearPage extends PageBase {
  readonly kind: "year";
  /** From the first month that has stories to the last, each with the stories that led it, and the picture of one of them. */
  readonly calendars: readonly (Calendar & {
    readonly headlines: readonly HeadlineLink[];
    readonly picture?: Picture | undefined;
  })[];
  /** Those that have the year in their address, newest first. */
  readonly rollups: readonly EditionCard[];
  /** Of a site with weekly editions, newest first. */
  readonly editions: readonly EditionCard[];
  readonly storyCount: number;
}

export interface ArchiveYearCard extends Link {
  readonly storyCount: number;
  /** All twelve; `href` is absent where nothing ran. */
  readonly months: readonly {
    readonly title: string;
    readonly href?: string | undefined;
    readonly storyCount: number;
    readonly level: Level;
  }[];
}

export interface ArchivePage extends PageBase {
  readonly kind: "archive";
  /** Newest first. */
  readonly years: readonly ArchiveYearCard[];
  readonly storyCount: number;
  /** Absent where there is no time to show yet. */
  readonly chart?: ScaledChart | undefined;
  readonly statistics: Link;
}
