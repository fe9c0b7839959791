// Groups of reports by the terms of their centres, so that only those are compared that have any in common.

import { dot, type Sum, type Vector } from "./vectors.ts";

/** A group while it is made. */
export interface Group {
  readonly number: number;
  readonly members: Set<number>;
  readonly sum: Sum;
  /** The square of the length of `sum`. */
  squares: number;
  first: number;
  last: number;
  key?: string | undefined;
}

interface Near {
  readonly group: Group;
  readonly cosine: number;
}

/** Groups by the terms of their centres. */
export class GroupIndex {
  readonly #byTerm = new Map<number, Group[]>();
  #since = Number.NEGATIVE_INFINITY;

  /** A group that is added again with a term may stand under it twice. */
  add(group: Group, ids: Iterable<number>): void {
    for (const id of ids) {
      const groups = this.#byTerm.get(id);
      if (groups === undefined) this.#byTerm.set(id, [group]);
      else if (groups.at(-1) !== group) groups.push(group);
    }
  }

  /** Groups that ended before are dropped when they are next met. */
  forget(before: number): void {
    this.#since = before;
  }

  /** By falling cosine, at last by number. */
  nearest(vector: Vector, least: number): readonly Near[] {
    const candidates = new Set<Group>();
    for (const id of vector.ids) this.#collect(id, candidates);
    return this.#rank(candidates, least, (group) => dot(vector, group.sum));
  }

  nearestTo(group: Group, least: number): readonly Near[] {
    const candidates = new Set<Group>();
    for (const id of group.sum.keys()) this.#collect(id, candidates);
    return this.#rank(candidates, least, (other) => product(group.sum, other.sum) / Math.sqrt(group.squares));
  }

  #rank(candidates: Iterable<Group>, least: number, productWith: (group: Group) => number): readonly Near[] {
    const near: Near[] = [];
    for (const group of candidates) {
      if (group.members.size === 0) continue;
      const cosine = productWith(group) / Math.sqrt(group.squares);
      if (cosine >= least) near.push({ group, cosine });
    }
    return near.sort((a, b) => b.cosine - a.cosine || a.group.number - b.group.number);
  }

  #collect(id: number, into: Set<Group>): void {
    const groups = this.#byTerm.get(id);
    if (groups === undefined) return;
    let kept = 0;
    for (const group of groups) {
      if (group.last < this.#since) continue;
      groups[kept++] = group;
      into.add(group);
    }
    groups.length = kept;
  }
}

export function product(a: Sum, b: Sum): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [id, weight] of small) {
    const other = large.get(id);
    if (other !== undefined) sum += weight * other;
  }
  return sum;
}
