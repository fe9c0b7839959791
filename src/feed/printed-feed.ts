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

/** The document as it is written. */
export function toText({ head, items, form, separator, tail }: PrintedFeed): string {
  let text = head;
  let between = "";
  for (const { head: start, content, tail: end } of items) {
    text += between + start + (content?.[form] ?? "") + end;
    between = separator;
  }
  return text + tail;
}

/** What an item takes in UTF-8, at most. */
export function bytesOfPrinted({ head, content, tail }: PrintedItem): number {
  return Buffer.byteLength(head) + (content?.bytes ?? 0) + Buffer.byteLength(tail);
}
