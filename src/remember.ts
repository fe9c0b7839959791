// Work that is done once: the same key gives the same value without making it again.

/** `make`, with its results kept for as long as the function itself. */
export function remember<K, V>(make: (key: K) => V): (key: K) => V {
  return keepIn(new Map<K, V>(), make);
}

/** `make`, with each result kept for as long as its key: for values that never change. */
export function rememberWith<K extends object, V>(make: (key: K) => V): (key: K) => V {
  return keepIn(new WeakMap<K, V>(), make);
}

/** `make`, with the results for the last `limit` keys that were asked for: for what is wanted again soon or not at all. */
export function rememberRecent<K, V>(make: (key: K) => V, limit: number): (key: K) => V {
  const recent = new Map<K, V>();
  return (key) => {
    const known = recent.get(key);
    // `undefined` may be what was made.
    const value = known !== undefined || recent.has(key) ? (known as V) : make(key);
    // A map keeps the order in which its keys were put in: the first is the one not asked for the longest.
    recent.delete(key);
    recent.set(key, value);
    const [oldest] = recent.size > limit ? recent.keys() : [];
    if (oldest !== undefined) recent.delete(oldest);
    return value;
  };
}

interface Store<K, V> {
  has(key: K): boolean;
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function keepIn<K, V>(made: Store<K, V>, make: (key: K) => V): (key: K) => V {
  return (key) => {
    const known = made.get(key);
    // `undefined` may be what was made.
    if (known !== undefined || made.has(key)) return known as V;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
