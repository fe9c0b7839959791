// What a site publishes against what its ledger has: the lines that are new.

import { counted } from "../count.ts";
import type { Story } from "../digest/model.ts";
import { listNotices } from "../digest/notices.ts";
import type { PublicRecord } from "../eleventy/plan-site.ts";
import { keyOf, type LedgerEntry } from "../ledger/ledger.ts";
import { storyPath } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";

/** Those that the ledger does not have; all of them where there is none. */
export function listUnrecorded({ ledger, entries }: PublicRecord): readonly LedgerEntry[] {
  const known = new Set(ledger?.entries.map(keyOf));
  return entries.filter((entry) => !known.has(keyOf(entry)));
}

/** A day and a half: an edition is built some hours after its last story, and late once in a while. */
const LATE = 36 * 60 * 60 * 1000;

/** When each story and each notice came out, if they say so themselves, by the keys of their lines. */
export function listOwnTimes(stories: readonly Story[], zone: string): ReadonlyMap<string, Instant> {
  const times = new Map<string, Instant>();
  for (const story of stories) {
    const { publishedAt, article } = story;
    const own = Math.max(publishedAt, article.embargo ?? publishedAt);
    const path = storyPath(story);
    // One that goes on under another name came out when it did.
    if (story.id === article.id) times.set(keyOf({ kind: "story", id: story.id, path }), own);
    for (const { key, asDated } of listNotices({ ...story, releasedAt: own }, zone)) {
      times.set(keyOf({ kind: "notice", id: key, path }), asDated);
    }
  }
  return times;
}

/**
 * New lines as they are to be recorded. What comes out long after its date came out now: subscribers have to get it.
 *
 * @param ownTimes From `listOwnTimes`.
 * @param newest When the newest story that is recorded came out; absent where nothing is recorded yet.
 */
export function fixReleases(
  unrecorded: readonly LedgerEntry[],
  ownTimes: ReadonlyMap<string, Instant>,
  { newest, now, asDated }: { readonly newest: Instant | undefined; readonly now: Instant; readonly asDated: boolean },
): readonly LedgerEntry[] {
  return unrecorded.map((entry) => {
    const own = ownTimes.get(keyOf(entry));
    if (own === undefined || newest === undefined) return entry;
    const isLate = own < newest || own < now - LATE;
    return { ...entry, released: Math.floor((isLate && !asDated ? now : own) / 1000) * 1000 };
  });
}

/** `12 stories, 1 edition, 2 topics and 3 other addresses`; nothing where there is nothing. */
export function countLines(entries: readonly LedgerEntry[]): string | undefined {
  const count = (kind: LedgerEntry["kind"]) => entries.filter((entry) => entry.kind === kind).length;
  const stories = count("story");
  const named = [
    stories > 0 && (stories === 1 ? "1 story" : `${stories} stories`),
    count("edition") > 0 && counted(count("edition"), "edition"),
    count("topic") > 0 && counted(count("topic"), "topic"),
    count("notice") > 0 && counted(count("notice"), "notice"),
    count("rollup") > 0 && counted(count("rollup"), "rollup"),
    count("feed") + count("page") > 0 && `${count("feed") + count("page")} other pages and feeds`,
  ].filter((each) => each !== false);
  if (named.length === 0) return undefined;
  const last = named.at(-1);
  return named.length === 1 ? last : `${named.slice(0, -1).join(", ")} and ${last}`;
}

/** For `check`; nothing where there is no ledger, or nothing new. */
export function describeUnrecorded(record: PublicRecord | undefined, file: string): string | undefined {
  if (record?.ledger === undefined) return undefined;
  const lines = countLines(listUnrecorded(record));
  return lines && `Not yet in ${file}: ${lines}. "news-digest record" adds them.`;
}
