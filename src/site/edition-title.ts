// What an edition is called.

import { type Period, periodKindOf } from "../digest/periods.ts";
import type { DateLabels } from "./date-labels.ts";
import type { Words } from "./words.ts";

/** `Friday 7 March 2025`, `Friday 7 March 2025, Morning`, `Week 10, 3 March to 9 March 2025` or `March 2025`. */
export function editionTitle(edition: Period, dates: DateLabels, words: Words): string {
  const period = periodKindOf(edition.key);
  if (period !== "day") return periodTitle(edition, period, dates, words);
  const { date, name, slug } = edition;
  const day = dates.day(date);
  return slug === undefined || name === undefined ? day : words.editionOfDay({ day, name });
}

/** `Week 10, 3 March to 9 March 2025` or `March 2025`. */
export function periodTitle(
  { key, date, lastDay }: Pick<Period, "key" | "date" | "lastDay">,
  period: "week" | "month",
  dates: DateLabels,
  words: Words,
): string {
  if (period === "month") return dates.month(key);
  const [year, lastYear] = [date.slice(0, 4), lastDay.slice(0, 4)];
  // A year that both days share is said once: with the first of them where the language puts it in front.
  const yearFirst = dates.shortDay(date).startsWith(year);
  return words.weekTitle({
    week: Number(key.slice(key.indexOf("w") + 1)),
    first: year === lastYear && !yearFirst ? dates.dayOfMonth(date) : dates.shortDay(date),
    last: year === lastYear && yearFirst ? dates.dayOfMonth(lastDay) : dates.shortDay(lastDay),
  });
}
