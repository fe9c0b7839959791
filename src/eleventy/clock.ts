// The build's clock, where a site's options do not set it.

import type { Instant } from "../text/dates.ts";

/** `SOURCE_DATE_EPOCH` is in seconds: https://reproducible-builds.org/specs/source-date-epoch/ */
export function clock(): Instant {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH || Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : Date.now();
}
