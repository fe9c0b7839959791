// What an added article is called: its date, then its slug.

import { basename, extname, resolve, sep } from "node:path";
import type { Format } from "../article/parse-article.ts";
import { afterFileDate, dateOfPath } from "../article/path-dates.ts";
import { dayOf, parseWhen, timeOf, type When } from "../text/dates.ts";
import { isSlug } from "../text/slugs.ts";

/** A date as file names have it: `2025-03-07T0815`, or `2025-03-07` where a day alone is known. */
export type Stamp = string;

/** The date as the clocks of `zone` show it, to the minute. */
export function stampOf(when: When, zone: string): Stamp {
  return "day" in when ? when.day : `${dayOf(when.at, zone)}T${timeOf(when.at, zone).replace(":", "")}`;
}

/** Below the articles folder: `2025/03/2025-03-07T0815-tram.md`; without a slug the date alone. */
export function nameOf(stamp: Stamp, slug: string, format: Format): string {
  return `${stamp.slice(0, 4)}/${stamp.slice(5, 7)}/${[stamp, slug].filter(Boolean).join("-")}.${format}`;
}

/** `tram` for 1, `tram-2` for 2: cut where it would be too long for a slug. */
export function numberSlug(slug: string, ordinal: number): string {
  if (ordinal === 1) return slug;
  const number = `-${ordinal}`;
  let stem = slug;
  while (stem.length > 1 && !isSlug(stem + number)) stem = stem.slice(0, -1);
  return stem + number;
}

/** The date that a file's own name begins with, or that its folder is called: as it stands where it is none. */
export function stampIn(path: string, zone: string): Stamp | undefined {
  const date = dateOfPath(toSlashes(resolve(path)));
  if (date === undefined) return undefined;
  const when = parseWhen(date, zone);
  return "fault" in when ? date.replace(":", "") : stampOf(when, zone);
}

/** What a file is called beside its date and its extension. */
export function titleIn(path: string): string {
  return afterFileDate(toSlashes(path)) ?? basename(path, extname(path));
}

function toSlashes(path: string): string {
  return path.replaceAll(sep, "/");
}
