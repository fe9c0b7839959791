// What an edition is called.

import type { Edition } from "../digest/digest.ts";
import type { EditionSettings } from "../options.ts";
import type { DateLabels } from "./date-labels.ts";
import type { Words } from "./words.ts";

/** `Friday 7 March 2025`, `Friday 7 March 2025, Morning`, `Week 10, 3 March to 9 March 2025` or `March 2025`. */
export function editionTitle(
  edition: Edition,
  period: EditionSettings["period"],
  dates: DateLabels,
  words: Words,
): string {
  const { key, date, lastDay, name } = edition;
  if (period === "month") return dates.month(key);
  if (period === "week") {
    const first = date.slice(0, 4) === lastDay.slice(0, 4) ? dates.dayOfMonth(date) : dates.shortDay(date);
    return words.weekTitle(Number(key.slice(key.indexOf("w") + 1)), first, dates.shortDay(lastDay));
  }
  const day = dates.day(date);
  return edition.slug === undefined || name === undefined ? day : `${day}, ${name}`;
}
