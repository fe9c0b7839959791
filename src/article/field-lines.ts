// Which lines look like fields: one that holds an article back, a run of several, a record in JSON.

import { FIELD_NAMES } from "./fields.ts";

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
export const BOLD_TITLE = /^\s*(?:\*\*|__)(?:title|headline)(?::(?:\*\*|__)|(?:\*\*|__)\s*:)\s*\S/i;
/** What a record in YAML has besides: entries of lists, what is indented, remarks, brackets. */
const CONTINUATION = /^(?:\s+\S|\s*- |\s*-$|\s*#|\s*[[\]{}],?\s*$)/;
/** What opens or closes front matter, here or in other tools. */
export const FENCE = /^\s*(?:-{3,}\s*\w*|\+{3}|;{3}|\.{3}|[–—]{1,3}|(?:[-–—*_] ?){3,})\s*$/;
export const OPENING_FENCE = /(?:-{3}|\+{3}|;{3})\s*$/;
/** A statement of one field, whatever stands around it: `draft: true`, `- **Draft:** yes`, `"embargo": "2025-03-07",`. */
const STATEMENT = /^[\s>*_+#-]*["']?([A-Za-z]+)\**["']?\s*[:：=](.*)$/;
/** Values that hold an article back, in our own words or others', or say that nothing does. */
const HOLDING: ReadonlyMap<string, RegExp> = new Map([
  ["draft", /^(?:true|false|yes|no|on|off)$/i],
  ["published", /^(?:false|no|off)$/i],
  ["publish", /^(?:false|no|off)$/i],
  ["status", /^(?:draft|private)$/i],
  ["embargo", /^\d{4}-\d\d?-\d\d?\b[\dT:.+Z -]*$/i],
  ["embargoed", /^\d{4}-\d\d?-\d\d?\b[\dT:.+Z -]*$/i],
]);
/** Those that are fields in small letters alone: prose begins with the same words, capitalised. */
const HOLDING_LOWER: ReadonlyMap<string, RegExp> = new Map([
  ["draft", /^[10yn]?$/i],
  ["embargo", /^$/],
  ["hidden", /^(?:true|yes|on|1)$/i],
  ["private", /^(?:true|yes|on|1)$/i],
  ["unlisted", /^(?:true|yes|on|1)$/i],
]);
/** Longer lines are prose. */
export const MAX_STATEMENT = 200;
const HARD_BREAK = /(?: {2}|\\)$/;

export function isHolding(line: string): boolean {
  const [, name = "", rest = ""] = line.length > MAX_STATEMENT ? [] : (STATEMENT.exec(line) ?? []);
  const value = rest
    .replace(/^:/, "")
    .replace(/\s#.*$/, "")
    .replace(/^[\s"'*_]+|[\s"'*_,]+$/g, "");
  return HOLDING.get(name.toLowerCase())?.test(value) === true || HOLDING_LOWER.get(name)?.test(value) === true;
}

export interface Run {
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

export function readRun(lines: readonly string[], from: number): Run {
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

export function isFields(
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

export function hasRecord(line: string): boolean {
  const names = [...line.matchAll(/"([A-Za-z][\w-]*)"\s*:/g)].map(([, name = ""]) => name.toLowerCase());
  return names.some((name) => KNOWN.has(name));
}
