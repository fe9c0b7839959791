// Redirects: old addresses, with the new ones, or as gone where something was withdrawn.

import { UNSORTED } from "../digest/undeclared-topics.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";
import type { GoneAddress } from "../ledger/parse-gone.ts";
import type { Problem } from "../problem.ts";
import { threadFeed, toFile, toHref } from "../site/urls.ts";
import { hrefOfOldAddress } from "../text/old-address.ts";
import { slugOf } from "../text/slugs.ts";
import { aliasBelowFile, aliasIsGone, aliasIsLive, aliasTwice, goneAndLive } from "./move-problems.ts";
import {
  feedsBelow,
  listWantedMoves,
  type Move,
  type MovesRequest,
  pathsOf,
  THREAD,
  type WantedMove,
} from "./wanted-moves.ts";

export interface Moves {
  readonly moves: readonly Move[];
  /** Withdrawn, in the form of `from` and `path`. */
  readonly gone: readonly Pick<Move, "from" | "path">[];
}

/** The topic of stories without one is there as long as there are any. */
const UNSORTED_SLUG = slugOf(UNSORTED, "");

/** @returns Where every old address leads, and what is wrong with those that were asked for. */
export function planMoves(request: MovesRequest): Moves & { readonly problems: readonly Problem[] } {
  const { digest, gone, ledger, live } = request;
  const { site } = digest.settings;
  const livePaths = new Set(live.map(({ path }) => path));
  const wishes = [...listWantedMoves(request, livePaths)];
  // Most sites have no old addresses, and many pages.
  const liveByFile = new Map(
    wishes.length + gone.length === 0 ? [] : live.map((each) => [fileKey(each.path), each] as const),
  );
  const problems: Problem[] = [];
  const taken = new Map<string, WantedMove>();
  const toTarget = (href: string) => ({
    from: href,
    path: href.startsWith(`${site.prefix}/`) ? href.slice(site.prefix.length) : undefined,
  });
  const goneByKey = new Map<string, GoneAddress>();
  for (const each of gone) {
    const { from, path } = toTarget(hrefOfOldAddress(each.address, site));
    const page = path === undefined ? undefined : liveByFile.get(fileKey(path));
    if (page !== undefined) problems.push(goneAndLive(each, from, page));
    else goneByKey.set(from, each);
  }

  for (const wish of wishes) {
    const key = wish.path === undefined ? wish.from : fileKey(wish.path);
    const page = wish.path === undefined ? undefined : liveByFile.get(key);
    if (page?.path === wish.to) continue;
    const other = taken.get(key);
    // Redirects from the ledger alone yield to existing files and to redirects that were written by hand.
    if (wish.place === undefined && (page !== undefined || other !== undefined || goneByKey.has(wish.from))) continue;
    if (page !== undefined && wish.place !== undefined) problems.push(aliasIsLive(wish, wish.place, page));
    else if (wish.place !== undefined && goneByKey.has(wish.from))
      problems.push(aliasIsGone(wish, wish.place, goneByKey));
    else if (other !== undefined && other.to === wish.to) continue;
    else if (other?.place !== undefined && wish.place !== undefined) problems.push(aliasTwice(wish, wish.place, other));
    else taken.set(key, wish);
  }
  const folders = new Map(
    taken.size === 0 ? [] : [...liveByFile.values()].map((each) => [toFile(each.path).toLowerCase(), each.path]),
  );
  for (const wish of taken.values()) {
    const file = wish.path === undefined ? undefined : fileOfMove(wish.path);
    if (file !== undefined) folders.set(file.toLowerCase(), wish.path ?? "");
  }
  for (const wish of taken.values()) {
    const inTheWay =
      wish.path === undefined || wish.place === undefined ? undefined : findFileAbove(wish.path, folders);
    if (inTheWay !== undefined && wish.place !== undefined) problems.push(aliasBelowFile(wish, wish.place, inTheWay));
  }

  const moves = [...taken.values()].map(({ from, path, to, isFeed }) => ({ from, path, to, isFeed }));
  const withdrawn = new Map([...goneByKey.keys()].map((from) => [from, toTarget(from)]));
  const moved = new Set(moves.map(({ path }) => path));
  for (const entry of ledger?.entries ?? []) {
    if (livePaths.has(entry.path)) continue;
    // A feed of a thread that has no heir goes on nowhere.
    const [, thread] = entry.kind === "page" ? (THREAD.exec(entry.path) ?? []) : [];
    for (const path of thread === undefined ? [] : pathsOf(threadFeed({ slug: thread }))) {
      if (!moved.has(path)) withdrawn.set(toHref(site, path), { from: toHref(site, path), path });
    }
    if (moved.has(entry.path)) continue;
    const isGoneTopic =
      entry.kind === "topic" && (entry.id === UNSORTED_SLUG || withdrawn.has(toHref(site, entry.path)));
    if (!isGoneTopic && !followsStories(entry, withdrawn, site.prefix)) continue;
    for (const path of isGoneTopic ? feedsBelow(entry.path) : [entry.path]) {
      const from = toHref(site, path);
      if (!withdrawn.has(from)) withdrawn.set(from, { from, path });
    }
  }
  return { moves, gone: [...withdrawn.values()], problems };
}

/** Pages that are there as long as they have stories: those have lines of their own. */
function followsStories({ kind, path }: LedgerEntry, gone: ReadonlyMap<string, unknown>, prefix: string): boolean {
  if (kind === "edition") return true;
  if (kind !== "page") return false;
  if (/^\/(?:\d{4}\/|archive\/\d{4}-|threads\/)/.test(path)) return true;
  const [, topic] = /^(\/topics\/.+\/)page\/\d+\/$/.exec(path) ?? [];
  return topic !== undefined && gone.has(prefix + topic);
}

/** The file that can answer an old address; none for extensions that hosts take for something else than a page. */
export function fileOfMove(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === "" || /\.html?$/i.test(name)) return toFile(path);
  return name.includes(".") ? undefined : toFile(`${path}/`);
}

/** Addresses that a host answers with one file, or that differ in case alone, are one. */
function fileKey(path: string): string {
  return (fileOfMove(path) ?? toFile(path)).toLowerCase();
}

function findFileAbove(path: string, files: ReadonlyMap<string, string>): string | undefined {
  const parts = toFile(path).toLowerCase().split("/").slice(0, -1);
  return parts.map((_, i) => files.get(parts.slice(0, i + 1).join("/"))).find((each) => each !== undefined);
}
