// The key points that open a plain text: where each begins, and where the body does.

import { type Bullet, continuesList, isPlainSign, readBullet } from "../text/bullets.ts";
import { joinLines } from "../text/plain-blocks.ts";

export interface PlainPoint {
  readonly text: string;
  /** The index of the line on which it begins. */
  readonly line: number;
}

/** More, or longer ones, are a body's list where their signs do not say that they are key points. */
const MAX_POINTS = 10;
const MAX_POINT = 400;

/** What people and language models write above them. */
const LABEL =
  /^\s*(?:[*_#]*\s*)?(?:(?:the )?(?:key|main) (?:points|facts|takeaways|findings|messages)|takeaways|highlights|at a glance|in (?:brief|short)|summary|tl;?dr|what (?:you need )?to know|das wichtigste(?: in kürze)?|l[’']essentiel|(?:puntos )?claves?|要点|要點|重点|重點|ポイント|핵심)\s*[:：]?\s*[*_]*\s*[:：]?\s*$/i;
/** A line that goes on with the one before: indented, or in lower case with another point to come. */
const INDENTED = /^(?: {2,}|\t)\s*\S/;
const TIGHT = /^\s*-(?=\p{L})(.*)$/u;
const LOWER = /^\p{Ll}/u;

/**
 * Reads key points from line `from` on. They may wrap, with their other lines indented, and have empty lines between
 * them. Hyphens and dots make one point too; dashes, numbers and pictures, which prose begins with as well, two.
 */
export function readPlainPoints(
  lines: readonly string[],
  from: number,
): { readonly points: readonly PlainPoint[]; readonly next: number } {
  const none = { points: [], next: from };
  let start = nextFull(lines, from);
  if (LABEL.test(lines[start] ?? "") && readBullet(lines[nextFull(lines, start + 1)] ?? "") !== undefined) {
    start = nextFull(lines, start + 1);
  }
  const points: PlainPoint[] = [];
  let last: Bullet | undefined;
  let next = start;
  for (let at = start; at < lines.length; ) {
    const bullet = readBullet(lines[at] ?? "") ?? readTight(lines, at, last);
    if (bullet === undefined || (last !== undefined && !continuesList(last, bullet))) break;
    if (last === undefined && bullet.number !== undefined && bullet.number !== 1) break;
    let end = at + 1;
    while (goesOn(lines, end)) end++;
    const others = lines.slice(at + 1, end).map((line) => line.trim());
    points.push({ text: joinLines([bullet.text, ...others]), line: at });
    last = bullet;
    next = end;
    at = nextFull(lines, end);
  }
  const isSure = last !== undefined && isPlainSign(last);
  const isList = isSure || (points.length > 1 && points.length <= MAX_POINTS && points.every(isShort));
  return isList ? { points, next } : none;
}

/** `-Ferry`: a list only where another point stands beside it, because names and quotations are signed so. */
function readTight(lines: readonly string[], at: number, last: Bullet | undefined): Bullet | undefined {
  const text = TIGHT.exec(lines[at] ?? "")?.[1];
  let next = nextFull(lines, at + 1);
  while (INDENTED.test(lines[next] ?? "") && readBullet(lines[next] ?? "") === undefined)
    next = nextFull(lines, next + 1);
  const after = lines[next] ?? "";
  if (text === undefined || (last === undefined && readBullet(after) === undefined && !TIGHT.test(after)))
    return undefined;
  return { kind: "hyphen", sign: "-", text: text.trim() };
}

function isShort({ text }: PlainPoint): boolean {
  return text.length <= MAX_POINT;
}

function goesOn(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (line.trim() === "" || readBullet(line) !== undefined || TIGHT.test(line)) return false;
  if (INDENTED.test(line)) return true;
  return LOWER.test(line) && readBullet(lines[at + 1] ?? "") !== undefined;
}

/** The index of the next line that is not empty; the number of lines where there is none. */
export function nextFull(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.trim() === "") at++;
  return at;
}
