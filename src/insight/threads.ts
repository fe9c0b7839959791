// Which earlier storyline a new one continues. A link leads back, once: threads never merge, and never change.

import type { StoryLink } from "./model.ts";
import type { ThreadSettings } from "./settings.ts";
import { dot, sharedTerms, type Vector } from "./vectors.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A storyline as later ones are compared with it. Plain data. */
export interface StorylineRecord {
  readonly id: string;
  readonly thread: string;
  readonly key?: string | undefined;
  /** Milliseconds. */
  readonly first: number;
  readonly last: number;
  readonly articles: readonly string[];
  readonly notStory: readonly string[];
  /** Its centre: terms by number, the heaviest first, and their weights. */
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/** Plain data. */
export interface ThreadsData {
  /** In the order of time. */
  readonly recent: readonly StorylineRecord[];
  /** The last storyline of each editor's key. */
  readonly keys: readonly (readonly [key: string, storyline: string, thread: string])[];
}

type NewStoryline = Omit<StorylineRecord, "thread">;

const DAY = 86_400_000;

export class Threads {
  readonly #settings: ThreadSettings | false;
  readonly #byTerm = new Map<number, StorylineRecord[]>();
  readonly #keys: Map<string, { readonly storyline: string; readonly thread: string }>;
  #recent: StorylineRecord[];

  constructor(settings: ThreadSettings | false, data: ThreadsData = { recent: [], keys: [] }) {
    this.#settings = settings;
    this.#recent = [];
    this.#keys = new Map(data.keys.map(([key, storyline, thread]) => [key, { storyline, thread }]));
    for (const record of data.recent) this.#add(record);
  }

  /**
   * Links the storylines of one edition to earlier ones, and remembers them for later ones.
   *
   * @returns By their order: the link, where there is one, and the thread.
   */
  linkAll(
    storylines: readonly NewStoryline[],
    vocabulary: Vocabulary,
  ): readonly { readonly thread: string; readonly continues?: StoryLink | undefined }[] {
    const linked = storylines.map((storyline) => this.#link(storyline, vocabulary));
    for (const [i, storyline] of storylines.entries()) {
      const thread = linked[i]?.thread ?? storyline.id;
      if (this.#settings !== false) this.#add({ ...storyline, thread });
      if (storyline.key !== undefined) this.#keys.set(storyline.key, { storyline: storyline.id, thread });
    }
    return linked;
  }

  /** Forgets what no storyline from `instant` on can continue. */
  forgetBefore(instant: number): void {
    if (this.#settings === false) return;
    const since = instant - this.#settings.days * DAY;
    // Now and then is enough: what is too old is not linked to.
    const oldest = this.#recent[0];
    if (oldest === undefined || oldest.last >= since - (this.#settings.days * DAY) / 2) return;
    const kept = this.#recent.filter(({ last }) => last >= since);
    this.#recent = [];
    this.#byTerm.clear();
    for (const record of kept) this.#add(record);
  }

  toData(): ThreadsData {
    return {
      recent: [...this.#recent],
      keys: [...this.#keys].map(([key, { storyline, thread }]) => [key, storyline, thread] as const),
    };
  }

  #link(storyline: NewStoryline, vocabulary: Vocabulary): { thread: string; continues?: StoryLink | undefined } {
    const pinned = storyline.key === undefined ? undefined : this.#keys.get(storyline.key);
    if (pinned !== undefined) {
      const { storyline: id, thread } = pinned;
      const record = this.#recent.find((each) => each.id === id);
      const near = record === undefined ? { cosine: 0, shared: [] } : compare(storyline, record, vocabulary);
      return { thread, continues: { storyline: id, pinned: true, cosine: near.cosine, shared: near.shared } };
    }
    if (this.#settings === false) return { thread: storyline.id };
    const { cosine: least, days, rareTerms } = this.#settings;
    let best: { record: StorylineRecord; cosine: number; shared: readonly string[] } | undefined;
    for (const record of this.#candidates(storyline, vocabulary)) {
      if (storyline.first - record.last > days * DAY || isSeparated(storyline, record)) continue;
      const { cosine, shared } = compare(storyline, record, vocabulary);
      if (cosine < least || shared.length < rareTerms) continue;
      if (best !== undefined && !isBetter({ record, cosine }, best)) continue;
      best = { record, cosine, shared };
    }
    if (best === undefined) return { thread: storyline.id };
    const { record, cosine, shared } = best;
    return { thread: record.thread, continues: { storyline: record.id, pinned: false, cosine, shared } };
  }

  #candidates({ ids }: NewStoryline, vocabulary: Vocabulary): ReadonlySet<StorylineRecord> {
    const found = new Set<StorylineRecord>();
    for (const id of ids) {
      if (isRare(id, vocabulary)) for (const record of this.#byTerm.get(id) ?? []) found.add(record);
    }
    return found;
  }

  #add(record: StorylineRecord): void {
    this.#recent.push(record);
    for (const id of record.ids) {
      const records = this.#byTerm.get(id);
      if (records === undefined) this.#byTerm.set(id, [record]);
      else records.push(record);
    }
  }
}

/** Fewer articles have it than this power of their number. */
const RARE = 0.6;

function isRare(id: number, vocabulary: Vocabulary): boolean {
  return vocabulary.frequency(id) <= (50 + vocabulary.documents) ** RARE;
}

function compare(storyline: NewStoryline, record: StorylineRecord, vocabulary: Vocabulary) {
  const vector: Vector = {
    ids: Int32Array.from(storyline.ids),
    weights: Float64Array.from(storyline.weights),
  };
  const other = new Map(record.ids.map((id, i) => [id, record.weights[i] ?? 0]));
  const shared = sharedTerms(vector, other)
    .filter((id) => isRare(id, vocabulary))
    .map((id) => vocabulary.term(id));
  return { cosine: dot(vector, other), shared };
}

interface Found {
  readonly record: StorylineRecord;
  readonly cosine: number;
}

/** The nearest, then the newest, at last by id. */
function isBetter(a: Found, b: Found): boolean {
  if (a.cosine !== b.cosine) return a.cosine > b.cosine;
  return a.record.last !== b.record.last ? a.record.last > b.record.last : a.record.id < b.record.id;
}

/** Whether an editor said that they do not belong together: by keys that differ, or by `notStory`. */
function isSeparated(storyline: NewStoryline, record: StorylineRecord): boolean {
  if (storyline.key !== undefined && record.key !== undefined && storyline.key !== record.key) return true;
  return names(storyline.notStory, record) || names(record.notStory, storyline);
}

function names(separated: readonly string[], { id, key, articles }: Omit<NewStoryline, "notStory">): boolean {
  return separated.some((name) => name === id || name === key || articles.includes(name));
}
