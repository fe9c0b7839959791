// All that a feed ever carried, in documents of bounded size: RFC 5005, section 4.
//
// Each month begins a document, and another one wherever the last is full, from the oldest item on. A document is done
// when an item came that stands in a later one. From then on it stays the same, byte for byte, unless one of its own
// stories is corrected: it links to the document after it, which is there by then, and to the feed itself, whose
// address does not change. The newest document still grows; it says so by having neither `fh:archive` nor a
// `next-archive`.

import { fingerprintOf } from "../fingerprint.ts";
import { groupBy } from "../order.ts";
import { rememberRecent } from "../remember.ts";
import { archiveStem } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { escapeHtml } from "../text/html.ts";
import { escapeXml } from "../text/xml.ts";
import { newestUpdate } from "./build-feed.ts";
import type { FeedContext } from "./context.ts";
import type { ArchiveDocument, Feed, FeedItem } from "./feed.ts";
import { type FeedSource, linksOf } from "./feed-source.ts";
import { type ItemName, makeItem } from "./story-items.ts";

/** The most bytes of a document: some hosts and readers take no larger ones. */
const MOST_BYTES = 1_000_000;
/** What a document takes besides its items. */
const OVERHEAD = 4_000;

/** Which items a document of the archive has. */
export interface DocumentPlan {
  /** The site path without its extension. */
  readonly stem: string;
  /** Newest first. */
  readonly names: readonly ItemName[];
}

/** One document of the archive, whose items are made when they are asked for. */
export class Archive implements ArchiveDocument, FeedSource {
  readonly kind = "archive";
  readonly feed: Feed;
  readonly stem: string;
  readonly older: string | undefined;
  readonly newer: string | undefined;
  readonly fingerprint: string;
  readonly #part: DocumentPlan;
  readonly #make: (part: DocumentPlan) => readonly FeedItem[];

  /** @param make Makes the items of a part. */
  constructor(
    feed: Feed,
    part: DocumentPlan,
    beside: Pick<Archive, "older" | "newer">,
    make: (part: DocumentPlan) => readonly FeedItem[],
  ) {
    this.feed = feed;
    this.stem = part.stem;
    this.older = beside.older;
    this.newer = beside.newer;
    this.fingerprint = fingerprintOf([part, beside]);
    this.#part = part;
    this.#make = make;
  }

  get count(): number {
    return this.#part.names.length;
  }

  get links(): readonly string[] {
    return linksOf(this.feed, this.stem, this.older, this.newer);
  }

  /** Newest first. */
  get items(): readonly FeedItem[] {
    return this.#make(this.#part);
  }

  get updated(): Instant {
    return newestUpdate(this.items);
  }
}

/**
 * Newest first; a month without items has none.
 *
 * @param names All items of a feed, newest first.
 */
export function splitArchive(names: readonly ItemName[], { dates }: FeedContext): readonly DocumentPlan[] {
  const monthOf = ({ released }: ItemName) => dates.dayOf(released).slice(0, 7);
  return [...groupBy(names, monthOf)].flatMap(([month, ofMonth]) =>
    cut(ofMonth)
      .map((part, i): DocumentPlan => ({ stem: archiveStem(month, i + 1), names: part }))
      .reverse(),
  );
}

/** Cuts from the oldest on; the parts in that order, each newest first. */
function cut(names: readonly ItemName[]): readonly (readonly ItemName[])[] {
  const parts: ItemName[][] = [];
  let bytes = MOST_BYTES;
  for (const name of names.toReversed()) {
    const size = bytesOfName(name);
    if (bytes + size > MOST_BYTES) {
      parts.push([]);
      bytes = OVERHEAD;
    }
    parts.at(-1)?.unshift(name);
    bytes += size;
  }
  return parts;
}

/** Bytes of XML or JSON around an item's content, of one that has neither names nor links. */
const FRAME = 1_500;
/** Of a source, author, topic or picture: an escaped name, and an address or two. */
const OF_EACH = 700;
/** An escaped character takes so many bytes at the most: `&amp;quot;` */
const ESCAPED = 10;

/** What an item takes in a document, at most, as far as that can be known before it is made. */
function bytesOfName({ story, notice }: ItemName): number {
  // In the content, and once more beside it in JSON.
  const extracted = story.extracted.reduce((total, each) => total + OF_SENTENCE + 2 * bytesOfText(each), 0);
  const { feedBytes, headline, sources, authors, pictures, links } = story.article;
  const each = (sources.length + authors.length + pictures.length + links.length + story.topics.length * 3) * OF_EACH;
  const notes = story.corrections.reduce((total, { text }) => total + text.html.length, 0);
  return (
    FRAME + each + headline.text.length * ESCAPED + (notice === undefined ? feedBytes + extracted : 0) + notes * ESCAPED
  );
}

/** Around a sentence that was taken from the text. */
const OF_SENTENCE = 40;

function bytesOfText(text: string): number {
  const html = escapeHtml(text);
  return Math.max(Buffer.byteLength(escapeXml(html)), Buffer.byteLength(JSON.stringify(html)));
}

export function buildArchives(feed: Feed, parts: readonly DocumentPlan[], context: FeedContext): readonly Archive[] {
  // Of one document at a time: its formats are printed one after the other, and all of the past is too much to hold.
  const make = rememberRecent((part: DocumentPlan) => part.names.map((name) => makeItem(name, context)), 1);
  return parts.map(
    (part, i) => new Archive(feed, part, { older: parts[i + 1]?.stem, newer: parts[i - 1]?.stem }, make),
  );
}

/** Where to read on after the first `count` of all items: the part of the next one. */
export function documentAfter(
  count: number,
  names: readonly ItemName[],
  parts: readonly DocumentPlan[],
): string | undefined {
  const next = names[count];
  return next && parts.find((each) => each.names.includes(next))?.stem;
}
