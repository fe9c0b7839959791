// Comments (`<!-- … -->`): what authors write for themselves. None is in any output, and one whose end is in doubt
// is a fault, so that what was meant to be hidden is never published.

import type { TextFault } from "./text-faults.ts";

/** Why it cannot be said where a comment ends. */
export type CommentFault = "unclosed" | "nested" | "odd" | "address";

/** A comment that was read. */
export interface ReadComment {
  /** The offset behind it. */
  readonly end: number;
  readonly fault?: CommentFault | undefined;
}

/** `<!--`, and what word processors and other keyboards make of it: a dash for two hyphens, `！` for `!`. */
const OPENING = /<[ \u00A0]?[!！][ \u00A0]?(?:--|[\u00AD\u2010-\u2015\u2212\uFE58\uFF0D])/;
const OPENING_HERE = new RegExp(OPENING.source, "y");
const EXACT = "<!--";
const END = "-->";

/** Whether a text holds what may open a comment. */
export function hasComment(text: string): boolean {
  return OPENING.test(text);
}

/** The comment that opens at `at`, where one does. It ends within `limit`, or is a fault that reaches up to there. */
export function readComment(text: string, at: number, limit = text.length): ReadComment | undefined {
  OPENING_HERE.lastIndex = at;
  if (!OPENING_HERE.test(text)) return undefined;
  if (!text.startsWith(EXACT, at)) return { fault: "odd", end: limit };
  const found = text.indexOf(END, at + EXACT.length);
  if (found === -1 || found + END.length > limit) return { fault: "unclosed", end: limit };
  const inside = text.slice(at + EXACT.length, found);
  const end = found + END.length;
  // A browser ends `<!-->`, `<!--->` and `<!-- a --!>` early, and would show what follows.
  if (text.startsWith(">", at + EXACT.length) || text.startsWith("->", at + EXACT.length) || inside.includes("--!>")) {
    return { fault: "odd", end };
  }
  return inside.includes(EXACT) ? { fault: "nested", end } : { end };
}

export interface Stripped {
  /** Its lines are as many as they were; those that held nothing but a comment are `undefined`. */
  readonly lines: readonly (string | undefined)[];
  readonly faults: readonly TextFault[];
}

/**
 * A text without markup, without its comments.
 *
 * @example
 * stripComments("a <!-- b\nc -->\nd") // {lines: ["a", undefined, "d"], faults: []}
 */
export function stripComments(text: string): Stripped {
  if (!hasComment(text)) return { lines: text.split("\n"), faults: [] };
  const lines: (string | undefined)[] = [""];
  const faults: TextFault[] = [];
  let touched = false;
  const endLine = () => {
    const line = lines.at(-1) ?? "";
    if (touched) lines[lines.length - 1] = line.trim() === "" ? undefined : line.trimEnd();
  };
  const pieces = new RegExp(`${OPENING.source}|\\n|[^<\\n]+|<`, "g");
  for (let match = pieces.exec(text); match !== null; match = pieces.exec(text)) {
    const [piece] = match;
    const comment = piece.startsWith("<") ? readComment(text, match.index) : undefined;
    if (comment !== undefined) {
      touched = true;
      if (comment.fault !== undefined) faults.push(commentFault(comment.fault, lines.length - 1));
      for (let at = text.indexOf("\n", match.index); at !== -1 && at < comment.end; at = text.indexOf("\n", at + 1)) {
        endLine();
        lines.push("");
      }
      pieces.lastIndex = comment.end;
      // Of the blanks on both sides one stays.
      if (/(?:^|\s)$/.test(lines.at(-1) ?? "")) {
        while (text[pieces.lastIndex] === " ") pieces.lastIndex++;
      }
    } else if (piece === "\n") {
      endLine();
      lines.push("");
      touched = false;
    } else lines[lines.length - 1] += piece;
  }
  endLine();
  return { lines, faults };
}

/** One line of text without its comments. */
export function stripLine(text: string): { readonly text: string; readonly faults: readonly TextFault[] } {
  if (!hasComment(text)) return { text, faults: [] };
  const { lines, faults } = stripComments(text);
  return { text: lines.filter((line) => line !== undefined).join("\n"), faults };
}

/** @param line Of the text, from 0. */
export function commentFault(fault: CommentFault, line: number): TextFault {
  const [message, hint] = FAULTS[fault];
  return { code: "comment-unclear", line, message, hint };
}

const FAULTS: Readonly<Record<CommentFault, readonly [message: string, hint: string]>> = {
  unclosed: [
    "The comment that begins here has no end in the same block of text: what it hides would be published.",
    'Close it with "-->". One with empty lines in it begins at the start of a line; "<!--" as text goes into `…`.',
  ],
  nested: [
    'The comment that begins here holds another "<!--", and ends at the first "-->".',
    "Make one comment of them, or close the first before the second begins.",
  ],
  odd: [
    "A comment seems to begin here, and is not written as one.",
    'Write "<!--", a blank, the comment, a blank and "-->", with two plain hyphens each; as text it goes into `…`.',
  ],
  address: [
    'An address, a title or a code span holds one end of a comment: "<!--" or "-->".',
    "Take the comment out of it.",
  ],
};
