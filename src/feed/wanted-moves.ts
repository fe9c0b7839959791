// Which old addresses are to lead where: by what people wrote, and by what the ledger has of stories, topics and threads.

import type { Digest } from "../digest/digest.ts";
import type { Story, Thread, Topic } from "../digest/model.ts";
import { topicFinder } from "../digest/restore-topic-ids.ts";
import type { Taxonomy } from "../digest/taxonomy.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { GoneAddress } from "../ledger/parse-gone.ts";
import type { Place } from "../problem.ts";
import {
  type FeedAddress,
  storyPath,
  THREADS_PATH,
  threadFeed,
  threadPath,
  topicEditionFeed,
  topicFeed,
  topicPath,
} from "../site/urls.ts";
import { hrefOfOldAddress } from "../text/old-address.ts";
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

/** What is public now. */
export interface LiveFile {
  /** Without the prefix. */
  readonly path: string;
  /** What sits behind it, for messages. */
  readonly origin: string;
}

export interface MovesRequest {
  readonly digest: Pick<Digest, "settings" | "stories" | "threads" | "allTopics">;
  readonly taxonomy: Taxonomy;
  readonly ledger?: Ledger | undefined;
  readonly gone: readonly GoneAddress[];
  readonly live: readonly LiveFile[];
}

/** A move that is asked for: by an alias, or by what was recorded. */
export interface WantedMove extends Move {
  /** Absent for what follows from the ledger. */
  readonly place?: Place | undefined;
  readonly origin: string;
}

/** Every move that is asked for: those that people wrote first. */
export function* listWantedMoves(
  { digest, taxonomy, ledger }: MovesRequest,
  livePaths: ReadonlySet<string>,
): Generator<WantedMove> {
  const { site } = digest.settings;
  const toMove = (address: string, to: string, origin: string, place?: Place, isFeed = false): WantedMove => {
    const from = hrefOfOldAddress(address, site);
    const path = from.startsWith(`${site.prefix}/`) ? from.slice(site.prefix.length) : undefined;
    return { from, path, to, isFeed, place, origin };
  };
  for (const story of digest.stories) {
    const { file, aliases } = story.article;
    for (const { address, line, column } of story.article.draft ? [] : aliases) {
      yield toMove(address, storyPath(story), file, { file, line, column, field: "aliases" });
    }
  }
  const topics = [...digest.allTopics()].map(({ topic }) => topic);
  for (const topic of topics) {
    for (const { address, place } of taxonomy.oldAddressesOf(topic)) {
      yield toMove(address, topicPath(topic), `the topic ${topic.name}`, place);
      for (const [from, to] of pairFeeds(address.endsWith("/") ? address : `${address}/`, topic)) {
        yield toMove(from, to, `the topic ${topic.name}`, undefined, true);
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
      if (to !== path) yield toMove(path, to, story.article.file);
    } else if (kind === "topic") {
      const topic = topicOf(id);
      if (topic === undefined) continue;
      topicByPath.set(path, topic);
      if (topicPath(topic) === path) continue;
      yield toMove(path, topicPath(topic), `the topic ${topic.name}`);
      for (const [from, to] of pairFeeds(path, topic))
        yield toMove(from, to, `the topic ${topic.name}`, undefined, true);
    }
  }
  for (const { from, to, isFeed } of listThreadMoves({ digest, ledger }, livePaths)) {
    yield toMove(from, to, "a running story", undefined, isFeed);
  }
  for (const topic of topics) topicByPath.set(topicPath(topic), topic);
  for (const { kind, path } of ledger.entries) {
    const [, above = ""] = kind === "page" ? (/^(\/topics\/.+\/)page\/\d+\/$/.exec(path) ?? []) : [];
    const topic = topicByPath.get(above);
    if (topic !== undefined && !livePaths.has(path)) yield toMove(path, topicPath(topic), `the topic ${topic.name}`);
  }
}

/** Threads are found again in each build: an old one leads to the one that has its first story now. */
function* listThreadMoves(
  { digest, ledger }: Pick<MovesRequest, "digest" | "ledger">,
  livePaths: ReadonlySet<string>,
): Generator<Pick<WantedMove, "to" | "isFeed"> & { readonly from: string }> {
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

/** The address of a running story's page, with its name. */
export const THREAD = /^\/threads\/([^/]+)\/$/;

export function pathsOf(address: FeedAddress): readonly string[] {
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
export function feedsBelow(folder: string): readonly string[] {
  const topic = { slug: "x", ancestors: [] };
  const length = topicPath(topic).length;
  const feeds = pathsOfFeeds(topic);
  return [folder, ...feeds.map((path) => folder + path.slice(length))];
}
