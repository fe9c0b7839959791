// What was ever published: which ids and addresses were public, since when, and in which edition.

import { compareBy } from "../order.ts";
import type { Instant } from "../text/dates.ts";

/**
 * The kinds of lines that a ledger has. `notice` is a significant correction or a retraction, at its story; `page` is any other page in the sitemap, known by its address.
 * A kind whose pages have permanent names of their own needs a line here and one in `eleventy/list-published.ts`.
 */
export const LEDGER_KINDS = ["story", "edition", "rollup", "topic", "feed", "page", "notice"] as const;

export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** From `start` to just before `end`. */
export interface Window {
  readonly start: Instant;
  readonly end: Instant;
}

export interface LedgerEntry {
  readonly kind: LedgerKind;
  /** Permanent and without spaces: an article's id, an edition's key, a topic's slug, a feed's kind, a notice's key. */
  readonly id: string;
  /** Root-relative, without the site's prefix: `/2025/03/07/tram-line-opens/`. */
  readonly path: string;
  /** Of a story or a notice: when it came out. */
  readonly released?: Instant | undefined;
  /** Of a story: the key of the edition that it ran in. */
  readonly edition?: string | undefined;
  /** Of a story or topic that was renamed: the id that feeds know it by. */
  readonly as?: string | undefined;
  /** Of an edition or a rollup. */
  readonly window?: Window | undefined;
  /** Of an edition that shares its day with others: `Morning`. */
  readonly name?: string | undefined;
  /** In the file, from 1. */
  readonly line?: number | undefined;
}

export class Ledger {
  /** As the publisher knows it: `content/published.txt`. */
  readonly file: string;
  readonly entries: readonly LedgerEntry[];
  /** When the newest story came out; absent where none has. */
  readonly newestRelease: Instant | undefined;
  readonly #byId: Readonly<Record<LedgerKind, Map<string, LedgerEntry>>>;
  /** Made when it is asked for: a day's work seldom needs it. */
  #storyByPath: ReadonlyMap<string, LedgerEntry> | undefined;

  constructor(file: string, entries: readonly LedgerEntry[]) {
    this.file = file;
    this.entries = entries;
    this.#byId = {
      story: new Map(),
      edition: new Map(),
      rollup: new Map(),
      topic: new Map(),
      feed: new Map(),
      page: new Map(),
      notice: new Map(),
    };
    let newest: Instant | undefined;
    for (const entry of entries) {
      const { kind, id, released } = entry;
      this.#byId[kind].set(id, entry);
      if (kind === "story" && released !== undefined && (newest === undefined || released > newest)) newest = released;
    }
    this.newestRelease = newest;
  }

  find(kind: LedgerKind, id: string): LedgerEntry | undefined {
    return this.#byId[kind].get(id);
  }

  storyAt(path: string): LedgerEntry | undefined {
    this.#storyByPath ??= mapPaths(this.#byId.story.values());
    return this.#storyByPath.get(path);
  }

  /** Those of one kind, in the order of the file. */
  ofKind(kind: LedgerKind): readonly LedgerEntry[] {
    return this.entries.filter((entry) => entry.kind === kind);
  }

  /** Editions by the time at which they opened. */
  get editions(): readonly LedgerEntry[] {
    return this.ofKind("edition").toSorted(
      compareBy(
        ({ window }) => window?.start ?? 0,
        ({ id }) => id,
      ),
    );
  }
}

/** Of a story that kept its address under another id, the line of the newer id is the one that counts. */
function mapPaths(stories: Iterable<LedgerEntry>): ReadonlyMap<string, LedgerEntry> {
  const byPath = new Map<string, LedgerEntry>();
  for (const entry of stories) {
    if (entry.as !== undefined || !byPath.has(entry.path)) byPath.set(entry.path, entry);
  }
  return byPath;
}

/** What no two lines may share. A topic that was moved has a line for each of its addresses. */
export function keyOf({ kind, id, path }: Pick<LedgerEntry, "kind" | "id" | "path">): string {
  return kind === "topic" ? `${kind} ${id} ${path}` : `${kind} ${id}`;
}
