// Older articles on the same matter, for those who read one to its end.

import type { RelatedArticle } from "./model.ts";
import type { RelatedSettings } from "./settings.ts";
import { sharedTerms, type Vector } from "./vectors.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** An article as others are compared with it. Plain data. */
export interface ArticleRecord {
  readonly id: string;
  /** Milliseconds. */
  readonly published: number;
  readonly storyline: string;
  readonly topics: readonly string[];
  /** Terms by number, the heaviest first, and their weights. */
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

const DAY = 86_400_000;
/** Terms of an article that lead to others: its heaviest. */
const LEADING_TERMS = 12;
/** Terms of an article that it is found by. */
const FINDABLE_TERMS = 24;
/** Articles that a term leads to: its newest. */
const MAX_BY_TERM = 400;
/** Articles that are looked at closely: those that the leading terms say most of. */
const MAX_CLOSE = 60;
const STEPS = 512;

/** The articles that have a term, by number, with its weight in each. */
interface Postings {
  readonly numbers: number[];
  readonly weights: number[];
}

export class RelatedIndex {
  readonly #settings: RelatedSettings;
  readonly #byTerm = new Map<number, Postings>();
  #records: ArticleRecord[] = [];
  /** By an article's number: what the leading terms say so far; 0 between two searches. */
  #partial = new Float64Array(1024);
  /** By a term's number: its weight in the article that is searched for; 0 between two searches. */
  #weights = new Float64Array(1024);

  constructor(settings: RelatedSettings, records: readonly ArticleRecord[] = []) {
    this.#settings = settings;
    this.addAll(records);
  }

  /** @param records In the order of time, none older than those before. */
  addAll(records: readonly ArticleRecord[]): void {
    for (const record of records) {
      const number = this.#records.length;
      this.#records.push(record);
      for (let i = 0; i < Math.min(record.ids.length, FINDABLE_TERMS); i++) {
        const id = record.ids[i] ?? 0;
        const postings = this.#byTerm.get(id) ?? { numbers: [], weights: [] };
        if (postings.numbers.length === 0) this.#byTerm.set(id, postings);
        postings.numbers.push(number);
        postings.weights.push(record.weights[i] ?? 0);
      }
    }
    if (this.#records.length > this.#partial.length) this.#partial = new Float64Array(2 * this.#records.length);
  }

  /** The nearest that were not published later, of other storylines, one of each. */
  find(record: ArticleRecord, vocabulary: Vocabulary): readonly RelatedArticle[] {
    const { count, cosine: least } = this.#settings;
    this.#setWeights(record, 1);
    const of = this.#weights;
    const best = new Map<string, { record: ArticleRecord; cosine: number; score: number }>();
    for (const other of this.#close(record)) {
      const { ids, weights } = other;
      let cosine = 0;
      for (let i = 0; i < ids.length; i++) cosine += (of[ids[i] ?? 0] ?? 0) * (weights[i] ?? 0);
      if (cosine < least) continue;
      const score = this.#score(record, other, cosine);
      const rival = best.get(other.storyline);
      if (rival !== undefined && (rival.score > score || (rival.score === score && rival.record.id < other.id))) {
        continue;
      }
      best.set(other.storyline, { record: other, cosine, score });
    }
    this.#setWeights(record, 0);
    if (best.size === 0) return [];
    const weights = new Map(record.ids.map((id, i) => [id, record.weights[i] ?? 0]));
    return [...best.values()]
      .sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1))
      .slice(0, count)
      .map(({ record: { id, ids, weights: own }, cosine, score }) => ({
        id,
        score,
        cosine,
        shared: sharedWith({ ids: Int32Array.from(ids), weights: Float64Array.from(own) }, weights, vocabulary),
      }));
  }

  /** Forgets what no article from `instant` on can lead to. */
  forgetBefore(instant: number): void {
    const since = instant - this.#settings.days * DAY;
    const first = this.#records[0];
    // Now and then is enough: what is too old is not found.
    if (first === undefined || first.published >= since - (this.#settings.days * DAY) / 12) return;
    const kept = this.#records.filter(({ published }) => published >= since);
    this.#records = [];
    this.#byTerm.clear();
    this.addAll(kept);
  }

  toData(): readonly ArticleRecord[] {
    return [...this.#records];
  }

  /** Those in reach that share most of the weight of the leading terms, the newest where they are level. */
  #close(record: ArticleRecord): readonly ArticleRecord[] {
    const partial = this.#partial;
    const touched = this.#addUp(record);
    // The threshold that leaves few enough, found without sorting all.
    const steps = new Uint16Array(touched.length);
    const histogram = new Int32Array(STEPS + 1);
    for (let i = 0; i < touched.length; i++) {
      const number = touched[i] ?? 0;
      const step = Math.min(STEPS, Math.floor(STEPS * (partial[number] ?? 0)));
      partial[number] = 0;
      steps[i] = step;
      histogram[step] = (histogram[step] ?? 0) + 1;
    }
    let least = STEPS;
    for (let sum = histogram[STEPS] ?? 0; least > 0 && sum < MAX_CLOSE; sum += histogram[least] ?? 0) least--;
    const close: number[] = [];
    const level: number[] = [];
    for (let i = 0; i < touched.length; i++) {
      const step = steps[i] ?? 0;
      if (step >= least) (step > least ? close : level).push(touched[i] ?? 0);
    }
    level.sort((a, b) => b - a);
    close.push(...level.slice(0, MAX_CLOSE - close.length));
    return close.flatMap((number) => {
      const other = this.#records[number];
      return other === undefined || other.storyline === record.storyline ? [] : [other];
    });
  }

  /** Adds up what the leading terms say of each article in reach; returns the numbers of those that they say anything of. */
  #addUp({ ids, weights, published }: ArticleRecord): readonly number[] {
    const partial = this.#partial;
    const touched: number[] = [];
    const since = published - this.#settings.days * DAY;
    const older = countWhile(this.#records.length, (number) => (this.#records[number]?.published ?? 0) < since);
    const later = countWhile(this.#records.length, (number) => (this.#records[number]?.published ?? 0) <= published);
    for (let i = 0; i < Math.min(ids.length, LEADING_TERMS); i++) {
      const postings = this.#byTerm.get(ids[i] ?? -1);
      if (postings === undefined) continue;
      const { numbers, weights: of } = postings;
      const weight = weights[i] ?? 0;
      const end = countWhile(numbers.length, (at) => (numbers[at] ?? 0) < later);
      for (let at = Math.max(0, end - MAX_BY_TERM); at < end; at++) {
        const number = numbers[at] ?? 0;
        if (number < older) continue;
        const before = partial[number] ?? 0;
        if (before === 0) touched.push(number);
        partial[number] = before + weight * (of[at] ?? 0);
      }
    }
    return touched;
  }

  #setWeights({ ids, weights }: ArticleRecord, times: 0 | 1): void {
    const most = ids.reduce((a, b) => Math.max(a, b), 0);
    if (most >= this.#weights.length) this.#weights = new Float64Array(2 * most);
    for (const [i, id] of ids.entries()) this.#weights[id] = times * (weights[i] ?? 0);
  }

  #score(record: ArticleRecord, other: ArticleRecord, cosine: number): number {
    const { topics, age, days } = this.#settings;
    const common = record.topics.filter((topic) => other.topics.includes(topic)).length;
    const all = record.topics.length + other.topics.length - common;
    const years = (record.published - other.published) / (days * DAY);
    return cosine + (all === 0 ? 0 : (topics * common) / all) - age * years;
  }
}

/** How many of the numbers from 0 hold, where those that do stand before those that do not. */
function countWhile(length: number, holds: (number: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const MAX_SHARED = 5;

function sharedWith(vector: Vector, weights: ReadonlyMap<number, number>, vocabulary: Vocabulary): readonly string[] {
  return sharedTerms(vector, weights)
    .slice(0, MAX_SHARED)
    .map((id) => vocabulary.term(id));
}
