// What the documents of one feed, or of one part of its archive, are printed from: it is checked once for all formats.

import type { FeedKind } from "../options/kinds.ts";
import type { Instant } from "../text/dates.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { feedUrl } from "./format.ts";
import { FEED_FORMATS } from "./formats.ts";

export interface FeedSource {
  readonly kind: FeedKind | "archive" | "list";
  /** Newest first. */
  readonly items: readonly FeedItem[];
  /** Of its items, which an archive need not make for it. */
  readonly count: number;
  readonly updated: Instant;
  /** All addresses outside its items, in all formats, absolute. */
  readonly links: readonly string[];
}

/** @param stems The archive documents that it links to: site paths without an ending. */
export function linksOf(
  feed: Pick<Feed, "page" | "address" | "publication">,
  ...stems: readonly (string | undefined)[]
): readonly string[] {
  const { base, url, image = [], hubs } = feed.publication;
  const paths = FEED_FORMATS.flatMap(({ archive }) => stems.flatMap((stem) => (stem && archive?.path(stem)) || []));
  const own = FEED_FORMATS.map((format) => feedUrl(feed, format));
  return [feed.page, url, ...hubs, ...own, ...paths.map((path) => base + path)].concat(image);
}
