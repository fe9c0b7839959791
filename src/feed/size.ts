// What items and feeds take in bytes, whatever the format.

import { renderAtom } from "./atom.ts";
import { atomEntry } from "./atom-entry.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { renderJsonFeed } from "./json-feed.ts";
import { jsonItem } from "./json-item.ts";
import { bytesOfPrinted, toText } from "./printed-feed.ts";
import { renderRss } from "./rss.ts";
import { rssItem } from "./rss-item.ts";

/** For the style sheet's address, the date of the build and the links to archives. */
const MARGIN = 2_000;

/** What JSON has between items. */
const SEPARATOR = 2;

/** In the format that takes the most. */
export function bytesOf(item: FeedItem): number {
  return SEPARATOR + Math.max(...[rssItem(item), atomEntry(item), jsonItem(item)].map(bytesOfPrinted));
}

/** What a feed's documents take without items. */
export function overheadOf(feed: Feed): number {
  const empty = { ...feed, items: [] };
  const printings = [renderRss(empty, ""), renderAtom(empty, ""), renderJsonFeed(empty)];
  return MARGIN + Math.max(...printings.map((each) => Buffer.byteLength(toText(each))));
}
