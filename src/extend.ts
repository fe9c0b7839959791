// Objects that are made by the ten thousand, each from another and some properties of its own.

/**
 * `base` with the properties of `own` added: `base` itself, which must belong to the caller alone.
 *
 * In place of `{ ...base, ...own }`, which on Node 20 gives each object a shape of its own that takes several times
 * as much memory as the object.
 */
export function extend<Base extends object, const Own extends object>(base: Base, own: Own): Base & Own {
  return Object.assign(base, own);
}
