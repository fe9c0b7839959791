// Plans the site with everything that will ever be shown, drafts, embargoes and dates to come, so that a command reports
// today what would fail on the morning when a story is due.

import { composeSite, type LoadedDigest, type SiteContent } from "../eleventy/load-digest.ts";
import { assetsOf } from "../eleventy/stylesheets.ts";
import { formatProblems } from "../format-problems.ts";
import type { DigestSettings } from "../options/settings.ts";
import type { Problem } from "../problem.ts";

/** Later than any date that an article can have and a calendar page can show. */
const END_OF_TIME = Date.UTC(9999, 11, 1);

export function planWithFuture(content: SiteContent, settings: DigestSettings): LoadedDigest {
  return composeSite(content, { settings, assets: assetsOf(settings), now: END_OF_TIME, preview: true });
}

/** The problems in `found` that an earlier plan, with the problems `known`, did not have. */
export function newProblems(found: readonly Problem[], known: readonly Problem[]): readonly Problem[] {
  const knownKeys = new Set(known.map(toKey));
  return found.filter((each) => !knownKeys.has(toKey(each)));
}

function toKey(problem: Problem): string {
  return formatProblems([problem]);
}
