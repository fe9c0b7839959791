// An article in the numbers of the engine: which terms it has, and how often.

import type { InsightArticle } from "./model.ts";
import { toVector, type Vector } from "./vectors.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Document {
  readonly article: InsightArticle;
  /** By the article's own number of a term: the vocabulary's. */
  readonly ids: Int32Array;
  /** By the article's own number of a term: how often it stands, in the headline twice. */
  readonly counts: Float64Array;
}

const HEADLINE_WEIGHT = 2;

export function toDocument(article: InsightArticle, vocabulary: Vocabulary): Document {
  const { terms, headline, keyPoints, body } = article.analysis;
  const counts = new Float64Array(terms.length);
  const add = (run: readonly number[], weight: number) => {
    for (const id of run) if (id >= 0) counts[id] = (counts[id] ?? 0) + weight;
  };
  add(headline, HEADLINE_WEIGHT);
  add(keyPoints, 1);
  add(body, 1);
  const ids = new Int32Array(terms.length);
  for (let i = 0; i < terms.length; i++) ids[i] = vocabulary.intern(terms[i] ?? "");
  return { article, ids, counts };
}

/** Its heaviest terms by tf-idf. */
export function vectorOf({ ids, counts }: Document, vocabulary: Vocabulary, most: number): Vector {
  const weights = new Float64Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const count = counts[i] ?? 0;
    if (count > 0) weights[i] = (1 + Math.log(count)) * vocabulary.idf(ids[i] ?? 0);
  }
  return toVector(ids, weights, most);
}
