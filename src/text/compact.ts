// Strings that are kept: the engine makes one of two by pointing at both, and a piece of one by pointing into it.

/**
 * The same text, with characters of its own: no longer a tree of the pieces that it was put together from, nor a
 * view of the longer text that it was cut from and would keep in memory.
 *
 * @param text Without lone surrogates.
 */
export function compact(text: string): string {
  return Buffer.from(text).toString();
}
