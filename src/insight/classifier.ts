// The second suggester of topics: naive Bayes (multinomial), which learns from articles whose topics are known.

import type { Document } from "./document.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Plain data. */
export interface ClassifierData {
  readonly topics: readonly string[];
  /** By topic: the weight of the articles that it was learned from. */
  readonly articles: readonly number[];
  /** By topic: the weight of the terms that it was learned from. */
  readonly totals: readonly number[];
  /** By term: a topic's number and its weight in turn; terms that were never learned have none. */
  readonly weights: readonly (readonly number[])[];
}

const NOTHING: ClassifierData = { topics: [], articles: [], totals: [], weights: [] };

/** What is added to each count of a term. */
const SMOOTHING = 0.3;
/** Weight of the articles that a topic must have been learned from. */
const LEAST_ARTICLES = 2;
/** Weight from which on a topic is known well enough to overrule phrases: twenty articles of an editor's. */
const WELL_KNOWN = 60;
/** Terms of an article that it must know: by one word alone it would be a guess. */
const LEAST_TERMS = 3;
const MAX_REASONS = 5;

export class Classifier {
  readonly #topics: string[];
  readonly #numbers: Map<string, number>;
  readonly #articles: number[];
  readonly #totals: number[];
  readonly #weights: (number[] | undefined)[];
  #terms: number;
  #total: number;

  constructor(data: ClassifierData = NOTHING) {
    this.#topics = [...data.topics];
    this.#numbers = new Map(this.#topics.map((topic, i) => [topic, i]));
    this.#articles = [...data.articles];
    this.#totals = [...data.totals];
    this.#weights = data.weights.map((row) => (row.length === 0 ? undefined : [...row]));
    this.#terms = this.#weights.filter((row) => row !== undefined).length;
    this.#total = this.#totals.reduce((sum, total) => sum + total, 0);
  }

  /** Whether it knows two topics to choose between. */
  get isReady(): boolean {
    return this.#articles.filter((weight) => weight >= LEAST_ARTICLES).length >= 2;
  }

  /** Whether it has learned a topic from many articles. */
  knows(topic: string | undefined): boolean {
    const number = this.#numbers.get(topic ?? "");
    return number !== undefined && (this.#articles[number] ?? 0) >= WELL_KNOWN;
  }

  learn({ ids, counts }: Document, topics: readonly string[], weight: number): void {
    for (const topic of topics) {
      const number = this.#numberOf(topic);
      let total = 0;
      for (let i = 0; i < ids.length; i++) {
        const count = weight * (counts[i] ?? 0);
        if (count === 0) continue;
        total += count;
        this.#addWeight(ids[i] ?? 0, number, count);
      }
      this.#totals[number] = (this.#totals[number] ?? 0) + total;
      this.#total += total;
      this.#articles[number] = (this.#articles[number] ?? 0) + weight;
    }
  }

  /**
   * Topics by how much better than the average topic they explain the words of an article, in nats a word, in any
   * order. Words that no topic was taught count for none. Empty where it knows hardly any of the words.
   */
  rank({ ids, counts }: Document): readonly (readonly [topic: string, score: number])[] {
    const scores = new Float64Array(this.#topics.length);
    let length = 0;
    let known = 0;
    let terms = 0;
    for (let i = 0; i < ids.length; i++) {
      const count = counts[i] ?? 0;
      length += count;
      const row = this.#weights[ids[i] ?? -1];
      if (row === undefined || count === 0) continue;
      known += count;
      terms++;
      for (let at = 0; at < row.length; at += 2) {
        const topic = row[at] ?? 0;
        scores[topic] = (scores[topic] ?? 0) + count * Math.log(1 + (row[at + 1] ?? 0) / SMOOTHING);
      }
    }
    if (terms < LEAST_TERMS) return [];
    const numbers = this.#topics.flatMap((_, i) => ((this.#articles[i] ?? 0) >= LEAST_ARTICLES ? [i] : []));
    const perWord = numbers.map((number) => ((scores[number] ?? 0) + known * this.#unseenIn(number)) / length);
    const mean = perWord.reduce((sum, score) => sum + score, 0) / perWord.length;
    return numbers.map((number, i) => [this.#topics[number] ?? "", (perWord[i] ?? 0) - mean] as const);
  }

  /** The terms of an article that spoke most for a topic, the strongest first. */
  reasons({ ids, counts }: Document, topic: string, vocabulary: Vocabulary): readonly string[] {
    const number = this.#numbers.get(topic) ?? -1;
    const parts: (readonly [id: number, part: number])[] = [];
    for (let i = 0; i < ids.length; i++) {
      const row = this.#weights[ids[i] ?? -1];
      const at = row === undefined ? -1 : positionOf(row, number);
      if (row === undefined || at < 0) continue;
      const gain = Math.log(1 + (row[at + 1] ?? 0) / SMOOTHING) + this.#unseenIn(number) - this.#averageOf(row);
      if (gain > 0) parts.push([ids[i] ?? 0, (counts[i] ?? 0) * gain]);
    }
    return parts
      .sort(([a, left], [b, right]) => right - left || a - b)
      .slice(0, MAX_REASONS)
      .map(([id]) => vocabulary.term(id));
  }

  /** The logarithm of how likely a topic finds a term that it was never taught. */
  #unseenIn(topic: number): number {
    return Math.log(SMOOTHING / ((this.#totals[topic] ?? 0) + SMOOTHING * this.#terms));
  }

  /** The logarithm of how likely a term is over all topics. */
  #averageOf(row: readonly number[]): number {
    let sum = 0;
    for (let at = 1; at < row.length; at += 2) sum += row[at] ?? 0;
    return Math.log((sum + SMOOTHING) / (this.#total + SMOOTHING * this.#terms));
  }

  toData(): ClassifierData {
    return {
      topics: [...this.#topics],
      articles: [...this.#articles],
      totals: [...this.#totals],
      weights: Array.from(this.#weights, (row) => (row === undefined ? [] : [...row])),
    };
  }

  #numberOf(topic: string): number {
    const known = this.#numbers.get(topic);
    if (known !== undefined) return known;
    const number = this.#topics.length;
    this.#topics.push(topic);
    this.#numbers.set(topic, number);
    return number;
  }

  #addWeight(id: number, topic: number, weight: number): void {
    const row = this.#weights[id];
    if (row === undefined) {
      this.#weights[id] = [topic, weight];
      this.#terms++;
      return;
    }
    const at = positionOf(row, topic);
    if (at < 0) row.push(topic, weight);
    else row[at + 1] = (row[at + 1] ?? 0) + weight;
  }
}

/** Where a topic's number stands in a row of numbers and weights; -1 for nowhere. */
function positionOf(row: readonly number[], topic: number): number {
  for (let at = 0; at < row.length; at += 2) if (row[at] === topic) return at;
  return -1;
}
