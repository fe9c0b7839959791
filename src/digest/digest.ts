// The whole publication at one moment: what pages and feeds are made from.

import type { BodyOf } from "../article/article.ts";
import type { DigestSettings } from "../options/settings.ts";
import { groupBy } from "../order.ts";
import type { Instant, When } from "../text/dates.ts";
import type { Enrichment } from "./enrichment.ts";
import type { ArchiveYear, CitedSource, Edition, Neighbours, Rollup, Story, Thread, TopicListing } from "./model.ts";

/** A class, so that Eleventy hands it on by reference and does not copy it into every page's data. */
export class Digest {
  readonly settings: DigestSettings;
  /** The clock: nothing in here is later. */
  readonly now: Instant;
  /** When the edition that is open at `now` closes. */
  readonly nextDue: Instant;
  /** When the newest story ran, where nothing has come for so long that this is news. */
  readonly silentSince?: When | undefined;
  readonly bodyOf: BodyOf;
  /** Newest first. */
  readonly stories: readonly Story[];
  /** Newest first. */
  readonly editions: readonly Edition[];
  /** Newest first; where a week and a month end together, the month first. */
  readonly rollups: readonly Rollup[];
  /** The roots, in display order. */
  readonly topics: readonly TopicListing[];
  /** Newest year first. */
  readonly archive: readonly ArchiveYear[];
  /** The most cited first. */
  readonly sources: readonly CitedSource[];
  /** Those that last got a story first. */
  readonly threads: readonly Thread[];
  /** What was found in the articles' texts, by their ids. */
  readonly findings: Enrichment["findings"];
  /** What feeds know topics by that were renamed, by their slugs of today. */
  readonly topicIds: ReadonlyMap<string, string>;
  readonly #editionByKey: ReadonlyMap<string, Edition>;
  readonly #storyNeighbours: ReadonlyMap<Story, Neighbours<Story>>;
  readonly #editionNeighbours: ReadonlyMap<Edition, Neighbours<Edition>>;
  readonly #threadOf: ReadonlyMap<Story, Thread>;
  readonly #byId: ReadonlyMap<string, Story>;
  readonly #runningStories: ReadonlyMap<string | undefined, readonly Story[]>;

  constructor(contents: DigestContents) {
    this.settings = contents.settings;
    this.now = contents.now;
    this.nextDue = contents.nextDue;
    this.silentSince = contents.silentSince;
    this.bodyOf = contents.bodyOf;
    this.stories = contents.stories;
    this.editions = contents.editions;
    this.rollups = contents.rollups;
    this.topics = contents.topics;
    this.archive = contents.archive;
    this.sources = contents.sources;
    this.threads = contents.threads;
    this.findings = contents.findings;
    this.#threadOf = new Map(
      contents.threads.flatMap((thread) => thread.stories.map((story) => [story, thread] as const)),
    );
    this.#byId = contents.byId;
    this.topicIds = contents.topicIds ?? new Map();
    this.#editionByKey = new Map(contents.editions.map((edition) => [edition.key, edition]));
    this.#storyNeighbours = linkNeighbours(contents.stories);
    this.#editionNeighbours = linkNeighbours(contents.editions);
    this.#runningStories = groupBy(contents.stories, ({ article }) => article.story);
  }

  /** The edition that a story ran in. */
  editionOf(story: Story): Edition {
    const edition = this.#editionByKey.get(story.editionKey);
    if (edition === undefined)
      throw new RangeError(`No edition "${story.editionKey}" has the story "${story.article.id}".`);
    return edition;
  }

  neighboursOf(story: Story): Neighbours<Story> {
    return this.#storyNeighbours.get(story) ?? {};
  }

  /** The others of its running story, newest first. */
  othersOf(story: Story): readonly Story[] {
    if (story.article.story === undefined) return [];
    return (this.#runningStories.get(story.article.story) ?? []).filter((each) => each !== story);
  }

  /** The thread that a story is part of. */
  threadOf(story: Story): Thread | undefined {
    return this.#threadOf.get(story);
  }

  /** Older stories on the same matter, of other threads, the nearest first; none that was taken back. */
  relatedTo(story: Story): readonly Story[] {
    const ids = this.findings.get(story.article.id)?.related ?? [];
    const thread = this.threadOf(story);
    return ids
      .flatMap((id) => this.#byId.get(id) ?? [])
      .filter((each) => each.retraction === undefined && (thread === undefined || this.threadOf(each) !== thread));
  }

  editionNeighboursOf(edition: Edition): Neighbours<Edition> {
    return this.#editionNeighbours.get(edition) ?? {};
  }

  /** Every topic with its children after it, depth first, in display order. */
  *allTopics(): Generator<TopicListing> {
    const pending = [...this.topics].reverse();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      yield next;
      pending.push(...[...next.children].reverse());
    }
  }
}

/** What a `Digest` is made of. */
export type DigestContents = {
  readonly topicIds?: Digest["topicIds"] | undefined;
  /** The stories, by the ids of their articles. */
  readonly byId: ReadonlyMap<string, Story>;
} & Pick<
  Digest,
  | "settings"
  | "now"
  | "bodyOf"
  | "nextDue"
  | "silentSince"
  | "stories"
  | "editions"
  | "rollups"
  | "topics"
  | "archive"
  | "sources"
  | "threads"
  | "findings"
>;

/** Maps each of `newestFirst` to its neighbours. */
function linkNeighbours<T>(newestFirst: readonly T[]): ReadonlyMap<T, Neighbours<T>> {
  return new Map(newestFirst.map((each, i) => [each, { older: newestFirst[i + 1], newer: newestFirst[i - 1] }]));
}
