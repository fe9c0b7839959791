// All that a feed ever carried, month by month: RFC 5005, section 4.
//
// A month is over when an item of a later month has come. From then on its document stays the same, byte for
// byte, unless one of its own stories is corrected: it links to the month after it, which is there by then, and
// to the feed itself, whose address does not change. The newest month's document still grows; it says so by
// having neither `fh:archive` nor a `next-archive`.

import { groupBy } from "../order.ts";
import { archivePaths, toUrl } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { newestUpdate } from "./build-feed.ts";
import type { FeedContext } from "./context.ts";
import type { ArchiveLink, Feed, FeedItem } from "./feed.ts";

export interface Archive {
  /** The feed that it continues. */
  readonly feed: Feed;
  /** Site paths. */
  readonly paths: ArchiveLink;
  /** The same, absolute. */
  readonly urls: ArchiveLink;
  /** Newest first. */
  readonly items: readonly FeedItem[];
  readonly updated: Instant;
  readonly older: ArchiveLink | undefined;
  readonly newer: ArchiveLink | undefined;
}

/**
 * Newest month first; a month without items has none.
 *
 * @param items All items of `feed`, newest first.
 */
export function buildArchives(feed: Feed, items: readonly FeedItem[], context: FeedContext): readonly Archive[] {
  const months = [...groupBy(items, (item) => monthOf(item, context))];
  const links = months.map(([month]) => archiveLink(month, context));
  return months.map(([month, ofMonth], i) => ({
    feed,
    paths: archivePaths(month),
    urls: archiveLink(month, context),
    items: ofMonth,
    updated: newestUpdate(ofMonth),
    older: links[i + 1],
    newer: links[i - 1],
  }));
}

/** Where to read on after the last of `kept`: the month of the newest item that is not among them. */
export function olderMonth(
  items: readonly FeedItem[],
  kept: readonly FeedItem[],
  context: FeedContext,
): ArchiveLink | undefined {
  const next = items[kept.length];
  return next && archiveLink(monthOf(next, context), context);
}

function monthOf(item: FeedItem, { dates }: FeedContext): string {
  return dates.momentOf(item.published).day.slice(0, 7);
}

function archiveLink(month: string, { site }: FeedContext): ArchiveLink {
  const { atom, json } = archivePaths(month);
  return { atom: toUrl(site, atom), json: toUrl(site, json) };
}
