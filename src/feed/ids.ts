// The permanent names of feeds and their items: tag URIs (RFC 4151) below the site's own.
// A story's id holds no colon, so that what stands behind one can never be a story's.

import type { Correction } from "../article/article.ts";
import type { Edition, Rollup, Story } from "../digest/model.ts";
import { correctionKey, encodeIdPart, retractionKey } from "../digest/notices.ts";
import type { SiteSettings } from "../options/settings.ts";

type Site = Pick<SiteSettings, "id">;

/** @example storyId({id: "tag:example.org,2025"}, {id: "2025/03/tram"}) // "tag:example.org,2025:2025/03/tram" */
export function storyId(site: Site, story: Pick<Story, "id">): string {
  return `${site.id}:${encodeIdPart(story.id)}`;
}

export function editionId(site: Site, edition: Pick<Edition, "key">): string {
  return `${site.id}:edition:${encodeIdPart(edition.key)}`;
}

/** The part of an edition that belongs to a topic. @param topicId Its slug, or the one that it was recorded under. */
export function topicEditionId(site: Site, topicId: string, edition: Pick<Edition, "key">): string {
  return `${site.id}:topic-edition:${encodeIdPart(topicId)}:${encodeIdPart(edition.key)}`;
}

export function rollupId(site: Site, rollup: Pick<Rollup, "key">): string {
  return `${site.id}:rollup:${encodeIdPart(rollup.key)}`;
}

export function correctionId(
  site: Site,
  story: Pick<Story, "id" | "corrections" | "keptKeys">,
  correction: Correction,
): string {
  return `${site.id}:${correctionKey(story, correction)}`;
}

export function retractionId(site: Site, story: Pick<Story, "id">): string {
  return `${site.id}:${retractionKey(story)}`;
}

/** @param name What kind of feed it is, then of what: `feedId(site, "topics", topic.slug)`. */
export function feedId(site: Site, ...name: readonly string[]): string {
  return `${site.id}:feed:${name.map(encodeIdPart).join(":")}`;
}
