// Plain text broken into lines, for places that show each letter in a cell of its own.

/** Letters that fill two cells, of scripts that may be broken between any two of them. */
const WIDE =
  "\\u1100-\\u115F\\u2E80-\\u303E\\u3041-\\u33FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uA000-\\uA4CF\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE30-\\uFE6F\\uFF00-\\uFF60\\uFFE0-\\uFFE6\\u{1F300}-\\u{1FAFF}\\u{20000}-\\u{3FFFD}";
/** Punctuation that must not begin a line. */
const CLOSING = "、。，．：；？！」』）】》〉”’…";
const WIDES = new RegExp(`[${WIDE}]`, "gu");
/** Signs that lie over the letter before them, and joiners. */
const OVERLAID = /[\p{Mn}\p{Me}\u200B-\u200F\u2060]/gu;
/** What a line must not break: a wide letter or a word, with the signs that belong to it. */
const PIECES = new RegExp(
  `(\\s*)((?:[${WIDE}]|[^\\s${WIDE}]+)(?:[${CLOSING}]|\\u200D[${WIDE}]|${OVERLAID.source})*)`,
  "gu",
);

/** How many cells a text fills in one line. */
export function widthOf(text: string): number {
  const seen = text.replace(OVERLAID, "");
  return [...seen].length + (seen.match(WIDES)?.length ?? 0);
}

/**
 * A text in lines of at most `width` cells. What is longer and cannot be broken, an address say, has a line for itself.
 *
 * @param options.first What the first line begins with, within the width.
 * @param options.rest What all others begin with.
 *
 * @example
 * wrapText("one two three", 9, { first: "- ", rest: "  " }) // "- one two\n  three"
 */
export function wrapText(
  text: string,
  width: number,
  { first = "", rest = "" }: { readonly first?: string; readonly rest?: string } = {},
): string {
  const lines: string[] = [];
  let line = first;
  let filled = widthOf(first);
  let isEmpty = true;
  for (const [, space = "", piece = ""] of text.matchAll(PIECES)) {
    const gap = isEmpty || space === "" ? "" : " ";
    const cells = widthOf(piece);
    if (!isEmpty && filled + gap.length + cells > width) {
      lines.push(line);
      line = rest + piece;
      filled = widthOf(rest) + cells;
    } else {
      line += gap + piece;
      filled += gap.length + cells;
    }
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}
