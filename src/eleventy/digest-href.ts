// The filter `digestHref`: the address of a story, edition, rollup or topic, for a site's own templates.

import type { Edition, Rollup, Story, Topic, TopicListing } from "../digest/model.ts";
import type { SiteSettings } from "../options/settings.ts";
import { editionPath, rollupPath, storyPath, toHref, topicPath } from "../site/urls.ts";

/**
 * The address of its page, with the site's prefix: `/news/2025/03/07/tram/`.
 *
 * @throws TypeError for anything else that a template passes.
 */
export function digestHref(thing: Story | Edition | Rollup | TopicListing | Topic, site: SiteSettings): string {
  return toHref(site, pathOf(thing));
}

function pathOf(thing: Story | Edition | Rollup | TopicListing | Topic): string {
  if (typeof thing !== "object" || thing === null) throw notOfDigest(thing);
  if ("editionKey" in thing) return storyPath(thing);
  if ("sections" in thing) return "period" in thing ? rollupPath(thing) : editionPath(thing);
  if ("topic" in thing) return topicPath(thing.topic);
  if ("ancestors" in thing) return topicPath(thing);
  throw notOfDigest(thing);
}

function notOfDigest(thing: unknown): TypeError {
  return new TypeError(
    `digestHref was given ${thing === null ? "null" : typeof thing}: give it a story, an edition, a rollup or a topic of \`digest\`.`,
  );
}
