// What feeds and their formats are called.

import type { RollupPeriod } from "../options/options.ts";
import type { Words } from "./words.ts";

/** A feed's formats: their names are the same in every language. */
export const FEED_FORMATS = [
  { format: "rss", name: "RSS", type: "application/rss+xml" },
  { format: "atom", name: "Atom", type: "application/atom+xml" },
  { format: "json", name: "JSON Feed", type: "application/feed+json" },
] as const;

export function rollupFeedWords(
  words: Words,
  period: RollupPeriod,
): { readonly title: string; readonly description: string } {
  return period === "week"
    ? { title: words.weeklyFeed, description: words.weeklyFeedDescription }
    : { title: words.monthlyFeed, description: words.monthlyFeedDescription };
}
