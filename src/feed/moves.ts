// Redirects: old addresses, with the new ones, or as gone where something was withdrawn.

import type { Digest } from "../digest/digest.ts";
import type { Story, Thread, Topic } from "../digest/model.ts";
import { topicFinder } from "../digest/restore-topic-ids.ts";
import type { Taxonomy } from "../digest/taxonomy.ts";
import { UNSORTED } from "../digest/undeclared-topics.ts";
import type { Ledger, LedgerEntry } from "../ledger/ledger.ts";
import type { GoneAddress } from "../ledger/parse-gone.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import {
  type FeedAddress,
  HOME_PATH,
  storyPath,
  THREADS_PATH,
  threadFeed,
  threadPath,
  toFile,
  toHref,
  topicEditionFeed,
  topicFeed,
  topicPath,
} from "../site/urls.ts";
import { hrefOfOldAddress } from "../text/old-address.ts";
import { slugOf } from "../text/slugs.ts";
import { FEED_FORMATS } from "./formats.ts";

/** An old address and the new one. */
export interface Move {
  /** From the root of the host, with the site's prefix: `/news/2014/old-name/`. */
  readonly from: string;
  /** Without the prefix, where it lies below the site: only there can a file answer it. */
  readonly path: string | undefined;
  /** A path of the site, without the prefix. */
  readonly to: string;
  readonly isFeed: boolean;
}

export interface Moves {
  readonly moves: readonly Move[];
  /** Withdrawn, in the form of `from` and `path`. */
  readonly gone: readonly Pick<Move, "from" | "path">[];
}

/** What is public now. */
export interface LiveFile {
  /** Without the prefix. */
  readonly path: string;
  /** What sits behind it, for messages. */
  readonly origin: string;
}

/** The topic of stories without one is there as long as there are any. */
const UNSORTED_SLUG = slugOf(UNSORTED, "");

export interface MovesRequest {
  readonly digest: Pick<Digest, "settings" | "stories" | "threads" | "allTopics">;
  readonly taxonomy: Taxonomy;
  readonly ledger?: Ledger | undefined;
  readonly gone: readonly GoneAddress[];
  readonly live: readonly LiveFile[];
}

interface Wish extends Move {
  /** Absent for what follows from the ledger. */
  readonly place?: Place | undefined;
  readonly origin: string;
}

/** @returns Where every old address leads, and what is wrong with those that were asked for. */
export function planMoves(request: MovesRequest): Moves & { readonly problems: readonly Problem[] } {
  const { digest, gone, ledger, live } = request;
  const { site } = digest.settings;
  const livePaths = new Set(live.map(({ path }) => path));
  const wishes = [...listWishes(request, livePaths)];
  // Most sites have no old addresses, and many pages.
  const liveByFile = new Map(
    wishes.length + gone.length === 0 ? [] : live.map((each) => [fileKey(each.path), each] as const),
  );
  const problems: Problem[] = [];
  const taken = new Map<string, Wish>();
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

function* listWishes({ digest, taxonomy, ledger }: MovesRequest, livePaths: ReadonlySet<string>): Generator<Wish> {
  const { site } = digest.settings;
  const toWish = (address: string, to: string, origin: string, place?: Place, isFeed = false): Wish => {
    const from = hrefOfOldAddress(address, site);
    const path = from.startsWith(`${site.prefix}/`) ? from.slice(site.prefix.length) : undefined;
    return { from, path, to, isFeed, place, origin };
  };
  for (const story of digest.stories) {
    const { file, aliases } = story.article;
    for (const { address, line, column } of story.article.draft ? [] : aliases) {
      yield toWish(address, storyPath(story), file, { file, line, column, field: "aliases" });
    }
  }
  const topics = [...digest.allTopics()].map(({ topic }) => topic);
  for (const topic of topics) {
    for (const { address, place } of taxonomy.oldAddressesOf(topic)) {
      yield toWish(address, topicPath(topic), `the topic ${topic.name}`, place);
      for (const [from, to] of pairFeeds(address.endsWith("/") ? address : `${address}/`, topic)) {
        yield toWish(from, to, `the topic ${topic.name}`, undefined, true);
      }
    }
  }
  if (ledger === undefined) return;
  const storyById = new Map<string, Story>();
  for (const story of digest.stories) {
    storyById.set(story.article.id, story);
    if (story.id !== story.article.id) storyById.set(story.id, story);
  }
  const topicOf = topicFinder(topics, taxonomy);
  const topicByPath = new Map<string, Topic>();
  for (const { kind, id, as, path } of ledger.entries) {
    // What is there needs no other answer.
    if (kind === "story" && !livePaths.has(path)) {
      const story = storyById.get(id) ?? storyById.get(as ?? id);
      if (story === undefined || story.article.draft) continue;
      const to = storyPath(story);
      if (to !== path) yield toWish(path, to, story.article.file);
    } else if (kind === "topic") {
      const topic = topicOf(id);
      if (topic === undefined) continue;
      topicByPath.set(path, topic);
      if (topicPath(topic) === path) continue;
      yield toWish(path, topicPath(topic), `the topic ${topic.name}`);
      for (const [from, to] of pairFeeds(path, topic))
        yield toWish(from, to, `the topic ${topic.name}`, undefined, true);
    }
  }
  for (const { from, to, isFeed } of listThreadWishes({ digest, ledger }, livePaths)) {
    yield toWish(from, to, "a running story", undefined, isFeed);
  }
  for (const topic of topics) topicByPath.set(topicPath(topic), topic);
  for (const { kind, path } of ledger.entries) {
    const [, above = ""] = kind === "page" ? (/^(\/topics\/.+\/)page\/\d+\/$/.exec(path) ?? []) : [];
    const topic = topicByPath.get(above);
    if (topic !== undefined && !livePaths.has(path)) yield toWish(path, topicPath(topic), `the topic ${topic.name}`);
  }
}

/** Threads are found again in each build: an old one leads to the one that has its first story now. */
function* listThreadWishes(
  { digest, ledger }: Pick<MovesRequest, "digest" | "ledger">,
  livePaths: ReadonlySet<string>,
): Generator<Pick<Wish, "to" | "isFeed"> & { readonly from: string }> {
  let heirs: ReadonlyMap<string, Thread> | undefined;
  for (const { kind, path } of ledger?.entries ?? []) {
    const [, slug] = kind === "page" && !livePaths.has(path) ? (THREAD.exec(path) ?? []) : [];
    if (slug === undefined) continue;
    heirs ??= new Map(
      digest.threads
        .filter(({ hasPage }) => hasPage)
        .flatMap((thread) => thread.stories.map((story) => [`${story.day}-${story.slug}`, thread] as const)),
    );
    const heir = heirs.get(slug);
    if (heir === undefined) {
      if (livePaths.has(THREADS_PATH)) yield { from: path, to: THREADS_PATH, isFeed: false };
      continue;
    }
    yield { from: path, to: threadPath(heir), isFeed: false };
    const [before, now] = [{ slug }, heir].map((thread) => pathsOf(threadFeed(thread)));
    for (const [i, to] of (now ?? []).entries()) yield { from: before?.[i] ?? path, to, isFeed: true };
  }
}

const THREAD = /^\/threads\/([^/]+)\/$/;

function pathsOf(address: FeedAddress): readonly string[] {
  return FEED_FORMATS.map((format) => format.path(address));
}

function pathsOfFeeds(topic: Pick<Topic, "slug" | "ancestors">): readonly string[] {
  return [topicFeed(topic), topicEditionFeed(topic)].flatMap(pathsOf);
}

function pairFeeds(folder: string, topic: Topic): readonly (readonly [string, string])[] {
  const now = pathsOfFeeds(topic);
  const length = topicPath(topic).length;
  return now.map((path) => [folder + path.slice(length), path]);
}

/** A topic's page with its feeds. */
function feedsBelow(folder: string): readonly string[] {
  const topic = { slug: "x", ancestors: [] };
  const length = topicPath(topic).length;
  const feeds = pathsOfFeeds(topic);
  return [folder, ...feeds.map((path) => folder + path.slice(length))];
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

function aliasIsLive({ from, origin }: Wish, place: Place, page: LiveFile): Problem {
  return problem(
    "alias-taken",
    place,
    `The old address ${from} of ${origin} is in use: ${page.origin}.`,
    page.path === HOME_PATH ? "Take it out." : "An address that is in use cannot lead elsewhere: take it out.",
  );
}

function aliasIsGone({ from }: Wish, place: Place, gone: ReadonlyMap<string, GoneAddress>): Problem {
  const other = gone.get(from)?.place;
  return problem(
    "alias-taken",
    place,
    `The old address ${from} is listed as withdrawn in ${other?.file}, line ${other?.line}.`,
    "It either leads on or is gone: take it out of one of them.",
  );
}

function aliasTwice({ from }: Wish, place: Place, other: Wish): Problem {
  return problem(
    "alias-taken",
    place,
    `The old address ${from} is an alias of ${other.origin}, too.`,
    "It can lead to one of them alone: take it out of the other.",
  );
}

function aliasBelowFile({ from }: Wish, place: Place, file: string): Problem {
  return problem(
    "alias-taken",
    place,
    `The old address ${from} lies below ${file}, which is a file.`,
    "No folder can have the name of a file: take one of them out.",
  );
}

function goneAndLive({ place }: GoneAddress, from: string, page: LiveFile): Problem {
  return problem(
    "gone-invalid",
    place,
    `${from} is listed as withdrawn and is there: ${page.origin}.`,
    "Take the line out, or remove what it is about.",
  );
}
