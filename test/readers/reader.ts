// What a feed reader is to a test: a program that is given an address and gives back items.

import type { Instant } from "../../src/text/dates.ts";

export type ReadFormat = "rss" | "atom" | "json";

/** An item as a reader shows it. */
export interface ReadItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** NaN where the reader finds no date. */
  readonly published: Instant;
}

export interface Reader {
  /** As its users know it. */
  readonly name: string;
  readonly formats: readonly ReadFormat[];
  /** What must be installed beside Node; none for a package of npm's. */
  readonly needs: readonly string[];
  /** Every item of the feed at `url`, in any order. */
  readonly read: (url: string) => Promise<readonly ReadItem[]>;
}

/** The instant that a reader's date stands for. */
export function instantOfDate(date: string | Date | null | undefined): Instant {
  return date === null || date === undefined ? Number.NaN : new Date(date).getTime();
}
