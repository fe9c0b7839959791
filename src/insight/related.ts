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
const LEADING_TERMS = 20;
/** Articles that a term leads to: its newest. */
const MAX_BY_TERM = 1500;

export class RelatedIndex {
  readonly #settings: RelatedSettings;
  readonly #byTerm = new Map<number, ArticleRecord[]>();
  #records: ArticleRecord[] = [];

  constructor(settings: RelatedSettings, records: readonly ArticleRecord[] = []) {
    this.#settings = settings;
    this.addAll(records);
  }

  /** @param records In the order of time, none older than those before. */
  addAll(records: readonly ArticleRecord[]): void {
    for (const record of records) {
      this.#records.push(record);
      for (const id of record.ids) {
        const others = this.#byTerm.get(id);
        if (others === undefined) this.#byTerm.set(id, [record]);
        else others.push(record);
      }
    }
  }

  /** The nearest that were not published later, of other storylines, one of each. */
  find(record: ArticleRecord, vocabulary: Vocabulary): readonly RelatedArticle[] {
    const { count, cosine: least, days } = this.#settings;
    const weights = new Map(record.ids.map((id, i) => [id, record.weights[i] ?? 0]));
    const since = record.published - days * DAY;
    const best = new Map<string, { record: ArticleRecord; cosine: number; score: number }>();
    for (const other of this.#candidates(record)) {
      if (other.published > record.published || other.published < since || other.storyline === record.storyline) {
        continue;
      }
      let cosine = 0;
      for (let i = 0; i < other.ids.length; i++) {
        cosine += (weights.get(other.ids[i] ?? -1) ?? 0) * (other.weights[i] ?? 0);
      }
      if (cosine < least) continue;
      const score = this.#score(record, other, cosine);
      const rival = best.get(other.storyline);
      if (rival !== undefined && (rival.score > score || (rival.score === score && rival.record.id < other.id))) {
        continue;
      }
      best.set(other.storyline, { record: other, cosine, score });
    }
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

  #candidates({ ids }: ArticleRecord): ReadonlySet<ArticleRecord> {
    const found = new Set<ArticleRecord>();
    for (const id of ids.slice(0, LEADING_TERMS)) {
      const records = this.#byTerm.get(id) ?? [];
      for (let i = Math.max(0, records.length - MAX_BY_TERM); i < records.length; i++) {
        const record = records[i];
        if (record !== undefined) found.add(record);
      }
    }
    return found;
  }

  #score(record: ArticleRecord, other: ArticleRecord, cosine: number): number {
    const { topics, age, days } = this.#settings;
    const common = record.topics.filter((topic) => other.topics.includes(topic)).length;
    const all = record.topics.length + other.topics.length - common;
    const years = (record.published - other.published) / (days * DAY);
    return cosine + (all === 0 ? 0 : (topics * common) / all) - age * years;
  }
}

const MAX_SHARED = 5;

function sharedWith(vector: Vector, weights: ReadonlyMap<number, number>, vocabulary: Vocabulary): readonly string[] {
  return sharedTerms(vector, weights)
    .slice(0, MAX_SHARED)
    .map((id) => vocabulary.term(id));
}
