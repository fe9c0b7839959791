// Which edition a point in time belongs to: cut-offs, days, ISO weeks and months.

import type { LedgerEntry } from "../ledger/ledger.ts";
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

/** The day of its address is one that the edition covers. */
function placeIn(period: Period, { day, dayStart }: Placement): Placement {
  const within = day < period.date ? period.date : day > period.lastDay ? period.lastDay : day;
  const isDaily = period.date === period.lastDay;
  return { day: within, dayStart: isDaily ? period.window.start : dayStart, period };
}

/** One part of a day, up to one of its cut-offs. */
interface Stretch {
  readonly day: Day;
  readonly cutoff: number;
}

/** What an edition of this key covers. */
export function periodKindOf(key: string): EditionSettings["period"] {
  return key[5] === "w" ? "week" : key.length === 7 ? "month" : "day";
}

/** The period of an edition that was recorded: its key and its window say all of it. */
export function recordedPeriod({ id: key, window, name }: LedgerEntry): Period {
  if (window === undefined) throw new RangeError(`The edition "${key}" was recorded without its window.`);
  const kind = periodKindOf(key);
  const [day = "", slug] = key.split("/");
  const date = kind === "week" ? firstOfWeekNamed(key) : kind === "month" ? `${key}-01` : day;
  const lastDay = kind === "week" ? addDays(date, 6) : kind === "month" ? lastOfMonth(date) : day;
  return { key, date, lastDay, name, slug, window };
}

/** The Monday of `2025-w10`: 4 January is in the first week of its year. */
function firstOfWeekNamed(key: string): Day {
  return addDays(firstOfWeek(`${key.slice(0, 4)}-01-04`), (Number(key.slice(6)) - 1) * 7);
}

/**
 * Editions that were recorded keep their windows, and take what is dated into them. What the cut-offs of today make of
 * the time between them is cut where it would reach into one.
 */
export class Periods {
  readonly #settings: EditionSettings;
  /** By the start of their windows. */
  readonly #recorded: readonly Period[];
  readonly #recordedByKey: ReadonlyMap<string, Period>;
  /** When each edition of a day closes. Midnight is the day's end. */
  readonly #cutsOf: (day: Day) => readonly Instant[];
  readonly #periods = new Map<string, Period>();

  /** @param recorded By the start of their windows. */
  constructor(settings: EditionSettings, recorded: readonly Period[] = []) {
    const { cutoffs, zone } = settings;
    this.#settings = settings;
    this.#recorded = recorded;
    this.#recordedByKey = new Map(recorded.map((period) => [period.key, period]));
    this.#cutsOf = remember((day) => {
      const cuts = cutoffs.map(({ at }) => instantOf(at === "00:00" ? addDays(day, 1) : day, at, zone));
      // A cut-off that the clocks skip is after the gap, and so may be after the next one.
      return cuts.map((_, i) => Math.max(...cuts.slice(0, i + 1)));
    });
  }

  /** Where a point in time belongs. A date alone is its day's first edition. */
  of(when: When): Placement {
    const placement = this.#byCutoffs(when);
    return this.#recorded.length === 0 ? placement : this.#amongRecorded(when, placement);
  }

  /** The edition that was recorded under `key`. */
  recorded(key: string): Period | undefined {
    return this.#recordedByKey.get(key);
  }

  #amongRecorded(when: When, placement: Placement): Placement {
    const own = this.#recordedByKey.get(placement.period.key);
    if (!("at" in when)) return placeIn(own ?? this.#cut(placement.period), placement);
    const { at } = when;
    const last = this.#recorded[this.#countBefore(at) - 1];
    if (last !== undefined && at < last.window.end) return placeIn(last, placement);
    // An edition that was closed before its day was over leaves the rest of it to the next one.
    const free =
      own === undefined ? placement : this.#byCutoffs({ at: own.window.end > at ? at : placement.period.window.end });
    const period = this.#recordedByKey.has(free.period.key) ? undefined : this.#cut(free.period);
    if (period !== undefined && period.window.start <= at && at < period.window.end) return placeIn(period, free);
    return placeIn(own ?? placement.period, placement);
  }

  /** How many of the recorded editions opened at `at` or before. */
  #countBefore(at: Instant): number {
    let low = 0;
    let high = this.#recorded.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const start = this.#recorded[middle]?.window.start ?? 0;
      if (start <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A period of today's cut-offs between the recorded ones around it. */
  readonly #cut = rememberWith((period: Period): Period => {
    const { start, end } = period.window;
    const before = this.#recordedByKey.get(this.#byCutoffs({ at: start - 1 }).period.key);
    const next = this.#recorded[this.#countBefore(start)];
    const last = this.#recorded[this.#countBefore(end - 1) - 1];
    const from =
      before !== undefined && before.window.end < start
        ? before.window.end
        : last !== undefined && last.window.end > start && last.window.end < end
          ? last.window.end
          : start;
    const to = next !== undefined && next.window.start > from && next.window.start < end ? next.window.start : end;
    return from === start && to === end ? period : { ...period, window: { start: from, end: to } };
  });

  #byCutoffs(when: When): Placement {
    const { day, cutoff } = "at" in when ? this.#stretchOf(when.at) : { day: when.day, cutoff: 0 };
    return this.#placementsOf(day)[cutoff] ?? this.#place({ day, cutoff });
  }

  /** Many stories run in one part of a day. */
  readonly #placementsOf = remember((day: Day) =>
    this.#settings.cutoffs.map((_, cutoff) => this.#place({ day, cutoff })),
  );

  #place(stretch: Stretch): Placement {
    const { day, cutoff } = stretch;
    return { day, dayStart: this.#startOf(day, cutoff), period: this.#periodOf(stretch) };
  }

  /** From when the first edition of `first` opened until the last one of `last` closed. */
  windowOf(first: Day, last: Day): Period["window"] {
    return { start: this.#startOf(first, 0), end: this.#endOf(last, this.#settings.cutoffs.length - 1) };
  }

  #stretchOf(at: Instant): Stretch {
    const today = dayOf(at, this.#settings.zone);
    const next = this.#nextCut(today, at) ?? this.#nextCut(addDays(today, 1), at);
    if (next === undefined) throw new RangeError(`No cut-off follows ${at} within a day.`);
    return next;
  }

  #nextCut(day: Day, at: Instant): Stretch | undefined {
    const cutoff = this.#cutsOf(day).findIndex((cut) => at < cut);
    return cutoff < 0 ? undefined : { day, cutoff };
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
