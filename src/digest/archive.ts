// The archive: years, months and days with their stories.

import { compareBy, groupBy } from "../order.ts";
import type { Day } from "../text/dates.ts";
import type { ArchiveDay, ArchiveMonth, ArchiveYear, Edition, Story } from "./model.ts";

/** Years newest first; months and days in the order of the calendar, those with stories alone. */
export function buildArchive(stories: readonly Story[], editions: readonly Edition[]): readonly ArchiveYear[] {
  const editionByKey = new Map(editions.map((edition) => [edition.key, edition]));
  const days = [...groupBy(stories, (story) => story.day)]
    .map(([day, ofDay]) => toDay(day, ofDay, editionByKey))
    .sort(compareBy((each) => each.day));
  const months = [...groupBy(days, (each) => each.day.slice(0, 7))].map(
    ([month, ofMonth]): ArchiveMonth => ({ month, days: ofMonth, count: sum(ofMonth, (each) => each.stories.length) }),
  );
  return [...groupBy(months, (each) => each.month.slice(0, 4))]
    .map(([year, ofYear]): ArchiveYear => ({ year, months: ofYear, count: sum(ofYear, (each) => each.count) }))
    .reverse();
}

/** Every day with stories, the first first. */
export function daysOf(archive: readonly ArchiveYear[]): readonly ArchiveDay[] {
  return archive.toReversed().flatMap(({ months }) => months.flatMap(({ days }) => days));
}

function toDay(day: Day, stories: readonly Story[], editionByKey: ReadonlyMap<string, Edition>): ArchiveDay {
  const keys = [...new Set(stories.map((story) => story.editionKey))];
  const editions = keys
    .map((key) => editionByKey.get(key))
    .filter((edition) => edition !== undefined)
    .sort(compareBy((edition) => edition.window.start));
  return { day, stories, editions };
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
