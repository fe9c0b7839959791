// The day or time in `--date`.

import { type DateFault, parseWhen, type When } from "../text/dates.ts";
import { stampOf } from "./article-name.ts";
import { UsageError } from "./usage-error.ts";

const FAULTS: Readonly<Record<DateFault, string>> = {
  form: "is not a date. Write a day, 2025-03-07, or a time, 2025-03-07T08:15.",
  "no-such-date": "does not exist. Write a day that the calendar has.",
  skipped: "does not exist: the clocks are put forward over it. Write an hour more or less.",
};

/** In milliseconds. Names of files have no seconds. */
const MINUTE = 60_000;

/**
 * @param zone Of a time without an offset.
 * @throws UsageError for what is not a date, or none that a file's name can say.
 */
export function parseDateOption(text: string, zone: string): When {
  const when = parseWhen(text.trim(), zone);
  if ("fault" in when) throw new UsageError(`"--date ${text}" ${FAULTS[when.fault]}`);
  if ("day" in when) return when;
  const minute = Math.floor(when.at / MINUTE) * MINUTE;
  const stamp = stampOf({ at: minute }, zone);
  const read = parseWhen(`${stamp.slice(0, -2)}:${stamp.slice(-2)}`, zone);
  if (!("at" in read) || read.at !== minute) {
    throw new UsageError(
      `"--date ${text}" is a time that the clocks of ${zone} show twice, and a file's name can only mean the first. Give the article a "date" with an offset instead.`,
    );
  }
  return { at: minute };
}
