// Days and moments in the words of the site's language. Formatting is slow, so each day is formatted once.

import {
  type Day,
  formatDay,
  formatDayOfMonth,
  formatMonth,
  formatMonthName,
  formatShortDay,
  type Instant,
  instantOf,
  toZonedIso,
  type When,
  weekdayNames,
} from "../text/dates.ts";
import type { Time } from "./model.ts";
import { remember } from "./remember.ts";
import type { Words } from "./words.ts";

/** A moment as the publication's clocks show it. */
export interface Moment {
  readonly day: Day;
  /** `08:15` */
  readonly time: string;
  /** RFC 3339 with the zone's offset. */
  readonly iso: string;
}

export class DateLabels {
  /** `Friday 7 March 2025` */
  readonly day: (day: Day) => string;
  /** `7 March 2025` */
  readonly shortDay: (day: Day) => string;
  /** `7 March` */
  readonly dayOfMonth: (day: Day) => string;
  /** `March 2025`, for `2025-03`. */
  readonly month: (month: string) => string;
  /** `March`, for `2025-03`. */
  readonly monthName: (month: string) => string;
  readonly weekdays: readonly string[];
  readonly momentOf: (at: Instant) => Moment;
  readonly #zone: string;
  readonly #words: Words;

  constructor(language: string, zone: string, words: Words) {
    this.day = remember((day) => formatDay(day, language));
    this.shortDay = remember((day) => formatShortDay(day, language));
    this.dayOfMonth = remember((day) => formatDayOfMonth(day, language));
    this.month = remember((month) => formatMonth(month, language));
    this.monthName = remember((month) => formatMonthName(month, language));
    this.weekdays = weekdayNames(language);
    this.momentOf = remember((at) => {
      const iso = toZonedIso(at, zone);
      return { day: iso.slice(0, 10), time: iso.slice(11, 16), iso };
    });
    this.#zone = zone;
    this.#words = words;
  }

  /** `7 March 2025, 08:15`, or the date where that alone is known. */
  toTime(when: When): Time {
    if ("day" in when) return { iso: when.day, label: this.shortDay(when.day) };
    const { day, time, iso } = this.momentOf(when.at);
    return { iso, label: this.#words.dayAndTime(this.shortDay(day), time) };
  }

  /** `Friday 7 March 2025` */
  toDate(day: Day): Time {
    return { iso: day, label: this.day(day) };
  }

  /** The moment at which a `When` begins. */
  toInstant(when: When): Instant {
    return "at" in when ? when.at : instantOf(when.day, "00:00", this.#zone);
  }
}
