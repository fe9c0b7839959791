// Somebody else's parser reads the print of a feed: what it finds must be what we meant.

import { createRequire } from "node:module";
import type { FeedDocument } from "../feed/documents.ts";
import type { FeedItem } from "../feed/feed.ts";
import type { FeedParsers, ReadItem } from "../feed/format.ts";
import { type Problem, type ProblemCode, problem } from "../problem.ts";
import type { Instant } from "../text/dates.ts";

/** No publisher can have caused what is found here. */
const OUR_FAULT = "This is a fault of the program: please report it.";

const require = createRequire(import.meta.url);

/** Loaded when the first feed is read: a build that changes none need not load its many modules. */
function loadParsers(): FeedParsers {
  return require("feedsmith") as FeedParsers;
}

/** So many items, in all formats and archives, take about a third of a second: up to here everything is read. */
const READ_WHOLE = 5_000;

export class SecondReader {
  readonly #all: boolean;
  readonly #kinds = new Set<string>();

  /** @param documents All that are to be read: of very many, one of each kind in each format, as they are made alike. */
  constructor(documents: readonly FeedDocument[]) {
    this.#all = documents.reduce((sum, { source }) => sum + source.count, 0) <= READ_WHOLE;
  }

  /** What is wrong with a print: at most one problem, as others follow from the first. */
  check(document: FeedDocument, text: string): readonly Problem[] {
    return this.#all || this.#isNew(document) ? readAgain(document, text) : [];
  }

  /** An empty feed does not stand for others. */
  #isNew({ source, format }: FeedDocument): boolean {
    const kind = `${source.kind} ${format.key}`;
    const isNew = !this.#kinds.has(kind);
    if (source.count > 0) this.#kinds.add(kind);
    return isNew;
  }
}

function readAgain({ path, format, source: { items } }: FeedDocument, text: string): readonly Problem[] {
  let found: readonly ReadItem[];
  try {
    found = format.readItems(text, loadParsers());
  } catch {
    return [problem("feed-malformed", { file: path }, `A feed parser cannot read it as ${format.key}.`, OUR_FAULT)];
  }
  for (let i = 0; i < Math.max(items.length, found.length); i++) {
    const [code, what] = differenceOf(items[i], found[i]) ?? [];
    if (code === undefined) continue;
    const place = { file: path, field: items[i]?.id };
    return [problem(code, place, `To a feed parser, item ${i + 1} has ${what}.`, OUR_FAULT)];
  }
  return [];
}

/** The code of what is wrong, and what was read. */
function differenceOf(
  item: FeedItem | undefined,
  read: ReadItem | undefined,
): readonly [ProblemCode, string] | undefined {
  if (item?.id !== read?.id) return ["feed-guid-differs", `the id "${read?.id ?? ""}" in place of "${item?.id ?? ""}"`];
  if (item === undefined || read === undefined) return undefined;
  if (item.url !== read.url) return ["feed-url-invalid", `the address "${read.url}" in place of "${item.url}"`];
  const times = [item.published, item.updated];
  const wrong = read.dates.find((date, i) => !isSecondOf(date, times[i] ?? Number.NaN));
  return wrong === undefined ? undefined : ["feed-date-invalid", `the date "${wrong}", which is not its own`];
}

/** Feeds give times in seconds: the parts of one that Atom adds keep entries apart. */
function isSecondOf(date: string, at: Instant): boolean {
  return Math.floor(Date.parse(date) / 1000) === Math.floor(at / 1000);
}
