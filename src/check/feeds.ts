// Feeds are checked before they are written: a fault would reach every reader, and some of them for good.
// Feeds share their items, so each item is looked at once, however many feeds carry it.

import type { FeedDocument } from "../feed/documents.ts";
import { bytesOfPrinted, type PrintedFeed, toText } from "../feed/printed-feed.ts";
import type { LinkOptions } from "../options/options.ts";
import type { SiteSettings } from "../options/settings.ts";
import { groupBy } from "../order.ts";
import { type Problem, problem } from "../problem.ts";
import { toSitePath } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { ItemCheck, type ReadItems } from "./feed-items.ts";
import { LinkCheck } from "./feed-links.ts";
import { checkDate, checkLink } from "./feed-parts.ts";
import { OUR_FAULT } from "./our-fault.ts";
import { readIds } from "./second-reader.ts";

export interface FeedCheckContext {
  readonly settings: {
    readonly site: Pick<SiteSettings, "root" | "mount">;
    readonly links: Pick<LinkOptions, "ignore">;
  };
  /** The build's clock. */
  readonly now: Instant;
  /** The path in the whole site of every page of the digest, and of what articles link to, which is told with the article. */
  readonly pages: ReadonlySet<string>;
  /** Whether a document is to be looked at: one that is as it was has been. */
  readonly isStale?: ((document: FeedDocument) => boolean) | undefined;
  /** Takes each document that was looked at, so that it need not be printed once more. */
  readonly onChecked?: ((document: FeedDocument, text: () => string) => void) | undefined;
}

/**
 * The second reader takes about a second for so many items, in all formats and archives: what a site of three
 * thousand articles and forty topics has. Up to here it reads everything.
 */
const READ_WHOLE = 15_000;

/** What it reads of a larger site, whose documents are all made the same way: the site's own feeds, and some topics'. */
const READ_IN_PART = 1_000;

/** @returns What is wrong; `file` is the path of the first document that has it. */
export function checkFeeds(documents: readonly FeedDocument[], context: FeedCheckContext): readonly Problem[] {
  const { settings, now, pages, isStale = () => true, onChecked } = context;
  const stale = documents.filter(isStale);
  const links = new LinkCheck(
    settings.site,
    settings.links.ignore ?? [],
    pages,
    new Set(documents.map((document) => toSitePath(settings.site, document.path))),
  );
  const items = new ItemCheck(links, now);
  const checked = new Map(stale.map((document) => [document, checkDocument(document, items, links, now, onChecked)]));
  const idsOf: IdsOf = (document) => checked.get(document)?.ids ?? [];
  return [
    ...[...checked.values()].flatMap(({ problems }) => problems),
    ...[...groupBy(stale, (document) => document.feed).values()].flatMap((formats) => checkFormats(formats, idsOf)),
    ...readAgain(stale, idsOf),
  ];
}

/** The most bytes that a UTF-16 unit takes in UTF-8. */
const MAX_UTF8 = 3;

/** The ids of a document's items, in order. */
type IdsOf = (document: FeedDocument) => readonly string[];

/** The document is printed for it, and let go. */
function checkDocument(
  document: FeedDocument,
  items: ItemCheck,
  links: LinkCheck,
  now: Instant,
  onChecked: FeedCheckContext["onChecked"],
): ReadItems {
  const { printed } = document;
  const { ids, problems } = items.read(printed, document);
  onChecked?.(document, () => toText(printed));
  return {
    ids,
    problems: [
      ...checkSize(document, printed),
      ...checkHead(document, printed, links, now),
      ...problems,
      ...checkUnique(document, ids),
    ],
  };
}

function checkSize(document: FeedDocument, printed: PrintedFeed): readonly Problem[] {
  const { path, maxBytes } = document;
  if (maxBytes === Number.POSITIVE_INFINITY) return [];
  let atMost = printed.head.length * MAX_UTF8;
  for (const item of printed.items) atMost += bytesOfPrinted(item) + printed.separator.length;
  const bytes = atMost <= maxBytes ? atMost : Buffer.byteLength(document.content);
  if (bytes <= maxBytes) return [];
  return [
    problem(
      "feed-too-large",
      { file: path },
      `The feed has ${bytes} bytes, and at most ${maxBytes} were wanted.`,
      "Lower `maxItems` of this kind of feed, or raise its `maxBytes`: readers give up at about 2,000,000.",
    ),
  ];
}

function checkHead(
  { path, format }: FeedDocument,
  { head }: PrintedFeed,
  links: LinkCheck,
  now: Instant,
): readonly Problem[] {
  return [
    ...format.readUrls(head).flatMap((url) => checkLink(url, { file: path }, links)),
    ...readHeadDates(head).flatMap((date) => checkDate(date, { file: path }, now)),
  ];
}

const HEAD_DATES = /<(?:lastBuildDate|updated|dateModified)>([^<]*)</g;

/** The dates of the feed itself. */
function readHeadDates(head: string): readonly string[] {
  return [...head.matchAll(HEAD_DATES)].map(([, date = ""]) => date);
}

function checkUnique({ path }: FeedDocument, ids: readonly string[]): readonly Problem[] {
  if (new Set(ids).size === ids.length) return [];
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) < i))].map((id) =>
    problem(
      "feed-guid-duplicate",
      { file: path },
      `The feed has the id "${id}" twice.`,
      "Give each article an `id` of its own, and each edition a name of its own.",
    ),
  );
}

/** The formats of one feed carry the same items in the same order. */
function checkFormats(formats: readonly FeedDocument[], idsOf: IdsOf): readonly Problem[] {
  const [first, ...others] = formats;
  if (first === undefined) return [];
  const expected = idsOf(first);
  return others.flatMap((document) => {
    const ids = idsOf(document);
    const at = expected.findIndex((id, i) => id !== ids[i]);
    if (at === -1 && ids.length === expected.length) return [];
    const place = Math.max(at, 0);
    return [
      problem(
        "feed-guid-differs",
        { file: document.path },
        `Item ${place + 1} has the id "${ids[place] ?? ""}", but "${expected[place] ?? ""}" in ${first.path}.`,
        OUR_FAULT,
      ),
    ];
  });
}

function readAgain(documents: readonly FeedDocument[], idsOf: IdsOf): readonly Problem[] {
  const total = documents.reduce((count, document) => count + idsOf(document).length, 0);
  let left = total <= READ_WHOLE ? total : READ_IN_PART;
  return documents.flatMap((document) => {
    const ids = idsOf(document);
    left -= ids.length;
    if (left < 0) return [];
    const found = readIds(document);
    if (found !== undefined && found.length === ids.length && found.every((id, i) => id === ids[i])) return [];
    return [
      problem(
        "feed-malformed",
        { file: document.path },
        found === undefined
          ? `A feed parser cannot read it as ${document.format.key}.`
          : `A feed parser finds ${found.length} items in it, with other ids than the ${ids.length} that were written.`,
        OUR_FAULT,
      ),
    ];
  });
}
