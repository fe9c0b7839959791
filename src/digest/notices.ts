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

type Noted = Pick<Story, "id" | "corrections" | "retraction" | "releasedAt">;

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
export function correctionKey(story: Pick<Story, "id" | "corrections">, correction: Correction): string {
  const date = dateKey(correction.date);
  const sameDate = story.corrections.filter((each) => dateKey(each.date) === date);
  const name = correction.id ?? String(numberOf(correction, sameDate));
  return `correction:${encodeIdPart(story.id)}:${encodeIdPart(date)}:${encodeIdPart(name)}`;
}

export function retractionKey(story: Pick<Story, "id">): string {
  return `retraction:${encodeIdPart(story.id)}`;
}

/** Leaves what a tag URI may hold as it is, but the colon, which parts. */
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
