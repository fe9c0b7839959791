// Stories that run on from edition to edition.

import type { ThreadSettings } from "../insight/settings.ts";
import { compareBy, greatest, groupBy } from "../order.ts";
import type { Instant } from "../text/dates.ts";
import type { FoundStoryline } from "./enrichment.ts";
import { newestFirst, newsTimeOf, type Story, type Thread } from "./model.ts";

const DAY = 24 * 60 * 60 * 1000;

/**
 * Every thread of two stories or more, those that last got one first.
 *
 * @param byId All stories, by the ids of their articles.
 */
export function buildThreads(
  storylines: readonly FoundStoryline[],
  byId: ReadonlyMap<string, Story>,
  settings: ThreadSettings,
  now: Instant,
): readonly Thread[] {
  const threads = [...groupBy(storylines, ({ thread }) => thread)].flatMap(([id, ofThread]): readonly Thread[] => {
    const shown = ofThread
      .flatMap(({ articles }) => articles.flatMap((article) => byId.get(article) ?? []))
      .sort(newestFirst);
    const opening = byId.get(id);
    const newest = shown[0];
    if (opening === undefined || newest === undefined || shown.length < 2) return [];
    const key = ofThread.map((each) => each.key).find((each) => each !== undefined);
    const isLong = ofThread.length > 1 && shown.length >= (key === undefined ? settings.least : 2);
    return [
      {
        slug: `${opening.day}-${opening.slug}`,
        name: key === undefined ? undefined : toName(key),
        opening,
        stories: shown,
        hasPage: isLong,
        isRunning: isLong && now - newest.publishedAt <= settings.days * DAY,
        updatedAt: greatest(shown.map(newsTimeOf)),
      },
    ];
  });
  return threads.sort(
    compareBy(
      ({ stories: [newest] }) => -(newest?.publishedAt ?? 0),
      ({ slug }) => slug,
    ),
  );
}

/**
 * @example
 * toName("millbrook-tram") // "Millbrook tram"
 */
function toName(key: string): string {
  const text = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(key) ? key.replace(/[-_]/g, " ") : key;
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
