// A taxonomy of any size: roots with three children each.

import type { Random } from "../random.ts";
import { makeProperNoun } from "./prose.ts";
import { TOPIC_FIELDS, TOPIC_QUALITIES } from "./words.ts";

export interface BenchTopic {
  readonly name: string;
  readonly slug: string;
  /** Proper nouns that decide for it where an article names no topic. */
  readonly phrases: readonly string[];
  readonly parent?: BenchTopic | undefined;
}

const NAMES = TOPIC_QUALITIES.flatMap((quality) => TOPIC_FIELDS.map((field) => `${quality} ${field}`));

export const MAX_TOPICS = NAMES.length;

const FAMILY = 4;

export function makeTopics(random: Random, count: number): readonly BenchTopic[] {
  const topics: BenchTopic[] = [];
  for (const [i, name] of random.shuffle(NAMES).slice(0, count).entries()) {
    const parent = i % FAMILY === 0 ? undefined : topics[i - (i % FAMILY)];
    const phrases = Array.from({ length: 5 }, () => makeProperNoun(random));
    topics.push({ name, slug: name.toLowerCase().replace(" ", "-"), phrases, parent });
  }
  return topics;
}

/** `topics.yaml` of such topics. */
export function renderTaxonomy(topics: readonly BenchTopic[]): string {
  const entry = ({ name, phrases }: BenchTopic, indent: string): string =>
    `${indent}- name: ${name}\n${indent}  phrases: ${JSON.stringify(phrases)}\n`;
  return topics
    .filter((topic) => topic.parent === undefined)
    .map((root) => {
      const children = topics.filter((topic) => topic.parent === root).map((child) => entry(child, "    "));
      return entry(root, "") + (children.length > 0 ? `  children:\n${children.join("")}` : "");
    })
    .join("");
}
