// What feeds are called.

import type { RollupPeriod } from "../options/options.ts";
import type { Words } from "./words.ts";

export function rollupFeedWords(
  words: Words,
  period: RollupPeriod,
): { readonly title: string; readonly description: string } {
  return period === "week"
    ? { title: words.weeklyFeed, description: words.weeklyFeedDescription }
    : { title: words.monthlyFeed, description: words.monthlyFeedDescription };
}
