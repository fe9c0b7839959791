// The permanent names of feeds and their items: tag URIs (RFC 4151) below the site's own.
// A story's id holds no colon, so that what stands behind one can never be a story's.

import type { Correction } from "../article/article.ts";
import type { Edition, Rollup, Story } from "../digest/model.ts";
import type { SiteSettings } from "../options/settings.ts";
import { toUtcIso, type When } from "../text/dates.ts";

type Site = Pick<SiteSettings, "id">;

/** @example storyId({id: "tag:example.org,2025"}, {id: "2025/03/tram"}) // "tag:example.org,2025:2025/03/tram" */
export function storyId(site: Site, story: Pick<Story, "id">): string {
  return `${site.id}:${encode(story.id)}`;
}

export function editionId(site: Site, edition: Pick<Edition, "key">): string {
  return `${site.id}:edition:${encode(edition.key)}`;
}

/** The part of an edition that belongs to a topic. @param topicId Its slug, or the one that it was recorded under. */
export function topicEditionId(site: Site, topicId: string, edition: Pick<Edition, "key">): string {
  return `${site.id}:topic-edition:${encode(topicId)}:${encode(edition.key)}`;
}

export function rollupId(site: Site, rollup: Pick<Rollup, "key">): string {
  return `${site.id}:rollup:${encode(rollup.key)}`;
}

/**
 * A correction is known by its date and its own `id`. One without an id has a number in the place of it, which is its
 * place among those of its date: its text may be corrected, too.
 */
export function correctionId(site: Site, story: Pick<Story, "id" | "corrections">, correction: Correction): string {
  const date = dateKey(correction.date);
  const sameDate = story.corrections.filter((each) => dateKey(each.date) === date);
  const name = correction.id ?? String(numberOf(correction, sameDate));
  return `${site.id}:correction:${encode(story.id)}:${encode(date)}:${encode(name)}`;
}

/** Counts from 1, and passes over the numbers that others have as their ids. */
function numberOf(correction: Correction, sameDate: readonly Correction[]): number {
  const taken = new Set(sameDate.map(({ id }) => id));
  const unnamed = sameDate.filter(({ id }) => id === undefined);
  let number = 0;
  for (let left = unnamed.indexOf(correction) + 1; left > 0; left--)
    do number++;
    while (taken.has(String(number)));
  return number;
}

export function retractionId(site: Site, story: Pick<Story, "id">): string {
  return `${site.id}:retraction:${encode(story.id)}`;
}

/** @param name What kind of feed it is, then of what: `feedId(site, "topics", topic.slug)`. */
export function feedId(site: Site, ...name: readonly string[]): string {
  return `${site.id}:feed:${name.map(encode).join(":")}`;
}

/** Leaves what a tag URI may hold as it is, but the colon, which parts. */
function encode(text: string): string {
  return text.split("/").map(encodeURIComponent).join("/");
}

/** Corrections of one key are distinguished by their ids. */
function dateKey(when: When): string {
  return "day" in when ? when.day : toUtcIso(when.at);
}
