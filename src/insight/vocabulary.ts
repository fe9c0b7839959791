// Every term that was seen, by number, and in how many articles: what makes a term rare or common.

/** Plain data. */
export interface VocabularyData {
  readonly documents: number;
  readonly terms: readonly string[];
  /** By term: articles that have it. */
  readonly frequencies: readonly number[];
}

export class Vocabulary {
  readonly #terms: string[];
  readonly #ids: Map<string, number>;
  readonly #frequencies: number[];
  #documents: number;

  constructor(data: VocabularyData = { documents: 0, terms: [], frequencies: [] }) {
    this.#documents = data.documents;
    this.#terms = [...data.terms];
    this.#ids = new Map(this.#terms.map((term, id) => [term, id]));
    this.#frequencies = [...data.frequencies];
  }

  /** Articles that were counted. */
  get documents(): number {
    return this.#documents;
  }

  /** The number of a term, a new one where it was never seen. */
  intern(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#terms.length;
    this.#terms.push(term);
    this.#frequencies.push(0);
    this.#ids.set(term, id);
    return id;
  }

  term(id: number): string {
    return this.#terms[id] ?? "";
  }

  frequency(id: number): number {
    return this.#frequencies[id] ?? 0;
  }

  /** Counts an article. @param ids Each of its terms once. */
  count(ids: Iterable<number>): void {
    this.#documents++;
    for (const id of ids) this.#frequencies[id] = this.frequency(id) + 1;
  }

  /** Inverse document frequency. */
  idf(id: number): number {
    return idf(this.#documents, this.frequency(id));
  }

  toData(): VocabularyData {
    return { documents: this.#documents, terms: [...this.#terms], frequencies: [...this.#frequencies] };
  }
}

/** Articles without any of the terms, in mind: so that two articles do not make a word common. */
const BACKGROUND = 50;

/** Inverse document frequency, above 0 even for a term of every article. */
function idf(documents: number, frequency: number): number {
  return Math.log((BACKGROUND + 1 + documents) / (1 + frequency));
}

/** The same as part of the idf that a term of one article has. */
export function relativeIdf(documents: number, frequency: number): number {
  return idf(documents, frequency) / idf(documents, 0);
}
