// Fields that stand in a text, where they would be published instead of obeyed: front matter that is not at the top,
// in a code fence, or without its fences. What would have held a draft back must never be printed instead.

import { type Place, type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";
import {
  BOLD_TITLE,
  FENCE,
  hasRecord,
  isFields,
  isHolding,
  MAX_STATEMENT,
  OPENING_FENCE,
  readRun,
} from "./field-lines.ts";
import { findForeignComment, withoutLines } from "./foreign-comments.ts";
import { findMailHead, isMailHead, mailHead } from "./mail-head.ts";

const CODE_FENCE = /^\s*(?:`{3,}|~{3,})\s*(\S*)/;

/** Lines, from 0: from the first to before the second. */
export type Lines = readonly [number, number];

export interface Scanned {
  readonly text: string;
  /** Whether its first line is a headline. */
  readonly isPlain: boolean;
  /** The lines of code: text that is shown as it stands, but for a fence around all of it. */
  readonly code?: readonly Lines[];
  /** The lines of comments, which are not shown. */
  readonly comments?: readonly Lines[];
}

/** Where fields stand in a text that should stand in front of it. */
export function findMisplaced(
  { text, isPlain, code = [], comments = [] }: Scanned,
  placeOfLine: (line: number) => Place,
): readonly Problem[] {
  const lines = text.split("\n");
  const fence = findFence(lines, isPlain, code);
  if (fence !== undefined) return [fenced(placeOfLine(fence), lines[fence] ?? "")];
  const wrapper = findWrapper(lines, code);
  if (wrapper !== undefined) return [fieldsInFence(placeOfLine(wrapper), lines[wrapper] ?? "")];
  const shown = [...withoutLines(lines, code)];
  for (const [from, to] of comments) {
    // What follows a comment in its last line is text again.
    const rest = (lines[to - 1] ?? "").split("-->").at(-1) ?? "";
    shown.fill("", from, to);
    shown[to - 1] = rest;
  }
  const line = findFields(
    shown.map((each) => (each.length > MAX_STATEMENT ? each : each.replace(/<!--.*?-->/g, ""))),
    isPlain,
  );
  if (line !== undefined) {
    const isMail = isMailHead(lines, line);
    return [isMail ? mailHead(placeOfLine(line), lines[line] ?? "") : misplaced(placeOfLine(line), lines[line] ?? "")];
  }
  const mail = findMailHead(shown);
  if (mail !== undefined) return [mailHead(placeOfLine(mail), lines[mail] ?? "")];
  return findForeignComment(withoutLines(lines, [...code, ...comments]), placeOfLine);
}

/** A code fence around the whole text, which says that it is Markdown, or in a text that has no code. */
function findFence(lines: readonly string[], isPlain: boolean, code: readonly Lines[]): number | undefined {
  const start = lines.findIndex((line) => line.trim() !== "");
  const info = CODE_FENCE.exec(lines[start] ?? "")?.[1];
  if (info === undefined) return undefined;
  if (isPlain) return start;
  const end = code.find(([from]) => from === start)?.[1] ?? 0;
  const isWhole = lines.slice(end).every((line) => line.trim() === "");
  return isWhole && /^(?:md|markdown)$/i.test(info) ? start : undefined;
}

/**
 * A code fence with front matter at its top, as language models write articles: one that opens the text, perhaps
 * behind a paragraph, one without an end, or one around all that follows. Elsewhere it is an example of code.
 */
function findWrapper(lines: readonly string[], code: readonly Lines[]): number | undefined {
  for (const [from, to] of code) {
    const info = CODE_FENCE.exec(lines[from] ?? "")?.[1];
    if (info === undefined) continue;
    const inside = lines.slice(from + 1, to);
    const found = findFields(inside, false);
    if (found === undefined) continue;
    const before = countParagraphs(lines.slice(0, from));
    const isFenced = FENCE.test(inside.find((line) => line.trim() !== "") ?? "");
    const isOpen = to >= lines.length && !/^\s*(?:`{3,}|~{3,})\s*$/.test(lines.at(-1) ?? "");
    const isRest = WRAPPERS.test(info) && lines.slice(to).every((line) => line.trim() === "");
    if (before === 0 || isOpen || (isFenced && (before === 1 || isRest))) return from;
  }
  return undefined;
}

/** What a language model says that its answer is. */
const WRAPPERS = /^(?:md|mdx|markdown)?$/i;

/** Pieces of text between empty lines, but for headings. */
function countParagraphs(lines: readonly string[]): number {
  const isText = (line: string | undefined) => line !== undefined && line.trim() !== "" && !/^\s*#/.test(line);
  return lines.filter((line, i) => isText(line) && !isText(lines[i - 1])).length;
}

/** The first line of fields in lines of text. */
function findFields(lines: readonly string[], isPlain: boolean): number | undefined {
  const start = Math.max(
    lines.findIndex((line) => line.trim() !== ""),
    0,
  );
  const holding = lines.findIndex(isHolding);
  let hasProse = false;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (i === holding) return i;
    if (line.trim() === "") continue;
    if (!hasProse && BOLD_TITLE.test(line)) return i;
    const isBehindFence = i > 0 && OPENING_FENCE.test(previous(lines, i));
    const run = readRun(lines, i);
    if (run.names.length > 0 && isFields(run, { isBehindFence, hasProse })) return isBehindFence ? before(lines, i) : i;
    if (/^\s*\{/.test(line) && !hasProse && hasRecord(line)) return i;
    if (holding >= i && holding < i + run.length) return holding;
    i += Math.max(run.length - 1, 0);
    const isTitle = (isPlain && i === start) || /^\s*#/.test(line);
    if (!isTitle && !FENCE.test(line) && !CODE_FENCE.test(line)) hasProse = true;
  }
  return undefined;
}

function previous(lines: readonly string[], i: number): string {
  return lines[before(lines, i)] ?? "";
}

/** The line before that is not empty. */
function before(lines: readonly string[], i: number): number {
  let at = i - 1;
  while (at > 0 && (lines[at] ?? "").trim() === "") at--;
  return Math.max(at, 0);
}

const HINT =
  'Fields begin with "---" alone in the very first line of the file and end with a second such line. What is not a field goes into a code block, or is worded otherwise.';

function misplaced(place: Place, line: string): Problem {
  const message = `${quote(line.trim())} looks like a field, or begins fields, within the text: it would be published, and not obeyed.`;
  return problem("front-matter-misplaced", place, message, HINT);
}

function fieldsInFence(place: Place, line: string): Problem {
  const message = `The code fence ${quote(line.trim())} stands around fields: they would be published, and not obeyed.`;
  return problem("front-matter-misplaced", place, message, `Take the fence away. ${HINT}`);
}

function fenced(place: Place, line: string): Problem {
  const message = `The whole text stands in a code fence, ${quote(line.trim())}: it would be shown as code.`;
  return problem("text-fenced", place, message, "Take the line of the fence away, and the one that closes it.");
}
