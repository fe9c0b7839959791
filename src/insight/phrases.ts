// The first suggester of topics: phrases of the taxonomy, compared by stems.

import { groupBy } from "../order.ts";
import type { Document } from "./document.ts";
import type { Language, Languages } from "./languages.ts";
import type { InsightTopic, RankedTopic } from "./model.ts";
import { BREAK, TermReader, wordOf } from "./terms.ts";
import { relativeIdf } from "./vocabulary.ts";

/** A phrase in the terms of one language. */
interface Phrase {
  /** As it is written in the taxonomy. */
  readonly text: string;
  readonly topic: string;
  /** Terms and stop words as `wordOf` writes them; empty for punctuation. */
  readonly words: readonly string[];
  /** Words without punctuation. */
  readonly length: number;
  /** The same for phrases of the same words. */
  readonly key: string;
}

export interface PhraseHit {
  readonly phrase: Phrase;
  /** In the headline counted twice. */
  readonly count: number;
}

/** By a phrase's key: in how many articles it stands. Plain data. */
export type PhraseFrequencies = Readonly<Record<string, number>>;

const MAX_REASONS = 5;

export class PhraseMatcher {
  readonly #topics: readonly InsightTopic[];
  readonly #languages: Languages;
  /** By language, then by their first word. */
  readonly #phrases = new Map<string, ReadonlyMap<string, readonly Phrase[]>>();
  readonly #frequencies: Map<string, number>;
  #documents: number;

  constructor(
    topics: readonly InsightTopic[],
    languages: Languages,
    frequencies: PhraseFrequencies = {},
    documents = 0,
  ) {
    this.#topics = topics;
    this.#languages = languages;
    this.#frequencies = new Map(Object.entries(frequencies));
    this.#documents = documents;
  }

  /** What of the taxonomy an article says. */
  match({ article: { analysis } }: Document): readonly PhraseHit[] {
    const byFirst = this.#phrasesOf(analysis.language);
    if (byFirst.size === 0) return [];
    const ids = new Map<string, number>();
    for (const [id, term] of analysis.terms.entries()) ids.set(term, id);
    for (const [i, word] of analysis.stopWords.entries()) ids.set(`~${word}`, -2 - i);
    const wanted = new Map<number, (readonly [Phrase, readonly number[]])[]>();
    for (const [word, id] of ids) {
      for (const phrase of byFirst.get(word) ?? []) {
        const numbers = phrase.words.map((each) => (each === "" ? BREAK : ids.get(each)));
        if (!numbers.every((number) => number !== undefined)) continue;
        const others = wanted.get(id);
        if (others === undefined) wanted.set(id, [[phrase, numbers]]);
        else others.push([phrase, numbers]);
      }
    }
    if (wanted.size === 0) return [];
    const counts = new Map<Phrase, number>();
    countIn(analysis.headline, 2, wanted, counts);
    countIn(analysis.keyPoints, 1, wanted, counts);
    countIn(analysis.body, 1, wanted, counts);
    return [...counts].map(([phrase, count]) => ({ phrase, count }));
  }

  /** Counts an article with its phrases. */
  count(hits: readonly PhraseHit[]): void {
    this.#documents++;
    for (const key of new Set(hits.map(({ phrase }) => phrase.key))) {
      this.#frequencies.set(key, (this.#frequencies.get(key) ?? 0) + 1);
    }
  }

  /** Topics by the weight of their phrases: Σ idf · count / (count + 1) · words; half of it for one word that stands once. */
  rank(hits: readonly PhraseHit[]): readonly RankedTopic[] {
    const byTopic = new Map<string, { score: number; words: number; parts: (readonly [string, number])[] }>();
    for (const { phrase, count } of hits) {
      const rarity = relativeIdf(this.#documents, this.#frequencies.get(phrase.key) ?? 0);
      const part = rarity * (count / (count + 1)) * phrase.length;
      const entry = byTopic.get(phrase.topic) ?? { score: 0, words: 0, parts: [] };
      entry.score += part;
      entry.words += count * phrase.length;
      entry.parts.push([phrase.text, part]);
      byTopic.set(phrase.topic, entry);
    }
    return [...byTopic].map(([topic, { score, words, parts }]) => ({
      topic,
      score: words === 1 ? score / 2 : score,
      because: parts
        .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
        .slice(0, MAX_REASONS)
        .map(([text]) => text),
    }));
  }

  toData(): PhraseFrequencies {
    return Object.fromEntries(this.#frequencies);
  }

  #phrasesOf(tag: string): ReadonlyMap<string, readonly Phrase[]> {
    const language = this.#languages.of(tag);
    const known = this.#phrases.get(language.code);
    if (known !== undefined) return known;
    const phrases = this.#topics.flatMap((topic) => phrasesOf(topic, language));
    const byFirst = groupBy(phrases, ({ words: [first = ""] }) => first);
    this.#phrases.set(language.code, byFirst);
    return byFirst;
  }
}

/** A topic's phrases, each once: `councillor` and `councillors` have one stem. */
function phrasesOf(topic: InsightTopic, language: Language): readonly Phrase[] {
  const byKey = new Map<string, Phrase>();
  for (const text of topic.phrases) {
    const reader = new TermReader(language);
    const run: number[] = [];
    reader.read(text, run);
    while (run.at(-1) === BREAK) run.pop();
    if (run.length === 0) continue;
    const words = run.map((id) => wordOf(id, reader.terms, reader.stopWords));
    const key = words.join(" ");
    if (byKey.has(key)) continue;
    byKey.set(key, { text, topic: topic.slug, words, length: words.filter((word) => word !== "").length, key });
  }
  return [...byKey.values()];
}

function countIn(
  run: readonly number[],
  weight: number,
  wanted: ReadonlyMap<number, readonly (readonly [Phrase, readonly number[]])[]>,
  counts: Map<Phrase, number>,
): void {
  for (let at = 0; at < run.length; at++) {
    const phrases = wanted.get(run[at] ?? BREAK);
    if (phrases === undefined) continue;
    for (const [phrase, numbers] of phrases) {
      if (numbers.every((number, i) => run[at + i] === number)) {
        counts.set(phrase, (counts.get(phrase) ?? 0) + weight);
      }
    }
  }
}
