// What the text engine found, as far as a digest needs it: plain data that lasts from build to build.

import type { Finding, Storyline, TopicOrigin } from "../insight/model.ts";

export interface ArticleFinding {
  readonly id: string;
  /** Who named its topics. */
  readonly origin: TopicOrigin;
  /** Slugs, the most telling first; empty for what is unsorted. */
  readonly topics: readonly string[];
  /** Whether an editor should look at the topics. */
  readonly uncertain: boolean;
  /** Slugs of the two likeliest topics, chosen or not. */
  readonly likeliest: readonly string[];
  /** Sentences of the body, in its order; empty where the editor gave key points. */
  readonly keyPoints: readonly string[];
  /** Ids of older articles, the nearest first. */
  readonly related: readonly string[];
}

/** Articles of one edition that report one event. */
export interface FoundStoryline {
  /** The one that the others stand under first. */
  readonly articles: readonly string[];
  /** The editor's key. */
  readonly key?: string | undefined;
  /** The id of the article that the thread began with. */
  readonly thread: string;
}

/** What was found in the editions of a month, or in one of them. */
export interface BatchFindings {
  readonly findings: readonly ArticleFinding[];
  /** In the order of time. */
  readonly storylines: readonly FoundStoryline[];
}

export interface Enrichment {
  /** By id. */
  readonly findings: ReadonlyMap<string, ArticleFinding>;
  /** In the order of time. Empty where stories are off. */
  readonly storylines: readonly FoundStoryline[];
}

export const NO_ENRICHMENT: Enrichment = { findings: new Map(), storylines: [] };

export function summarizeFinding({ id, topics, keyPoints, related }: Finding): ArticleFinding {
  return {
    id,
    origin: topics.origin,
    topics: topics.topics,
    uncertain: topics.uncertain,
    likeliest: topics.ranking.slice(0, 2).map(({ topic }) => topic),
    keyPoints: keyPoints.map(({ text }) => text),
    related: related.map((each) => each.id),
  };
}

export function summarizeStoryline({ articles, key, thread }: Storyline): FoundStoryline {
  return { articles, key, thread };
}

export function joinBatches(batches: readonly BatchFindings[]): Enrichment {
  return {
    findings: new Map(batches.flatMap(({ findings }) => findings.map((each) => [each.id, each] as const))),
    storylines: batches.flatMap(({ storylines }) => storylines),
  };
}
