// What readers make of a feed that says something else: their own ways, which no feed can change.

import type { FeedItem } from "../../src/feed/feed.ts";
import type { ReadFormat, ReadItem } from "./reader.ts";

interface Quirk {
  readonly reader: string;
  readonly formats: readonly ReadFormat[];
  /** What the reader does. */
  readonly what: string;
  readonly change: (shown: ReadItem, meant: FeedItem) => ReadItem;
}

const QUIRKS: readonly Quirk[] = [
  {
    reader: "@extractus/feed-extractor",
    formats: ["atom"],
    what: "Takes the last change of an entry for its publication.",
    change: (shown, { updated }) => ({ ...shown, published: updated }),
  },
];

/** An item as `reader` shows it. */
export function asShownBy(reader: string, format: ReadFormat, item: FeedItem): ReadItem {
  const { id, title, url, published } = item;
  return QUIRKS.filter((quirk) => quirk.reader === reader && quirk.formats.includes(format)).reduce(
    (shown, quirk) => quirk.change(shown, item),
    { id, title, url, published },
  );
}
