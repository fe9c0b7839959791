// Sizes of items and feeds in bytes, in any format.

import { rememberWith } from "../remember.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { FEED_FORMATS } from "./formats.ts";
import { bytesOfPrinted, toText } from "./printed-feed.ts";

/** For addresses of the style sheet, of other formats and of archives, and the date of the build. */
const MARGIN = 2_000;

/** What JSON has between items. */
const SEPARATOR = 2;

/** In the format that takes the most. */
export const bytesOf = rememberWith(
  (item: FeedItem): number =>
    SEPARATOR + Math.max(...FEED_FORMATS.map((format) => bytesOfPrinted(format.printItem(item)))),
);

/** What a feed's documents take without items. */
export function overheadOf(feed: Feed): number {
  const place = { stylesheet: "", siblings: [] };
  const printings = FEED_FORMATS.map((format) => format.print({ ...feed, items: [] }, place));
  return MARGIN + Math.max(...printings.map((each) => Buffer.byteLength(toText(each))));
}
