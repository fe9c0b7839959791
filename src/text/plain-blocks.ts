// Plain text to paragraphs, lists and quotations.

import { type Bullet, continuesList, isPlainSign, readBullet } from "./bullets.ts";

export type PlainBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  /** Lines that begin with `>`, as mail quotes them. */
  | { readonly kind: "quotation"; readonly text: string }
  /** `start` is the number of the first entry, for a list that has numbers. */
  | { readonly kind: "list"; readonly start?: number | undefined; readonly entries: readonly string[] };

/** One line, or one entry of what may be a list, with what goes on below it. */
interface Piece {
  readonly bullet?: Bullet | undefined;
  readonly isQuoted: boolean;
  readonly lines: string[];
  /** Whether an empty line stands before it. */
  readonly isApart: boolean;
}

/** Scripts that are written without spaces between words, and their punctuation. */
const CJK = /[\u2E80-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/;

/**
 * Where a text has empty lines they separate its paragraphs, else each line is one. Two entries or more that follow each
 * other are a list; one is, behind a line that ends with a colon.
 */
export function toPlainBlocks(source: string): readonly PlainBlock[] {
  const pieces = toPieces(source);
  const hasGaps = pieces.some(({ isApart }, i) => i > 0 && isApart);
  const blocks: PlainBlock[] = [];
  let open: string[] | undefined;
  const close = () => {
    if (open !== undefined) blocks.push({ kind: "paragraph", text: joinLines(open) });
    open = undefined;
  };
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined) break;
    const list = listFrom(pieces, i);
    if (list.length > 0) {
      close();
      const start = list[0]?.bullet?.number;
      blocks.push({ kind: "list", start, entries: list.map(toEntry) });
      i += list.length - 1;
    } else if (piece.isQuoted) {
      close();
      blocks.push({ kind: "quotation", text: joinLines(piece.lines) });
    } else {
      if (piece.isApart || !hasGaps) close();
      open = [...(open ?? []), ...piece.lines];
    }
  }
  close();
  return blocks;
}

/** `> text`, `>> text`; not `>5`. */
const QUOTED = /^(?:>\s*)*>(?:\s+|$)(.*)$/;

function toPieces(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let isApart = true;
  for (const written of source.trimEnd().split("\n")) {
    const line = written.trim();
    const last = pieces.at(-1);
    if (line === "") isApart = true;
    else {
      const quoted = QUOTED.exec(line)?.[1];
      const bullet = quoted === undefined ? readBullet(written) : undefined;
      const goesOn = bullet === undefined && !isApart && last?.bullet !== undefined && /^(?: {2}|\t)/.test(written);
      const isSameQuotation = quoted !== undefined && quoted !== "" && !isApart && last?.isQuoted === true;
      if (goesOn || isSameQuotation) last.lines.push(quoted ?? line);
      else if (quoted !== "") {
        const isQuoted = quoted !== undefined;
        pieces.push({ bullet: bullet?.text === "" ? undefined : bullet, isQuoted, lines: [quoted ?? line], isApart });
      }
      isApart = quoted === "";
    }
  }
  return pieces;
}

/** The pieces from `from` on that are one list; none, where they are none. */
function listFrom(pieces: readonly Piece[], from: number): readonly Piece[] {
  const list: Piece[] = [];
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i];
    const last = list.at(-1)?.bullet;
    // Speech begins with dashes in many languages.
    if (piece?.bullet === undefined || piece.bullet.kind === "dash") break;
    if (last !== undefined && !continuesList(last, piece.bullet)) break;
    list.push(piece);
  }
  const [first] = list;
  if (list.length > 1) return list;
  const isIntroduced = /:$/.test(pieces[from - 1]?.lines.at(-1) ?? "");
  return first?.bullet !== undefined && isPlainSign(first.bullet) && isIntroduced ? list : [];
}

function toEntry({ bullet, lines }: Piece): string {
  const [, ...others] = lines;
  // A picture says something, where a sign says nothing.
  const text = bullet?.kind === "picture" ? lines[0] : bullet?.text;
  return joinLines([text ?? "", ...others]);
}

/** Lines as one: with a space between, but for scripts that have none. */
export function joinLines(lines: readonly string[]): string {
  let text = lines[0] ?? "";
  for (const line of lines.slice(1)) text += CJK.test(text.slice(-1)) && CJK.test(line.slice(0, 1)) ? line : ` ${line}`;
  return text;
}
