// Time in equal steps, from the first story to the last: what is counted over time is counted in these.

import { addDays, type Day, firstOfWeek } from "../text/dates.ts";
import type { Story } from "./model.ts";

/** From the finest to the coarsest. */
const UNITS = ["day", "week", "month", "year"] as const;

export type TimeUnit = (typeof UNITS)[number];

export interface Timeline {
  /** The days of the first and of the last story. */
  readonly first: Day;
  readonly last: Day;
  readonly unit: TimeUnit;
  /** The first day of each step, quiet ones too, the oldest first. Weeks begin on Monday. */
  readonly steps: readonly Day[];
  /** How many of `stories` ran in each step. */
  count(stories: readonly Pick<Story, "day">[]): readonly number[];
}

/**
 * A timeline in the finest steps of which there are no more than `maxSteps`; years have no such limit.
 *
 * @param days The days on which anything ran, the first first; one at least.
 */
export function buildTimeline(days: readonly Day[], maxSteps: number): Timeline {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("There is no time without a day.");
  for (const unit of UNITS) {
    const steps = stepsBetween(first, last, unit, unit === "year" ? Number.POSITIVE_INFINITY : maxSteps);
    if (steps !== undefined) return { first, last, unit, steps, count: counterOf(days, unit, steps) };
  }
  throw new RangeError(`There are too many years from ${first} to ${last}.`);
}

/** `undefined` where there are more than `limit`. */
function stepsBetween(first: Day, last: Day, unit: TimeUnit, limit: number): readonly Day[] | undefined {
  const steps: Day[] = [];
  const end = startOf(last, unit);
  // Not beyond the last step: what follows the year 9999 has no day that could be compared.
  for (let step = startOf(first, unit); ; step = startOfNext(step, unit)) {
    if (steps.length === limit) return undefined;
    steps.push(step);
    if (step >= end) return steps;
  }
}

/** Finds each day's step once: stories are many, days are few. */
function counterOf(days: readonly Day[], unit: TimeUnit, steps: readonly Day[]): Timeline["count"] {
  const positions = new Map(steps.map((step, i) => [step, i]));
  const positionOf = new Map(days.map((day) => [day, positions.get(startOf(day, unit)) ?? 0]));
  return (stories) => {
    const counts = steps.map(() => 0);
    for (const { day } of stories) {
      const position = positionOf.get(day) ?? 0;
      counts[position] = (counts[position] ?? 0) + 1;
    }
    return counts;
  };
}

function startOf(day: Day, unit: TimeUnit): Day {
  if (unit === "day") return day;
  if (unit === "week") return firstOfWeek(day);
  return unit === "month" ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
}

function startOfNext(step: Day, unit: TimeUnit): Day {
  // So many days after its first, a step is over and the next one is not.
  const beyond = { day: 1, week: 7, month: 31, year: 366 };
  return startOf(addDays(step, beyond[unit]), unit);
}
