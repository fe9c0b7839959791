// The topics that a publication declares: their order, their hierarchy, and every name they go by.

import type { Topic } from "./model.ts";
import { topicKey } from "./topic-names.ts";

export interface DeclaredTopic {
  readonly topic: Topic;
  readonly aliases: readonly string[];
  readonly phrases: readonly string[];
}

export class Taxonomy {
  /** Where it was declared, as the publisher knows it: `content/topics.yaml`. */
  readonly file: string;
  /** In display order; a topic stands before its children. */
  readonly topics: readonly Topic[];
  readonly #byKey: ReadonlyMap<string, Topic>;
  readonly #phrases: ReadonlyMap<Topic, readonly string[]>;

  constructor(file: string, declared: readonly DeclaredTopic[]) {
    this.file = file;
    this.topics = declared.map(({ topic }) => topic);
    this.#byKey = new Map(
      declared.flatMap(({ topic, aliases }) => namesOf(topic, aliases).map((name) => [topicKey(name), topic] as const)),
    );
    this.#phrases = new Map(declared.map(({ topic, phrases }) => [topic, phrases]));
  }

  /** The topic of a name, slug or alias. */
  find(name: string): Topic | undefined {
    return this.#byKey.get(topicKey(name));
  }

  phrasesOf(topic: Topic): readonly string[] {
    return this.#phrases.get(topic) ?? [];
  }
}

/** @param file Where it would be: a site without one has the topics that its articles name. */
export function emptyTaxonomy(file: string): Taxonomy {
  return new Taxonomy(file, []);
}

export function namesOf(topic: Topic, aliases: readonly string[]): readonly string[] {
  return [topic.name, topic.slug, ...aliases];
}
