// The same day in earlier years.

import { compareBy, groupBy } from "../order.ts";
import { type Day, lastOfMonth } from "../text/dates.ts";
import { daysOf } from "./archive.ts";
import type { ArchiveDay, ArchiveYear } from "./model.ts";

const MAX_DAYS = 5;

export class Anniversaries {
  /** By month and day, `03-07`. */
  readonly #days: ReadonlyMap<string, readonly ArchiveDay[]>;

  constructor(archive: readonly ArchiveYear[]) {
    this.#days = groupBy(daysOf(archive), ({ day }) => day.slice(5));
  }

  /**
   * Days of the same date in earlier years, the newest first, five at most. What ran on 29 February is remembered on
   * 28 February too where the year has no 29th. Nothing newer than `day` is among them, so that a page that shows
   * them stays as it is.
   */
  of(day: Day): readonly ArchiveDay[] {
    const date = day.slice(5);
    const dates = date === "02-28" && lastOfMonth(day) === day ? [date, "02-29"] : [date];
    return dates
      .flatMap((each) => this.#days.get(each) ?? [])
      .filter((each) => each.day < day)
      .sort(compareBy((each) => each.day))
      .reverse()
      .slice(0, MAX_DAYS);
  }
}
