// Which edition a point in time belongs to: cut-offs, days, ISO weeks and months.

import type { EditionSettings } from "../options/settings.ts";
import { remember, rememberWith } from "../remember.ts";
import {
  addDays,
  type Day,
  dayOf,
  firstOfWeek,
  type Instant,
  instantOf,
  lastOfMonth,
  type When,
  weekOf,
} from "../text/dates.ts";
import { slugOf } from "../text/slugs.ts";

/** The place of an edition in the calendar, whether anything runs in it or not. */
export interface Period {
  /** Permanent: `2025-03-07`, `2025-03-07/morning`, `2025-w10` or `2025-03`. */
  readonly key: string;
  /** The day on its front: its own, or the first of its week or month. */
  readonly date: Day;
  /** The last day that it covers, `date` itself for a daily edition. */
  readonly lastDay: Day;
  /** `Morning`, where a day has several. */
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
  /** From `start` to just before `end`. */
  readonly window: { readonly start: Instant; readonly end: Instant };
}

/** An edition's place in the calendar without the edition. */
export const periodOf = rememberWith(
  ({ key, date, lastDay, name, slug, window }: Period): Period => ({ key, date, lastDay, name, slug, window }),
);

export interface Placement {
  /** The day whose cut-off took it. */
  readonly day: Day;
  /** When that day's part of the period began. */
  readonly dayStart: Instant;
  readonly period: Period;
}

/** One part of a day, up to one of its cut-offs. */
interface Stretch {
  readonly day: Day;
  readonly cutoff: number;
}

export class Periods {
  readonly #settings: EditionSettings;
  /** When each edition of a day closes. Midnight is the day's end. */
  readonly #cutsOf: (day: Day) => readonly Instant[];
  readonly #periods = new Map<string, Period>();

  constructor(settings: EditionSettings) {
    const { cutoffs, zone } = settings;
    this.#settings = settings;
    this.#cutsOf = remember((day) =>
      cutoffs.map(({ at }) => instantOf(at === "00:00" ? addDays(day, 1) : day, at, zone)),
    );
  }

  /** Where a point in time belongs. A date alone is its day's first edition. */
  of(when: When): Placement {
    const stretch = "at" in when ? this.#stretchOf(when.at) : { day: when.day, cutoff: 0 };
    const { day, cutoff } = stretch;
    return { day, dayStart: this.#startOf(day, cutoff), period: this.#periodOf(stretch) };
  }

  /** From when the first edition of `first` opened until the last one of `last` closed. */
  windowOf(first: Day, last: Day): Period["window"] {
    return { start: this.#startOf(first, 0), end: this.#endOf(last, this.#settings.cutoffs.length - 1) };
  }

  #stretchOf(at: Instant): Stretch {
    const today = dayOf(at, this.#settings.zone);
    for (const day of [today, addDays(today, 1)]) {
      const cutoff = this.#cutsOf(day).findIndex((cut) => at < cut);
      if (cutoff >= 0) return { day, cutoff };
    }
    throw new RangeError(`No cut-off follows ${at} within a day.`);
  }

  #periodOf(stretch: Stretch): Period {
    const { day, cutoff } = stretch;
    const name = this.#settings.cutoffs[cutoff]?.name;
    const slug = name === undefined || this.#settings.cutoffs.length === 1 ? undefined : slugOf(name, name);
    const { period } = this.#settings;
    const key =
      period === "week" ? weekOf(day) : period === "month" ? day.slice(0, 7) : [day, slug].filter(Boolean).join("/");
    const known = this.#periods.get(key);
    if (known !== undefined) return known;
    const date = period === "week" ? firstOfWeek(day) : period === "month" ? `${key}-01` : day;
    const lastDay = period === "week" ? addDays(date, 6) : period === "month" ? lastOfMonth(day) : day;
    const made = {
      key,
      date,
      lastDay,
      name,
      slug,
      window: { start: this.#startOf(date, cutoff), end: this.#endOf(lastDay, cutoff) },
    };
    this.#periods.set(key, made);
    return made;
  }

  #startOf(day: Day, cutoff: number): Instant {
    const cut = cutoff === 0 ? this.#cutsOf(addDays(day, -1)).at(-1) : this.#cutsOf(day)[cutoff - 1];
    return cut ?? instantOf(day, "00:00", this.#settings.zone);
  }

  #endOf(day: Day, cutoff: number): Instant {
    return this.#cutsOf(day)[cutoff] ?? instantOf(addDays(day, 1), "00:00", this.#settings.zone);
  }
}
