// What the engine knows besides the articles, and what it remembers of those that it has seen.

import { createHash } from "node:crypto";
import { Classifier, type ClassifierData } from "./classifier.ts";
import type { Languages } from "./languages.ts";
import type { InsightTopic } from "./model.ts";
import { type PhraseFrequencies, PhraseMatcher } from "./phrases.ts";
import { type ArticleRecord, RelatedIndex } from "./related.ts";
import { type InsightOptions, type InsightSettings, resolveSettings } from "./settings.ts";
import { Threads, type ThreadsData } from "./threads.ts";
import { TopicFinder } from "./topics.ts";
import { Vocabulary, type VocabularyData } from "./vocabulary.ts";

export interface Engine {
  readonly settings: InsightSettings;
  /** In display order: where scores are level, the earlier one goes first. */
  readonly topics: readonly InsightTopic[];
  readonly languages: Languages;
}

export function makeEngine(topics: readonly InsightTopic[], languages: Languages, options?: InsightOptions): Engine {
  return { settings: resolveSettings(options), topics, languages };
}

/**
 * All that later editions need of those that were taken: plain data, to be stored and given back. It does not grow
 * with the number of articles but with the vocabulary, and with what the windows of `related` and `threads` reach.
 */
export interface Carry {
  readonly version: number;
  /** The taxonomy and the settings that it was made with. */
  readonly engine: string;
  /** The end of the last edition, in milliseconds. */
  readonly through: number;
  readonly vocabulary: VocabularyData;
  readonly phrases: PhraseFrequencies;
  readonly classifier: ClassifierData;
  readonly threads: ThreadsData;
  readonly related: readonly ArticleRecord[];
}

/** Raised whenever the same articles would come to something else. */
const CARRY_VERSION = 1;

/** Whether a carry was made by this version, with this taxonomy and these settings. */
export function fitsEngine(carry: Carry, engine: Engine): boolean {
  return carry.version === CARRY_VERSION && carry.engine === engineKey(engine);
}

function engineKey({ topics, settings }: Engine): string {
  return createHash("sha1")
    .update(JSON.stringify([topics, settings]))
    .digest("base64url");
}

/** What is known while editions are taken one after another. */
export interface Memory {
  through: number;
  readonly vocabulary: Vocabulary;
  readonly phrases: PhraseMatcher;
  readonly classifier: Classifier;
  readonly finder: TopicFinder | undefined;
  readonly threads: Threads;
  readonly related: RelatedIndex | undefined;
}

export function openMemory({ settings, topics, languages }: Engine, carry: Carry | undefined): Memory {
  const documents = carry?.vocabulary.documents ?? 0;
  return {
    through: carry?.through ?? Number.NEGATIVE_INFINITY,
    vocabulary: new Vocabulary(carry?.vocabulary),
    phrases: new PhraseMatcher(topics, languages, carry?.phrases, documents),
    classifier: new Classifier(carry?.classifier),
    finder: settings.topics === false ? undefined : new TopicFinder(topics, settings.topics),
    threads: new Threads(settings.threads, carry?.threads),
    related: settings.related === false ? undefined : new RelatedIndex(settings.related, carry?.related),
  };
}

export function closeMemory(memory: Memory, engine: Engine): Carry {
  return {
    version: CARRY_VERSION,
    engine: engineKey(engine),
    through: memory.through,
    vocabulary: memory.vocabulary.toData(),
    phrases: memory.phrases.toData(),
    classifier: memory.classifier.toData(),
    threads: memory.threads.toData(),
    related: memory.related?.toData() ?? [],
  };
}
