// How the site's language writes days and months: the catalogue's own way, so that the text is the same with every
// version of ICU; what Intl says, for languages that have no catalogue.

import { findCatalogue, type MessageKey, type Strings } from "../messages/catalogues.ts";
import {
  type Day,
  formatDay,
  formatDayOfMonth,
  formatMonth,
  formatMonthName,
  formatShortDay,
  weekdayNames,
  weekdayOf,
} from "../text/dates.ts";
import type { Words } from "./words.ts";

export interface DateForms {
  /** `Friday 7 March 2025` */
  readonly day: (day: Day) => string;
  /** `7 March 2025` */
  readonly shortDay: (day: Day) => string;
  /** `7 March` */
  readonly dayOfMonth: (day: Day) => string;
  /** `March 2025`, for `2025-03`. */
  readonly month: (month: string) => string;
  /** `March`, for `2025-03`. */
  readonly monthName: (month: string) => string;
  /** In short, Monday first: `Mon`. */
  readonly weekdays: readonly string[];
}

const MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

/** @param strings The site's own, which hold in any language. */
export function dateForms(language: string, words: Words, strings: Strings): DateForms {
  const hasCatalogue = findCatalogue(language) !== undefined;
  const hasMessage = (key: MessageKey) => hasCatalogue || strings[key] !== undefined;
  const months = hasMessage("months") ? words.months : MONTHS.map((each) => formatMonthName(`2024-${each}`, language));
  const weekdays = hasMessage("weekdays") ? words.weekdays : weekdayNames(language, "long");
  const monthOf = (month: string) => months[Number(month.slice(5, 7)) - 1] ?? "";
  const partsOf = (day: Day) => ({
    weekday: weekdays[weekdayOf(day) - 1] ?? "",
    day: words.dayNumber(Number(day.slice(8))),
    month: monthOf(day),
    year: day.slice(0, 4),
  });
  return {
    day: hasMessage("fullDate") ? (day) => words.fullDate(partsOf(day)) : (day) => formatDay(day, language),
    shortDay: hasMessage("date") ? (day) => words.date(partsOf(day)) : (day) => formatShortDay(day, language),
    dayOfMonth: hasMessage("dayOfMonth")
      ? (day) => words.dayOfMonth(partsOf(day))
      : (day) => formatDayOfMonth(day, language),
    month: hasMessage("monthOfYear")
      ? (month) => words.monthOfYear({ month: monthOf(month), year: month.slice(0, 4) })
      : (month) => formatMonth(month, language),
    monthName: monthOf,
    weekdays: hasMessage("weekdaysShort") ? words.weekdaysShort : weekdayNames(language, "short"),
  };
}
