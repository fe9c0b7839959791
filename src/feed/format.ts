// The interface of a feed format: one object in one file, with all that the site needs. `formats.ts` lists them.

import type * as feedsmith from "feedsmith";
import type { FeedAddress } from "../site/urls.ts";
import type { ArchiveDocument, Feed, FeedItem } from "./feed.ts";
import type { PrintedFeed, PrintedItem } from "./printed-feed.ts";

/** A kind of document that is checked once it is printed. */
export interface DocumentFormat {
  /** Unique, for programs: `"rss"`. */
  readonly key: string;
  /** Its media type, without a charset. */
  readonly type: string;
  /**
   * A document's items in order, found by a parser that is not ours: one of `parsers`, or another.
   * @throws where that parser cannot read it.
   */
  readItems(text: string, parsers: FeedParsers): readonly ReadItem[];
}

/** They come from where documents are checked: pages, which name formats too, need not load them. */
export type FeedParsers = Pick<typeof feedsmith, "parseRssFeed" | "parseAtomFeed" | "parseJsonFeed" | "parseOpml">;

export interface FeedFormat extends DocumentFormat {
  /** For people, the same in every language: `"RSS"`. */
  readonly name: string;
  /** The site path that a feed has in this format. */
  path(address: FeedAddress): string;
  /** The same for all feeds that carry the item: it may be printed once. */
  printItem(item: FeedItem): PrintedItem;
  print(feed: Feed, place: FeedPlace): PrintedFeed;
  /** Absent in a format that has no archive documents. */
  readonly archive?: ArchiveFormat;
}

export interface ArchiveFormat {
  /** The site path of a document, from its path without its extension. */
  path(stem: string): string;
  print(archive: ArchiveDocument, place: Pick<FeedPlace, "stylesheet">): PrintedFeed;
}

/** Where a feed is printed for. */
export interface FeedPlace {
  /** As `href`, with the site's prefix. */
  readonly stylesheet: string;
  /** The feed in the other formats, in the order of the formats. */
  readonly siblings: readonly { readonly type: string; readonly url: string }[];
}

/** An item as a parser reads it from the print. */
export interface ReadItem {
  readonly id: string | undefined;
  readonly url: string | undefined;
  /** First publication and last change as they stand; empty where one is missing. None in a format without dates. */
  readonly dates: readonly string[];
}

/** The absolute address of a feed in a format. */
export function feedUrl({ address, publication }: Pick<Feed, "address" | "publication">, format: FeedFormat): string {
  return publication.base + format.path(address);
}
