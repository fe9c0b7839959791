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
  /** Every address in a piece of a document. */
  readUrls(text: string): readonly string[];
  /**
   * The ids of a document's items in order, found by a parser that is not ours: one of `parsers`, or another.
   * @throws where that parser cannot read it.
   */
  readIds(text: string, parsers: FeedParsers): readonly string[];
  /** What an item says, read back from the print; `undefined` where it is none of this format. */
  readItem(item: PrintedItem): ItemFacts | undefined;
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

/** Texts as they stand; what is missing is an empty text. */
export interface ItemFacts {
  readonly id: string;
  readonly url: string;
  /** First publication and last change. */
  readonly dates: readonly string[];
  /** Every address, `url` among them. */
  readonly urls: readonly string[];
}

/** The absolute address of a feed in a format. */
export function feedUrl({ address, publication }: Pick<Feed, "address" | "publication">, format: FeedFormat): string {
  return publication.base + format.path(address);
}
