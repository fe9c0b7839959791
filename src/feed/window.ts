// The window of a feed: how many of its newest items it carries.

import type { FeedLimits } from "../options/feed-options.ts";
import { rememberWith } from "../remember.ts";
import type { FeedItem } from "./feed.ts";

/** Milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** An item that takes more than this part of a feed is carried with its lead alone; where that takes more, bare. */
const LARGEST_PART = 1 / 4;

/**
 * The newest of `items`: those of the last `days` before the newest, and `minItems` however old they are,
 * but never more than `maxItems`, nor more bytes than `maxBytes` less `overhead`.
 *
 * @param items Newest first.
 * @param bytesOf What an item takes in the format that takes the most.
 * @param overhead What a document takes without items.
 */
export function fitWindow(
  items: Iterable<FeedItem>,
  limits: Required<FeedLimits>,
  bytesOf: (item: FeedItem) => number,
  overhead: number,
): readonly FeedItem[] {
  const kept: FeedItem[] = [];
  let bytes = overhead;
  for (const item of items) {
    const oldest = (kept[0] ?? item).released - limits.days * DAY;
    if (kept.length >= limits.maxItems || (kept.length >= limits.minItems && item.released < oldest)) break;
    const fits = (form: FeedItem) => bytesOf(form) <= limits.maxBytes * LARGEST_PART;
    const forms = [...(limits.content === "full" ? [item] : []), withoutContent(item)];
    const carried = forms.find(fits) ?? toBare(item);
    // One that is too large for a feed of its own keeps no other out.
    if (overhead + bytesOf(carried) > limits.maxBytes) continue;
    bytes += bytesOf(carried);
    if (bytes > limits.maxBytes) break;
    kept.push(carried);
  }
  return kept;
}

const withoutContent = rememberWith((item: FeedItem): FeedItem => ({ ...item, content: undefined }));

/** Lists of people, sources and topics can be of any length: none may keep other items out of a feed. */
const toBare = rememberWith(
  (item: FeedItem): FeedItem => ({
    ...item,
    content: undefined,
    authors: item.authors.slice(0, 1),
    categories: [],
    sources: [],
    image: undefined,
  }),
);
