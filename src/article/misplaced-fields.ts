// Fields that stand in a text, where they would be published instead of obeyed: front matter that is not at the top,
// in a code fence, or without its fences. What would have held a draft back must never be printed instead.

import { type Place, type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";
import { FIELD_NAMES } from "./fields.ts";
import { findForeignComment, withoutLines } from "./foreign-comments.ts";

/** What other tools call fields; ours come in addition. */
const FOREIGN =
  "subject layout permalink published publish status category categories author description excerpt lastmod modified expirydate publishdate subtitle aliases weight type keywords hidden private unlisted robots lang series cover featured".split(
    " ",
  );
const KNOWN: ReadonlySet<string> = new Set([...FIELD_NAMES.map((name) => name.toLowerCase()), ...FOREIGN]);
const TITLES: ReadonlySet<string> = new Set(["title", "headline", "subject"]);

/** `title: …`, `"draft": true,`, `tags = […]`, `#+TITLE: …`. */
const FIELD = /^\s*(?:#\+)?["'“”]?([A-Za-z][\w-]*)["'“”]?\s*(?::(?=\s|$|["'[{\d])|：|=(?!=))/;
/** As language models write them: `**Title:** …`. */
const BOLD_TITLE = /^\s*(?:\*\*|__)(?:title|headline)(?::(?:\*\*|__)|(?:\*\*|__)\s*:)\s*\S/i;
/** What a record in YAML has besides: entries of lists, what is indented, remarks, brackets. */
const CONTINUATION = /^(?:\s+\S|\s*- |\s*-$|\s*#|\s*[[\]{}],?\s*$)/;
const FENCE = /^\s*(?:-{3,}\s*\w*|\+{3}|;{3}|\.{3}|[–—]{1,3}|(?:[-–—*_] ?){3,})\s*$/;
const OPENING_FENCE = /(?:-{3}|\+{3}|;{3})\s*$/;
/** A statement of one field, whatever stands around it: `draft: true`, `- **Draft:** yes`, `"embargo": "2025-03-07",`. */
const STATEMENT = /^[\s>*_+-]*["']?([A-Za-z]+)\**["']?\s*[:=](.*)$/;
/** Values that hold an article back, in our own words or others', or say that nothing does. */
const HOLDING: Readonly<Record<string, RegExp>> = {
  draft: /^(?:true|false|yes|no|on|off)$/i,
  published: /^(?:false|no|off)$/i,
  publish: /^(?:false|no|off)$/i,
  status: /^(?:draft|private)$/i,
  embargo: /^\d{4}-\d\d?-\d\d?\b[\dT:.+Z -]*$/i,
  embargoed: /^\d{4}-\d\d?-\d\d?\b[\dT:.+Z -]*$/i,
};
/** Those of which prose begins with the same word, capitalised. */
const HOLDING_LOWER: Readonly<Record<string, RegExp>> = {
  draft: /^[10yn]?$/i,
  embargo: /^$/,
  hidden: /^(?:true|yes|on|1)$/i,
  private: /^(?:true|yes|on|1)$/i,
  unlisted: /^(?:true|yes|on|1)$/i,
};
/** Longer lines are prose. */
const MAX_STATEMENT = 200;
const HARD_BREAK = /(?: {2}|\\)$/;
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
  const shown = [...lines];
  for (const [from, to] of code) shown.fill("", from, to);
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
  const mail = shown.findIndex((each, i) => MAIL_START.test(each) && isMailHead(shown, i));
  if (mail !== -1) return [mailHead(placeOfLine(mail), lines[mail] ?? "")];
  return findForeignComment(withoutLines(lines, ...code, ...comments), placeOfLine);
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

function isHolding(line: string): boolean {
  const [, name = "", rest = ""] = line.length > MAX_STATEMENT ? [] : (STATEMENT.exec(line) ?? []);
  const value = rest
    .replace(/^:/, "")
    .replace(/\s#.*$/, "")
    .replace(/^[\s"'*_]+|[\s"'*_,]+$/g, "");
  return HOLDING[name.toLowerCase()]?.test(value) === true || HOLDING_LOWER[name]?.test(value) === true;
}

interface Run {
  /** Of known fields, as they are written. */
  readonly names: readonly string[];
  /** Lines. */
  readonly length: number;
  /** Whether a line that could end front matter follows. */
  readonly isClosed: boolean;
  readonly hasTitle: boolean;
  /** Whether a line ends in what breaks it on the page: it is meant to be seen. */
  readonly isShown: boolean;
}

function readRun(lines: readonly string[], from: number): Run {
  const names: string[] = [];
  let isShown = false;
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? "";
    const name = FIELD.exec(line)?.[1];
    if (name === undefined && !(end > from && CONTINUATION.test(line) && !FENCE.test(line))) break;
    if (name !== undefined && KNOWN.has(name.toLowerCase())) names.push(name);
    if (HARD_BREAK.test(line)) isShown = true;
  }
  const next = lines.slice(end, end + 3).find((line) => line.trim() !== "");
  return {
    names,
    length: end - from,
    isClosed: next !== undefined && (FENCE.test(next) || /^\s*[}]\s*$/.test(next)),
    hasTitle: names.some((name) => TITLES.has(name.toLowerCase())),
    isShown,
  };
}

function isFields(
  { names, isClosed, hasTitle, isShown }: Run,
  { isBehindFence, hasProse }: { readonly isBehindFence: boolean; readonly hasProse: boolean },
): boolean {
  const lower = names.filter((name) => name === name.toLowerCase() || FIELD_NAMES.includes(name));
  if (lower.length >= 2) return true;
  if (lower.length === 1 && isBehindFence && (isClosed || !hasProse)) return true;
  if (isBehindFence && isClosed && !hasProse) return true;
  if (isShown) return false;
  if (names.length >= 2 && (hasTitle || !hasProse)) return true;
  return hasTitle && !hasProse;
}

function hasRecord(line: string): boolean {
  const names = [...line.matchAll(/"([A-Za-z][\w-]*)"\s*:/g)].map(([, name = ""]) => name.toLowerCase());
  return names.some((name) => KNOWN.has(name));
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
  'Fields begin with "---" alone in the very first line of the file and end with a second such line. What is no field goes into a code block, or is worded otherwise.';

function misplaced(place: Place, line: string): Problem {
  const message = `${quote(line.trim())} looks like a field, or begins fields, within the text: it would be published, and not obeyed.`;
  return problem("front-matter-misplaced", place, message, HINT);
}

const MAIL_START = /^[\s>*]*(?:From|Von|De|Da|发件人|差出人)\**\s*[:：]/;
const MAIL_HEAD =
  /^[\s>*]*(?:Sent|To|Cc|Date|Subject|Gesendet|An|Betreff|Datum|Envoyé|À|Objet|Enviado|Para|Asunto|Assunto|发送时间|收件人|主题|送信日時|宛先|件名)\**\s*[:：]/;

/** The head of a mail that was forwarded or answered: a sender, and two lines of its kind within the next five. */
function isMailHead(lines: readonly string[], at: number): boolean {
  const start = lines.findIndex((line, i) => i >= at && i < at + 3 && MAIL_START.test(line));
  return start !== -1 && lines.slice(start + 1, start + 6).filter((line) => MAIL_HEAD.test(line)).length >= 2;
}

function mailHead(place: Place, line: string): Problem {
  const message = `${quote(line.trim())} begins the head of an e-mail: it would be published, with the addresses in it.`;
  const hint = 'Take the lines of the head out; "news-digest import" makes an article of a saved e-mail.';
  return problem("front-matter-misplaced", place, message, hint);
}

function fieldsInFence(place: Place, line: string): Problem {
  const message = `The code fence ${quote(line.trim())} stands around fields: they would be published, and not obeyed.`;
  return problem("front-matter-misplaced", place, message, `Take the fence away. ${HINT}`);
}

function fenced(place: Place, line: string): Problem {
  const message = `The whole text stands in a code fence, ${quote(line.trim())}: it would be shown as code.`;
  return problem("text-fenced", place, message, "Take the line of the fence away, and the one that closes it.");
}
