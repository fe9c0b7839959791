// The notices of a story: its significant corrections and its retraction. Subscribers get each of them once, so each has
// a permanent key, and a time at which it came out.

import type { Correction } from "../article/article.ts";
import { type Instant, startOf, toUtcIso, type When } from "../text/dates.ts";
import type { Story } from "./model.ts";

export interface Notice {
  /** Permanent, without spaces: what feeds know it by, below the site's own id. */
  readonly key: string;
  /** Its date, or when its story came out, if that was later. */
  readonly asDated: Instant;
}

/** What a correction's key is made of. */
type Corrected = Pick<Story, "id" | "corrections" | "keptKeys">;

type Noted = Corrected & Pick<Story, "retraction" | "releasedAt">;

/** Those that feeds carry: of a story that was retracted, the retraction alone. */
export function listNotices(story: Noted, zone: string): readonly Notice[] {
  const toNotice = (key: string, date: When): Notice => ({
    key,
    asDated: Math.max(startOf(date, zone), story.releasedAt),
  });
  if (story.retraction !== undefined) return [toNotice(retractionKey(story), story.retraction.date)];
  return story.corrections
    .filter(({ significant }) => significant)
    .map((correction) => toNotice(correctionKey(story, correction), correction.date));
}

/**
 * A correction is known by its date and its own `id`. One without an id has a number in the place of it, which is its
 * place among those of its date: its text may be corrected, too.
 */
export function correctionKey(story: Corrected, correction: Correction): string {
  const key = ownKey(story, correction);
  return story.keptKeys?.[key] ?? key;
}

function ownKey(story: Corrected, correction: Correction): string {
  const date = dateKey(correction.date);
  const sameDate = story.corrections.filter((each) => dateKey(each.date) === date);
  const name = correction.id ?? String(numberOf(correction, sameDate));
  return `correction:${encodeIdPart(story.id)}:${encodeIdPart(date)}:${encodeIdPart(name)}`;
}

/** More than the clocks of any two zones differ: a time without an offset is another moment in another zone. */
const MOST_SHIFTED = 27 * 60 * 60 * 1000;

/**
 * Corrections whose time is another moment now than when they were recorded, because the zone of the site is another,
 * by their own keys: the keys that they keep.
 *
 * @param recorded The keys of all corrections of the story that were recorded.
 */
export function findKeptKeys(story: Corrected, recorded: readonly string[]): Story["keptKeys"] {
  if (recorded.length === 0) return undefined;
  const own = story.corrections.filter(({ significant }) => significant).map((each) => ownKey(story, each));
  const left = new Set(recorded);
  for (const key of own) left.delete(key);
  const kept: Record<string, string> = {};
  for (const key of own) {
    if (recorded.includes(key)) continue;
    const known = [...left].find((each) => isShifted(key, each));
    if (known === undefined) continue;
    kept[key] = known;
    left.delete(known);
  }
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** Whether two keys differ in their time alone, and by no more than zones do. */
function isShifted(one: string, other: string): boolean {
  const [[, , date = "", name], [, , otherDate = "", otherName]] = [one.split(":"), other.split(":")];
  const apart = timeOf(date) - timeOf(otherDate);
  return name === otherName && Math.abs(apart) <= MOST_SHIFTED;
}

/** Milliseconds; of a day alone, which is the same in all zones, `NaN`. */
function timeOf(date: string): number {
  return date.includes("T") ? Date.parse(decodeURIComponent(date)) : Number.NaN;
}

export function retractionKey(story: Pick<Story, "id">): string {
  return `retraction:${encodeIdPart(story.id)}`;
}

/** Escapes what a tag URI may not hold, and the colon, which separates the parts of a key. */
export function encodeIdPart(text: string): string {
  return text.split("/").map(encodeURIComponent).join("/");
}

/** Counts from 1, and passes over the numbers that others have as their ids. */
function numberOf(correction: Correction, sameDate: readonly Correction[]): number {
  const taken = new Set(sameDate.map(({ id }) => id));
  const unnamed = sameDate.filter(({ id }) => id === undefined);
  let number = 0;
  for (let left = unnamed.indexOf(correction) + 1; left > 0; left--)
    do number++;
    while (taken.has(String(number)));
  return number;
}

/** Corrections of one key are distinguished by their ids. */
function dateKey(when: When): string {
  return "day" in when ? when.day : toUtcIso(when.at);
}
