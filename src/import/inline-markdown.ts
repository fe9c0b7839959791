// Text with marks in it as a paragraph of Markdown.

import { codeSpan, escapeInline } from "./escape-markdown.ts";

/** What may stand around text: emphasis, or a link with its destination. */
export interface Mark {
  readonly kind: "strong" | "em" | "strike" | "link";
  readonly href?: string | undefined;
}

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "raw"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "open" | "close"; readonly mark: Mark };

const SIGNS = { strong: "**", em: "*", strike: "~~", link: "" } as const;

/** Text, marks and breaks as Markdown: lines without blanks at their ends, joined by hard breaks. */
export function writeInline(pieces: readonly Piece[]): string {
  const parts = mergeText(dropEmptyMarks(moveBlanks(pieces)));
  const written: string[] = [];
  const opened: { readonly at: number; readonly mark: Mark; readonly isFlanking: boolean }[] = [];
  for (const [i, piece] of parts.entries()) {
    if (piece.kind === "text") written.push(escapeInline(piece.text));
    else if (piece.kind === "raw") written.push(piece.text);
    else if (piece.kind === "code") written.push(codeSpan(piece.text));
    else if (piece.kind === "break") written.push("\n");
    else if (piece.kind === "open") {
      const sign = piece.mark.kind === "link" ? "[" : SIGNS[piece.mark.kind];
      // Behind an exclamation mark a link would be a picture.
      if (sign === "[" && written.at(-1)?.endsWith("!")) written.push(`${written.pop()?.slice(0, -1) ?? ""}\\!`);
      opened.push({
        at: written.length,
        mark: piece.mark,
        isFlanking:
          piece.mark.kind === "link" ||
          (!isBesideSigns(parts[i - 1]) && canFlank(edge(parts, i, -1), edge(parts, i, 1))),
      });
      written.push(sign);
    } else {
      const opening = opened.pop();
      if (opening === undefined) continue;
      if (piece.mark.kind === "link") written.push(`](${piece.mark.href ?? ""})`);
      else if (opening.isFlanking && canFlank(edge(parts, i, 1), edge(parts, i, -1)))
        written.push(SIGNS[piece.mark.kind]);
      else written[opening.at] = "";
    }
  }
  return written
    .join("")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\\\n");
}

/** Signs that close and signs that open would be one run. */
function isBesideSigns(before: Piece | undefined): boolean {
  return before?.kind === "close" && before.mark.kind !== "link";
}

/** Blanks at the inner edges of a mark go outside of it. */
function moveBlanks(pieces: readonly Piece[]): readonly Piece[] {
  const moved: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === "text" && moved.at(-1)?.kind === "open") {
      const blank = /^\s*/.exec(piece.text)?.[0] ?? "";
      if (blank !== "") {
        let at = moved.length;
        while (moved[at - 1]?.kind === "open") at--;
        moved.splice(at, 0, { kind: "text", text: blank });
      }
      moved.push({ kind: "text", text: piece.text.slice(blank.length) });
    } else if (piece.kind === "close") {
      const last = moved.at(-1);
      if (last?.kind === "text" && /\s$/.test(last.text)) {
        moved.pop();
        const text = last.text.trimEnd();
        moved.push({ kind: "text", text }, piece, { kind: "text", text: last.text.slice(text.length) });
      } else if (last?.kind === "break") {
        moved.pop();
        moved.push(piece, last);
      } else moved.push(piece);
    } else moved.push(piece);
  }
  return moved.filter((piece) => piece.kind !== "text" || piece.text !== "");
}

/** Marks around nothing, and those that end where the same begins again. */
function dropEmptyMarks(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    const isPair =
      (piece.kind === "close" && last?.kind === "open") ||
      (piece.kind === "open" &&
        last?.kind === "close" &&
        piece.mark.kind === last.mark.kind &&
        piece.mark.kind !== "link");
    if (isPair) kept.pop();
    else kept.push(piece);
  }
  return kept;
}

/** Neighbouring texts as one, with one blank for a run of them. */
function mergeText(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.kind === "text" && last?.kind === "text") {
      merged[merged.length - 1] = { kind: "text", text: (last.text + piece.text).replace(/[ \t\n]+/g, " ") };
    } else if (piece.kind === "code" && last?.kind === "code") {
      // Two runs of backticks side by side would be one.
      merged[merged.length - 1] = { kind: "code", text: last.text + piece.text };
    } else merged.push(piece);
  }
  return merged;
}

/** The visible character that stands next to a mark on one of its sides, past other marks: those may be dropped. */
function edge(pieces: readonly Piece[], at: number, step: 1 | -1): string {
  for (let i = at + step; ; i += step) {
    const piece = pieces[i];
    if (piece === undefined || piece.kind === "break") return " ";
    if (piece.kind === "text") {
      return (step === 1 ? [...piece.text.slice(0, 2)][0] : [...piece.text.slice(-2)].at(-1)) ?? " ";
    }
    const isSign = (piece.kind === "open" || piece.kind === "close") && piece.mark.kind !== "link";
    if (!isSign) return "*";
  }
}

const BLANK = /^\s$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/** CommonMark 0.31, 6.2: whether a run of signs between these characters opens or closes emphasis. */
function canFlank(outside: string, inside: string): boolean {
  if (BLANK.test(inside)) return false;
  return !PUNCTUATION.test(inside) || BLANK.test(outside) || PUNCTUATION.test(outside);
}
