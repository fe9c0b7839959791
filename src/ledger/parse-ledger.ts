// The text of a ledger in; what was published, or everything that is wrong with the text, out. It is written by a
// program and merged by another: what neither would have made is refused, with its line.

import { type Outcome, type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";
import { addDays, type Instant, parseWhen, toUtcIso, weekOf } from "../text/dates.ts";
import { keyOf, LEDGER_KINDS, Ledger, type LedgerEntry, type LedgerKind, type Window } from "./ledger.ts";

const RESTORE =
  'Take the file from your last commit and run "news-digest record", which adds what has been published since.';

/** A line's own fault, without its place. */
class LineFault extends Error {}

/** @param file As the publisher knows it. */
export function parseLedger(text: string, file: string): Outcome<Ledger> {
  const problems: Problem[] = [];
  const add = (line: number, message: string, hint = RESTORE) =>
    problems.push(problem("ledger-invalid", { file, line }, message, hint));
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  if (lines.pop() !== "") add(lines.length + 1, "The last line is cut off: every line ends with a line break.");
  const byKey = new Map<string, LedgerEntry>();
  for (const [i, raw] of lines.entries()) {
    const written = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (written === "" || written.startsWith("#")) continue;
    const line = i + 1;
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(written)) {
      problems.push(problem("conflict-marker", { file, line }, "The file has a conflict that git left in it.", MERGE));
      continue;
    }
    try {
      const entry = parseLine(written, line);
      const other = byKey.get(keyOf(entry));
      byKey.set(keyOf(entry), other === undefined ? entry : merge(other, entry));
    } catch (error) {
      if (!(error instanceof LineFault)) throw error;
      add(line, error.message);
    }
  }
  const entries = [...byKey.values()];
  if (problems.length === 0) {
    for (const { line = 1, message, hint } of findContradictions(entries)) add(line, message, hint);
  }
  return problems.length > 0 ? { problems } : { value: new Ledger(file, entries), problems };
}

const MERGE =
  'Both sides were published: take out the lines of "<", "=" and ">", keep all others, and run "news-digest record". ' +
  '"content/published.txt merge=union" in .gitattributes makes git do it.';

const KINDS: ReadonlySet<string> = new Set(LEDGER_KINDS);

function parseLine(text: string, line: number): LedgerEntry {
  const [kind = "", id = "", path = "", ...rest] = text.split(" ");
  if (!isKind(kind)) {
    throw new LineFault(`${quote(kind)} is not a kind of line that this version knows: ${LEDGER_KINDS.join(", ")}.`);
  }
  if (id === "") throw new LineFault("The line has no id.");
  if (!/^\/(?!\/)[!-~]*$/.test(path) || path.includes("/../")) throw new LineFault(`${quote(path)} is not an address.`);
  const entry: WrittenEntry = { kind, id, path, line };
  for (const each of rest) readValue(each, entry);
  checkEntry(entry);
  return entry;
}

/** An entry while its line is read. */
type WrittenEntry = { -readonly [name in keyof LedgerEntry]: LedgerEntry[name] };

const VALUE_NAMES = ["released", "edition", "window", "name", "as"] as const;

function readValue(text: string, entry: WrittenEntry): void {
  const at = text.indexOf("=");
  const value = text.slice(at + 1);
  const name = VALUE_NAMES.find((each) => each.length === at && text.startsWith(each));
  if (name === undefined || value === "")
    throw new LineFault(`${quote(text)} is not a value such as "edition=2025-03-07".`);
  if (entry[name] !== undefined) throw new LineFault(`The value "${name}" is there twice.`);
  switch (name) {
    case "released":
      entry.released = toInstant(value);
      break;
    case "window":
      entry.window = toWindow(value);
      break;
    case "name":
      entry.name = toName(value);
      break;
    default:
      entry[name] = value;
  }
}

function isKind(kind: string): kind is LedgerKind {
  return KINDS.has(kind);
}

const STORY_PATH = /^\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+\/$/;
const EDITION_KEY = /^\d{4}-(?:\d{2}-\d{2}(?:\/[a-z0-9-]+)?|\d{2}|w\d{2})$/;

/** Which values a line of each kind must have, and which it may have. */
const VALUES: Readonly<Record<LedgerKind, { readonly must: readonly string[]; readonly may: readonly string[] }>> = {
  story: { must: ["released", "edition"], may: ["as"] },
  edition: { must: ["window"], may: ["name"] },
  rollup: { must: ["window"], may: [] },
  topic: { must: [], may: ["as"] },
  feed: { must: [], may: [] },
  page: { must: [], may: [] },
  notice: { must: ["released"], may: [] },
};

function checkEntry(entry: LedgerEntry): void {
  const { kind, id, path } = entry;
  const { must, may } = VALUES[kind];
  for (const name of VALUE_NAMES) {
    if (entry[name] === undefined) {
      if (must.includes(name)) throw new LineFault(`The ${kind} has no "${name}=".`);
    } else if (!must.includes(name) && !may.includes(name)) {
      throw new LineFault(`${kind === "edition" ? "An" : "A"} ${kind} has no value "${name}".`);
    }
  }
  if (kind === "story" && !(STORY_PATH.test(path) && isDay(path.slice(1, 11).replaceAll("/", "-")))) {
    throw new LineFault(`${quote(path)} is not a story's address.`);
  }
  if (kind === "notice" && decoded(id) === undefined) throw new LineFault(`${quote(id)} is not a key of a notice.`);
  if (kind === "edition" && !isEditionKey(id)) throw new LineFault(`${quote(id)} is not an edition.`);
}

/** Whether the calendar has the day, the month or the ISO week of an edition's key. */
function isEditionKey(key: string): boolean {
  if (!EDITION_KEY.test(key)) return false;
  // 4 January is in the first week of its year.
  if (key[5] === "w") return weekOf(addDays(`${key.slice(0, 4)}-01-04`, (Number(key.slice(6)) - 1) * 7)) === key;
  return isDay(key.length === 7 ? `${key}-01` : key.slice(0, 10));
}

function isDay(text: string): boolean {
  return "day" in parseWhen(text, "UTC");
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

function toInstant(text: string): Instant {
  const at = TIME.test(text) ? Date.parse(text) : Number.NaN;
  // V8 takes 30 February for 2 March.
  if (Number.isNaN(at) || toUtcIso(at) !== text) {
    throw new LineFault(`${quote(text)} is not a time such as 2025-03-07T08:15:00Z.`);
  }
  return at;
}

function toWindow(text: string): Window {
  const middle = text.indexOf("/");
  const window = { start: toInstant(text.slice(0, middle)), end: toInstant(text.slice(middle + 1)) };
  // Empty is that of a day which its zone skips, and on which only dates without a time can be.
  if (window.start > window.end) throw new LineFault(`The window ${quote(text)} ends before it starts.`);
  return window;
}

function toName(text: string): string {
  const name = decoded(text);
  if (name === undefined)
    throw new LineFault(`${quote(text)} is not a name: a "%" in it is not followed by two digits.`);
  return name;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Two branches may each have recorded the same: what came out first counts. */
function merge(one: LedgerEntry, other: LedgerEntry): LedgerEntry {
  const { kind, id, path, edition, as, window, name } = one;
  if (
    path !== other.path ||
    edition !== other.edition ||
    as !== other.as ||
    name !== other.name ||
    window?.start !== other.window?.start ||
    window?.end !== other.window?.end
  ) {
    throw new LineFault(
      `The ${kind} "${id}" is in line ${one.line} already, and there it is another: ${path}. ` +
        "Two branches have published it in two ways; keep the line of what readers see, and remove the other.",
    );
  }
  return (other.released ?? 0) < (one.released ?? 0) ? other : one;
}

interface Contradiction {
  readonly line: number | undefined;
  readonly message: string;
  readonly hint?: string;
}

/** Lines that are right by themselves, and not together. */
function findContradictions(entries: readonly LedgerEntry[]): readonly Contradiction[] {
  const editions = new Set<string>();
  for (const { kind, id } of entries) if (kind === "edition") editions.add(id);
  const atPath = new Map<string, LedgerEntry>();
  const found: Contradiction[] = [];
  for (const entry of entries) {
    const { kind, id, path, edition, as, line } = entry;
    if (edition !== undefined && !editions.has(edition)) {
      found.push({ line, message: `The story "${id}" ran in the edition "${edition}", which has no line.` });
    }
    if (kind === "page" || kind === "feed" || kind === "notice") continue;
    const other = atPath.get(path);
    if (other === undefined) atPath.set(path, entry);
    else if (as !== other.id && other.as !== id && (as ?? id) !== (other.as ?? other.id)) {
      found.push({
        line,
        message: `The ${kind} "${id}" has the address ${path}, which the ${other.kind} "${other.id}" has in line ${other.line}.`,
        hint: "Two branches have given it away: remove the line of the one that was not published there.",
      });
    }
  }
  return found;
}
