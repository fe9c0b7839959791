// A feed in one format, still in pieces: each item is printed once and shared by all feeds that carry it.

import type { FeedContent } from "./content.ts";

export interface PrintedItem {
  /** All before the content; the whole item where it has none. */
  readonly head: string;
  readonly content: FeedContent | undefined;
  readonly tail: string;
}

export interface PrintedFeed {
  readonly head: string;
  readonly items: Iterable<PrintedItem>;
  /** The form in which an item's content is put in. */
  readonly form: "xml" | "json";
  /** Stands between two items. */
  readonly separator: string;
  readonly tail: string;
}

/** The document as it is written, piece by piece. */
function* toPieces({ head, items, form, separator, tail }: PrintedFeed): Generator<string> {
  yield head;
  let between = "";
  for (const { head: start, content, tail: end } of items) {
    yield between + start;
    if (content !== undefined) yield content[form];
    yield end;
    between = separator;
  }
  yield tail;
}

export function toText(printed: PrintedFeed): string {
  return [...toPieces(printed)].join("");
}

/** What an item takes in UTF-8, at most. */
export function bytesOfPrinted({ head, content, tail }: PrintedItem): number {
  return Buffer.byteLength(head) + (content?.bytes ?? 0) + Buffer.byteLength(tail);
}
