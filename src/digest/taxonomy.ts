// The topics that a publication declares: their order, their hierarchy, and every name they go by.

import type { Place } from "../problem.ts";
import type { Topic } from "./model.ts";
import { topicKey } from "./topic-names.ts";

export interface DeclaredTopic {
  readonly topic: Topic;
  readonly aliases: readonly string[];
  readonly phrases: readonly string[];
  readonly oldAddresses?: readonly OldAddress[] | undefined;
}

/** Where a topic was found before, and where it says so. */
export interface OldAddress {
  /** A path of the site without its prefix, or absolute; percent-encoded. */
  readonly address: string;
  readonly place: Place;
}

export class Taxonomy {
  /** Where it was declared, as the publisher knows it: `content/topics.yaml`. */
  readonly file: string;
  /** In display order; a topic stands before its children. */
  readonly topics: readonly Topic[];
  readonly #byKey: ReadonlyMap<string, Topic>;
  readonly #phrases: ReadonlyMap<Topic, readonly string[]>;
  readonly #declared: ReadonlyMap<string, DeclaredTopic>;

  constructor(file: string, declared: readonly DeclaredTopic[]) {
    this.file = file;
    this.topics = declared.map(({ topic }) => topic);
    this.#byKey = new Map(
      declared.flatMap(({ topic, aliases }) => namesOf(topic, aliases).map((name) => [topicKey(name), topic] as const)),
    );
    this.#declared = new Map(declared.map((each) => [each.topic.slug, each]));
    this.#phrases = new Map(declared.map(({ topic, phrases }) => [topic, phrases]));
  }

  /** The topic of a name, slug or alias. */
  find(name: string): Topic | undefined {
    return this.#byKey.get(topicKey(name));
  }

  /** Other names by which it goes. */
  aliasesOf(topic: Topic): readonly string[] {
    return this.#declared.get(topic.slug)?.aliases ?? [];
  }

  oldAddressesOf(topic: Topic): readonly OldAddress[] {
    return this.#declared.get(topic.slug)?.oldAddresses ?? [];
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
