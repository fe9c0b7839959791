// Orders and groups that are the same on every machine: by code unit, never by the reader's locale.

/** Negative, zero or positive, as `Array.prototype.sort` wants it. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares by each of `keys` in turn until two values differ. */
export function compareBy<T>(...keys: readonly ((value: T) => string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const left = key(a);
      const right = key(b);
      if (left < right) return -1;
      if (left > right) return 1;
    }
    return 0;
  };
}

/** Groups in the order in which their first members come. */
export function groupBy<T, K>(values: readonly T[], key: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const of = key(value);
    const group = groups.get(of);
    if (group === undefined) groups.set(of, [value]);
    else group.push(value);
  }
  return groups;
}

/** The greatest of any number of numbers, none below `least`: `Math.max` takes a hundred thousand at most. */
export function greatest(numbers: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
