// The permanent names of feeds and their items: tag URIs (RFC 4151) below the site's own.
// A story's id holds no colon, so that what stands behind one can never be a story's.

import type { Article, Correction } from "../article/article.ts";
import type { Edition, Rollup, Story, Topic } from "../digest/model.ts";
import type { FeedKind } from "../options/kinds.ts";
import type { SiteSettings } from "../options/settings.ts";
import { toUtcIso, type When } from "../text/dates.ts";

type Site = Pick<SiteSettings, "id">;

/** @example storyId({id: "tag:example.org,2025"}, {id: "2025/03/tram"}) // "tag:example.org,2025:2025/03/tram" */
export function storyId(site: Site, article: Pick<Article, "id">): string {
  return `${site.id}:${encode(article.id)}`;
}

export function editionId(site: Site, edition: Pick<Edition, "key">): string {
  return `${site.id}:edition:${encode(edition.key)}`;
}

/** The part of an edition that belongs to a topic. */
export function topicEditionId(site: Site, topic: Pick<Topic, "slug">, edition: Pick<Edition, "key">): string {
  return `${site.id}:topic-edition:${encode(topic.slug)}:${encode(edition.key)}`;
}

export function rollupId(site: Site, rollup: Pick<Rollup, "key">): string {
  return `${site.id}:rollup:${encode(rollup.key)}`;
}

/**
 * A correction is known by its date, and by its place among those that its story has of that date:
 * its text may be corrected, too.
 */
export function correctionId(
  site: Site,
  story: Pick<Story, "article" | "corrections">,
  correction: Correction,
): string {
  const date = dateKey(correction.date);
  const sameDate = story.corrections.filter((each) => dateKey(each.date) === date);
  return `${site.id}:correction:${encode(story.article.id)}:${encode(date)}:${sameDate.indexOf(correction) + 1}`;
}

export function retractionId(site: Site, article: Pick<Article, "id">): string {
  return `${site.id}:retraction:${encode(article.id)}`;
}

export function feedId(site: Site, kind: FeedKind, topic?: Pick<Topic, "slug">): string {
  return `${site.id}:feed:${kind}${topic === undefined ? "" : `:${encode(topic.slug)}`}`;
}

/** Leaves what a tag URI may hold as it is, but the colon, which parts. */
function encode(text: string): string {
  return text.split("/").map(encodeURIComponent).join("/");
}

function dateKey(when: When): string {
  return "day" in when ? when.day : toUtcIso(when.at);
}
