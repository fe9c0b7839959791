// Comments in Markdown: rules for the parser that leave them out, and the search for those that it could not.

import type { MarkdownIt as Parser, StateBlock, StateInline, Token } from "markdown-it";
import { type CommentFault, commentFault, hasComment, readComment } from "./comments.ts";
import type { TextFault } from "./text-faults.ts";

const LESS_THAN = 0x3c;
const NEWLINE = 0x0a;

/** Stands for a comment that was left out. */
const COMMENT = "comment";
const FAULT = "comment_fault";

/** Makes a parser leave comments out, as blocks and in lines; code keeps them. */
export function leaveCommentsOut(parser: Parser): Parser {
  parser.block.ruler.before("fence", COMMENT, readBlock, { alt: ["paragraph", "reference", "blockquote"] });
  parser.inline.ruler.before("autolink", COMMENT, readInline);
  return parser;
}

/**
 * Comments at the start of a line, up to the line that ends the last, with empty lines or without. What follows there
 * is read as if that line began with it; where they all stand on one line with text, it is a paragraph's matter.
 */
function readBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = startOf(state, startLine);
  if (state.src.charCodeAt(start) !== LESS_THAN || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  if (!opensBlock(state.src, start)) return false;
  if (silent) return true;
  const faults: CommentFault[] = [];
  // Lines one by one: between them may stand the signs of a quotation.
  const readLine = (number: number) => state.src.slice(startOf(state, number), state.eMarks[number]);
  let line = startLine;
  let text = readLine(line);
  let at = 0;
  while (opensBlock(text, at)) {
    let inside = "";
    let end = text.indexOf("-->", at + 4);
    while (end === -1 && line < endLine) {
      inside += `${text.slice(at)}\n`;
      line++;
      at = 0;
      text = line < endLine ? readLine(line) : "";
      end = text.indexOf("-->");
    }
    const fault = end === -1 ? "unclosed" : readComment(inside + text.slice(at, end + 3), 0)?.fault;
    if (fault !== undefined) faults.push(fault);
    if (end === -1) break;
    at = end + 3;
    while (text[at] === " " || text[at] === "\t") at++;
  }
  const isWhole = at >= text.length;
  if (!isWhole && line === startLine) return false;
  const next = isWhole ? Math.min(line + 1, endLine) : line;
  for (const fault of faults.length > 0 ? faults : [undefined])
    push(state, fault, [startLine, Math.min(line + 1, endLine)]);
  if (!isWhole) {
    state.bMarks[line] = startOf(state, line) + at;
    state.tShift[line] = 0;
  }
  state.line = next;
  return true;
}

function startOf({ bMarks, tShift }: StateBlock, line: number): number {
  return (bMarks[line] ?? 0) + (tShift[line] ?? 0);
}

function opensBlock(text: string, at: number): boolean {
  return text.startsWith("<!--", at) && !/^<!---?>/.test(text.slice(at, at + 6));
}

function push(state: StateBlock, fault: CommentFault | undefined, map: [number, number]): void {
  const token = state.push(fault === undefined ? COMMENT : FAULT, "", 0);
  token.map = map;
  token.info = fault ?? "";
}

function readInline(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== LESS_THAN) return false;
  const comment = readComment(state.src, state.pos, state.posMax);
  if (comment === undefined) return false;
  if (!silent) {
    const isBehindBlank = isBlankBefore(state);
    const rest = skipBlanks(state, comment.end, isBehindBlank);
    const token = state.push(comment.fault === undefined ? COMMENT : FAULT, "", 0);
    token.info = comment.fault ?? "";
    token.meta = { lines: countNewlines(state.src.slice(state.pos, comment.end)), isBehindBlank };
    state.pos = rest;
  } else state.pos = comment.end;
  return true;
}

/** Of the blanks on both sides of a comment one stays, and none at an end of its line. */
function skipBlanks(state: StateInline, end: number, isBehindBlank: boolean): number {
  let next = end;
  while (next < state.posMax && state.src[next] === " ") next++;
  const isLineEnd = next >= state.posMax || state.src.charCodeAt(next) === NEWLINE;
  if (!isLineEnd) return isBehindBlank ? next : end;
  // Two blanks at the end of a line break it; those before a comment were not meant to.
  state.pending = state.pending.replace(/ +$/, "");
  return end;
}

/** Whether a blank, the start of a line or nothing is what stands before a comment, be it before other comments. */
function isBlankBefore({ pending, pos, tokens }: StateInline): boolean {
  if (pending !== "") return /\s$/.test(pending);
  const last = tokens.at(-1);
  if (last?.type === COMMENT || last?.type === FAULT) return last.meta?.isBehindBlank === true;
  return pos === 0 || last?.type === "softbreak" || last?.type === "hardbreak";
}

function countNewlines(text: string): number {
  return text.split("\n").length - 1;
}

/** Blocks without their comments, and the lines from 0, of which the second is no more, that those stood on. */
export function partComments(tokens: readonly Token[]): {
  readonly tokens: readonly Token[];
  readonly comments: readonly (readonly [number, number])[];
} {
  const comments = tokens.flatMap(({ type, map }) => (type === COMMENT && map !== null ? [map] : []));
  return { tokens: comments.length === 0 ? tokens : tokens.filter(({ type }) => type !== COMMENT), comments };
}

/**
 * What is wrong with comments in a line's tokens or in a block's own.
 * @param line Of the text, from 0, on which the tokens begin.
 */
export function findCommentFaults(tokens: readonly Token[], line: number): readonly TextFault[] {
  const faults: TextFault[] = [];
  let isOpen = false;
  let lines = 0;
  const visit = (all: readonly Token[]) => {
    for (const token of all) {
      if (token.type === "softbreak" || token.type === "hardbreak") lines++;
      else if (token.type === FAULT) {
        faults.push(commentFault(toFault(token.info), line + lines));
        lines += linesIn(token);
      } else if (token.type === COMMENT) {
        lines += linesIn(token);
        isOpen = true;
      } else if (token.type === "code_inline") {
        const { content } = token;
        const opening = content.lastIndexOf("<!--");
        if (opening !== -1) isOpen = !content.includes("-->", opening);
      } else if (token.type === "text" && isOpen && token.content.includes("-->")) {
        faults.push(commentFault("address", line));
        isOpen = false;
      }
      for (const [, value] of token.attrs ?? []) {
        if (hasComment(String(value)) || hasComment(`<${value}`)) faults.push(commentFault("address", line));
      }
      visit(token.children ?? []);
    }
  };
  visit(tokens);
  return faults;
}

function linesIn({ meta }: Token): number {
  return typeof meta?.lines === "number" ? meta.lines : 0;
}

function toFault(info: string): CommentFault {
  return info === "nested" || info === "odd" ? info : "unclosed";
}
