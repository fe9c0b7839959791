// Texts as sparse vectors of weighted terms.

/** Terms by number with their weights, the heaviest first, of length 1. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** A sum of vectors. */
export type Sum = Map<number, number>;

/**
 * The heaviest terms as a vector of length 1; empty where nothing has weight. Ties go to the lower number.
 *
 * @param ids Each once.
 * @param weights By the place in `ids`.
 */
export function toVector(ids: ArrayLike<number>, weights: Float64Array, most: number): Vector {
  const places = heaviest(ids, weights, most);
  let squares = 0;
  for (const place of places) squares += (weights[place] ?? 0) ** 2;
  const length = Math.sqrt(squares) || 1;
  return {
    ids: Int32Array.from(places, (place) => ids[place] ?? 0),
    weights: Float64Array.from(places, (place) => (weights[place] ?? 0) / length),
  };
}

/** Places of the greatest weights, without sorting those that are not. */
function heaviest(ids: ArrayLike<number>, weights: Float64Array, most: number): readonly number[] {
  const least = weights.length > most ? (weights.slice().sort().at(-most) ?? 0) : 0;
  const places: number[] = [];
  for (let place = 0; place < weights.length; place++) {
    const weight = weights[place] ?? 0;
    if (weight > 0 && weight >= least) places.push(place);
  }
  return places.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (ids[a] ?? 0) - (ids[b] ?? 0)).slice(0, most);
}

export const NO_VECTOR: Vector = { ids: new Int32Array(0), weights: new Float64Array(0) };

export function dot({ ids, weights }: Vector, sum: ReadonlyMap<number, number>): number {
  let product = 0;
  for (let i = 0; i < ids.length; i++) {
    const other = sum.get(ids[i] ?? -1);
    if (other !== undefined) product += (weights[i] ?? 0) * other;
  }
  return product;
}

/** Adds a vector, `times` -1 to take it away. */
export function addTo(sum: Sum, { ids, weights }: Vector, times = 1): void {
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? -1;
    sum.set(id, (sum.get(id) ?? 0) + times * (weights[i] ?? 0));
  }
}

export function lengthOf(sum: ReadonlyMap<number, number>): number {
  let squares = 0;
  for (const weight of sum.values()) squares += weight * weight;
  return Math.sqrt(squares);
}

/** What two texts have in common: the terms that add most to their cosine, the strongest first. */
export function sharedTerms(vector: Vector, other: ReadonlyMap<number, number>): readonly number[] {
  const parts: (readonly [number, number])[] = [];
  for (let i = 0; i < vector.ids.length; i++) {
    const id = vector.ids[i] ?? -1;
    const part = (vector.weights[i] ?? 0) * (other.get(id) ?? 0);
    // What is left of a sum after its parts were taken away is not quite nothing.
    if (part > 1e-9) parts.push([id, part]);
  }
  return parts.sort(([a, left], [b, right]) => right - left || a - b).map(([id]) => id);
}
