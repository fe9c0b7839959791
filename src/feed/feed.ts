// The model of a feed, which every format is printed from.

import type { Author, Source } from "../article/article.ts";
import type { FeedKind } from "../options/kinds.ts";
import type { FeedAddress } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import type { FeedContent } from "./content.ts";

/** What is the same in every feed of a site. Every URL is absolute. */
export interface FeedPublication {
  readonly name: string;
  readonly url: string;
  /** `url` without its trailing slash. */
  readonly base: string;
  readonly language: string;
  readonly copyright: string | undefined;
  /** PNG or JPEG. */
  readonly image: string | undefined;
  /** Of WebSub. */
  readonly hubs: readonly string[];
  /** Minutes. */
  readonly ttl: number;
}

export interface Feed {
  readonly kind: FeedKind;
  /** Permanent, a tag URI. */
  readonly id: string;
  readonly title: string;
  /** What it holds. */
  readonly description: string;
  readonly publication: FeedPublication;
  /** The page that shows the same, absolute. */
  readonly page: string;
  readonly address: FeedAddress;
  /** When the newest item was last changed; before there is any, the date in the site's id. */
  readonly updated: Instant;
  /** Newest first. */
  readonly items: readonly FeedItem[];
  /** The most bytes that a document of it may have. */
  readonly maxBytes: number;
  /** Where to read on after the last item, a path without its extension; in the feed that has archives. */
  readonly olderPart?: string | undefined;
}

/** One document of a feed's archive. */
export interface ArchiveDocument {
  /** The feed that it continues. */
  readonly feed: Feed;
  /** The site path without its extension. */
  readonly stem: string;
  /** Those of the documents beside it. */
  readonly older: string | undefined;
  readonly newer: string | undefined;
  /** Newest first. */
  readonly items: readonly FeedItem[];
  readonly updated: Instant;
}

/** Permanent: `id`, `url` (but for a new slug) and `published`. */
export interface FeedItem {
  /** A tag URI, the same in every feed and format. */
  readonly id: string;
  /** Its page, absolute. */
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  readonly published: Instant;
  /** When it came out, by which feeds are sorted and cut: a story may come out long after its date. */
  readonly released: Instant;
  /** Not before `published`. */
  readonly updated: Instant;
  /** BCP 47 */
  readonly language: string;
  /** A short lead, plain text. */
  readonly summary: string;
  /** Sentences of its text that stand for key points, where the editor gave none. */
  readonly extracted?: readonly string[] | undefined;
  /** Absent where a feed carries the lead alone. */
  readonly content?: FeedContent | undefined;
  /** At least one. */
  readonly authors: readonly Author[];
  readonly categories: readonly FeedCategory[];
  readonly sources: readonly Source[];
  readonly image?: FeedImage | undefined;
  readonly audio?: FeedAudio | undefined;
}

export interface FeedCategory {
  readonly label: string;
  /** The topic's page, absolute. */
  readonly url: string;
}

export interface FeedAudio {
  /** Absolute. */
  readonly url: string;
  /** `audio/mpeg` */
  readonly type: string;
  readonly seconds: number;
  /** Absent where it is unknown. */
  readonly bytes?: number | undefined;
}

export interface FeedImage {
  readonly url: string;
  /** `image/jpeg` */
  readonly type: string;
  readonly alt: string;
  readonly credit?: string | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  /** Pixels. */
  readonly height?: number | undefined;
}
