// The site with everything in it that will ever be shown: drafts, embargoes, dates to come.
// Two stories that want one address are better told today than on the morning when the second is due.

import { composeSite, type LoadedDigest, type SiteContent } from "../eleventy/load-digest.ts";
import { assetsOf } from "../eleventy/stylesheets.ts";
import type { DigestSettings } from "../options/settings.ts";

/** Later than any date that an article can have and a calendar page can show. */
const END_OF_TIME = Date.UTC(9999, 11, 1);

export function lookAhead(content: SiteContent, settings: DigestSettings): LoadedDigest {
  return composeSite(content, { settings, assets: assetsOf(settings), now: END_OF_TIME, preview: true });
}
