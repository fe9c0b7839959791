// Months as calendars, with the number of stories of each day.

import type { Digest } from "../digest/digest.ts";
import { dayPath, monthPath, toHref } from "../site/urls.ts";
import { addDays, type Day, firstOfWeek, lastOfMonth } from "../text/dates.ts";
import type { PageContext } from "./context.ts";
import type { Calendar, CalendarDay, Level } from "./model/calendar.ts";

/** How many stories ran on each day, those with any alone. */
export type DayCounts = Readonly<Record<Day, number>>;

/** @param months `2025-03` */
export function countDays({ archive }: Digest, months: readonly string[]): DayCounts {
  const wanted = new Set(months);
  const counts: Record<Day, number> = {};
  for (const year of archive) {
    for (const { month, days } of year.months) {
      if (wanted.has(month)) for (const { day, stories } of days) counts[day] = stories.length;
    }
  }
  return counts;
}

/** @param months In the order of the calendar: `2025-03`. Their days are compared with each other. */
export function buildCalendars(context: PageContext, months: readonly string[], days: DayCounts): readonly Calendar[] {
  const busiest = Math.max(1, ...Object.values(days));
  return months.map((month) => buildCalendar(context, month, days, busiest));
}

function buildCalendar(context: PageContext, month: string, days: DayCounts, busiest: number): Calendar {
  const first = `${month}-01`;
  const last = lastOfMonth(first);
  const cells: (CalendarDay | undefined)[] = [];
  for (let day = firstOfWeek(first); day < first; day = addDays(day, 1)) cells.push(undefined);
  let storyCount = 0;
  for (let number = 1; number <= Number(last.slice(8)); number++) {
    const cell = toCell(context, `${month}-${String(number).padStart(2, "0")}`, days, busiest);
    storyCount += cell.storyCount;
    cells.push(cell);
  }
  while (cells.length % 7 > 0) cells.push(undefined);
  return {
    title: context.dates.month(month),
    href: storyCount === 0 ? undefined : toHref(context.site, monthPath(month)),
    storyCount,
    weekdays: context.dates.weekdays,
    weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)),
  };
}

function toCell(context: PageContext, day: Day, days: DayCounts, busiest: number): CalendarDay {
  const { site, words, dates } = context;
  const storyCount = days[day] ?? 0;
  return {
    number: Number(day.slice(8)),
    label: words.calendarDay({
      day: dates.day(day),
      stories: storyCount === 0 ? words.nothingRan : words.stories(storyCount),
    }),
    href: storyCount === 0 ? undefined : toHref(site, dayPath(day)),
    storyCount,
    level: toLevel(storyCount, busiest),
  };
}

/** How much `count` is beside `most`, in quarters: 0 for nothing, 4 for the most. */
export function toLevel(count: number, most: number): Level {
  if (count === 0) return 0;
  const share = count / most;
  return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1;
}
