// The publication in numbers.

import { type Day, daysBetween } from "../text/dates.ts";
import { daysOf } from "./archive.ts";
import type { Digest } from "./digest.ts";

export interface Statistics {
  readonly stories: number;
  readonly editions: number;
  /** Topics with stories, those above them too. */
  readonly topics: number;
  readonly sources: number;
  readonly corrections: number;
  readonly retractions: number;
  /** The days of the first and of the last story. */
  readonly first: Day;
  readonly last: Day;
  /** Of the days from the first to the last, those on which nothing ran. */
  readonly quietDays: number;
  /** Stories a day, quiet days counted too. */
  readonly average: number;
  /** The day with the most stories; of several, the first. */
  readonly busiest: { readonly day: Day; readonly storyCount: number };
  /** Words, and characters of scripts without spaces, of all stories. */
  readonly words: number;
}

/** `undefined` where nothing has been published. */
export function buildStatistics(digest: Digest): Statistics | undefined {
  const { stories } = digest;
  const days = daysOf(digest.archive);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const busiest = days.reduce((most, day) => (day.stories.length > most.stories.length ? day : most), first);
  const span = daysBetween(first.day, last.day) + 1;
  return {
    stories: stories.length,
    editions: digest.editions.length,
    topics: [...digest.allTopics()].filter((listing) => listing.stories.length > 0).length,
    sources: digest.sources.length,
    corrections: stories.reduce((total, story) => total + story.corrections.length, 0),
    retractions: stories.filter((story) => story.retraction !== undefined).length,
    first: first.day,
    last: last.day,
    quietDays: span - days.length,
    average: stories.length / span,
    busiest: { day: busiest.day, storyCount: busiest.stories.length },
    words: stories.reduce((total, { article: { length } }) => total + length.words + length.characters, 0),
  };
}
