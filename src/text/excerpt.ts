// The beginning of a text, cut where a reader would pause.

const SENTENCE_END = /[.!?…]["'”’»)\]]*(?=\s|$)|[。！？]["'”’」』）]*/gu;

/** What may stand behind the sign that ends a sentence. */
const CLOSING = /["'”’»)\]」』）]/;

/** The first half of a character that was cut in two. */
const HALF = /[\uD800-\uDBFF]$/;

/**
 * At most `limit` characters in one line: whole sentences where they fill half of it, else whole words and `…`.
 *
 * @example
 * excerpt("It rained. The trams stopped at noon.", 20) // "It rained."
 */
export function excerpt(text: string, limit: number): string {
  // White space that is folded away may leave less than `limit`: four times as much is looked at.
  const start = text.slice(0, limit * 4).replace(HALF, "");
  const line = start.replace(/\s+/g, " ").trim();
  if (line.length <= limit) return start.trim().length === text.trim().length ? line : `${line.slice(0, limit - 1)}…`;
  const head = line.slice(0, limit);
  let end = 0;
  // What ends before the half is too little: only the rest is looked at, from the sign whose quotes may reach into it.
  let from = Math.floor(limit / 2);
  while (from > 0 && CLOSING.test(line.charAt(from - 1))) from--;
  SENTENCE_END.lastIndex = Math.max(0, from - 1);
  for (const match of line.slice(0, limit + 1).matchAll(SENTENCE_END)) {
    const after = match.index + match[0].length;
    if (after <= limit) end = after;
  }
  if (end >= limit / 2) return head.slice(0, end);
  const space = head.lastIndexOf(" ");
  return `${head.slice(0, space >= limit / 2 ? space : limit - 1).replace(HALF, "")}…`;
}
