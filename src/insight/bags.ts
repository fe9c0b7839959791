// Sentences as bags of weighted terms: how alike two of them are, and what a text as a whole is about.

/** A sentence's terms by the article's own numbers, with their weights. */
export interface Bag {
  readonly ids: readonly number[];
  readonly weights: ReadonlyMap<number, number>;
  readonly length: number;
}

/** How fast sentences count less for what the text is about: 1 / (1 + 0.1 · i). */
const DECAY = 0.1;

export function toBag(run: readonly number[], idfs: Float64Array): Bag {
  const weights = new Map<number, number>();
  for (const id of run) if (id >= 0) weights.set(id, (weights.get(id) ?? 0) + (idfs[id] ?? 0));
  return finish(weights);
}

function finish(weights: ReadonlyMap<number, number>): Bag {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return { ids: [...weights.keys()], weights, length: Math.sqrt(squares) };
}

export function centreOf(body: readonly number[], sentences: readonly number[], idfs: Float64Array): Bag {
  const weights = new Map<number, number>();
  for (const [i, begin] of sentences.entries()) {
    const end = sentences[i + 1] ?? body.length;
    for (let at = begin; at < end; at++) {
      const id = body[at] ?? -1;
      if (id >= 0) weights.set(id, (weights.get(id) ?? 0) + (idfs[id] ?? 0) / (1 + DECAY * i));
    }
  }
  return finish(weights);
}

export function cosine(a: Bag, b: Bag): number {
  const length = a.length * b.length;
  if (length === 0) return 0;
  let product = 0;
  for (const id of a.ids) product += (a.weights.get(id) ?? 0) * (b.weights.get(id) ?? 0);
  return product / length;
}

/** The part of a heading's weight that a sentence has. */
export function overlap(heading: Bag, bag: Bag): number {
  let all = 0;
  let common = 0;
  for (const [id, weight] of heading.weights) {
    all += weight;
    if (bag.weights.has(id)) common += weight;
  }
  return all === 0 ? 0 : common / all;
}
