// The build's clock, where a site's options do not set it.

import type { Instant } from "../text/dates.ts";

/** `SOURCE_DATE_EPOCH` is not a number of seconds. */
export class ClockError extends Error {
  constructor(value: string) {
    super(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(value)}, and must be a whole number of seconds since 1970, of a year up to 9999: ` +
        "1767225600. Milliseconds and dates are not taken; unset it for the real time.",
    );
    this.name = "ClockError";
    // A stack trace of ours would not help.
    this.stack = "";
  }
}

/** The last second of 9999. */
const MAX_SECONDS = 253_402_300_799;

/**
 * `SOURCE_DATE_EPOCH` is in seconds: https://reproducible-builds.org/specs/source-date-epoch/
 * @throws ClockError for anything else.
 */
export function clock(): Instant {
  const text = process.env.SOURCE_DATE_EPOCH?.trim();
  if (text === undefined || text === "") return Date.now();
  const seconds = Number(text);
  if (!/^\d{1,12}$/.test(text) || seconds > MAX_SECONDS) throw new ClockError(text);
  return seconds * 1000;
}
