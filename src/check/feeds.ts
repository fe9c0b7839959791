// Feeds are checked before they are written: a fault would reach every reader, and some of them for good. What is to be
// printed is checked as data, each item once, and somebody else's parser reads the print.

import type { FeedDocument } from "../feed/documents.ts";
import type { FeedSource } from "../feed/feed-source.ts";
import type { LinkOptions } from "../options/options.ts";
import type { SiteSettings } from "../options/settings.ts";
import { type Problem, problem } from "../problem.ts";
import { toSitePath } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { checkDate, ItemCheck } from "./feed-items.ts";
import { LinkCheck } from "./feed-links.ts";
import { SecondReader } from "./second-reader.ts";

export interface FeedCheckContext {
  readonly settings: {
    readonly site: Pick<SiteSettings, "root" | "mount">;
    readonly links: Pick<LinkOptions, "ignore">;
  };
  /** The build's clock. */
  readonly now: Instant;
  /** The path in the whole site of every page of the digest, and of what articles link to, which is reported with the article. */
  readonly pages: ReadonlySet<string>;
  /** Whether a document is to be looked at: one that is as it was has been. */
  readonly isStale?: ((document: FeedDocument) => boolean) | undefined;
  /** Takes each document that was printed, so that it need not be printed once more. */
  readonly onChecked?: ((document: FeedDocument, text: string) => void) | undefined;
}

/** @returns What is wrong; `file` is the path of the first document that has it. */
export function checkFeeds(documents: readonly FeedDocument[], context: FeedCheckContext): readonly Problem[] {
  const { settings, now, pages, isStale = () => true, onChecked } = context;
  const stale = documents.filter(isStale);
  const paths = new Set(documents.map(({ path }) => toSitePath(settings.site, path)));
  const links = new LinkCheck(settings.site, settings.links.ignore ?? [], pages, paths);
  const items = new ItemCheck(links, now);
  const known = new Map<FeedSource, readonly Problem[]>();
  const reader = new SecondReader(stale);
  const found = stale.flatMap((document) => {
    const { source, path } = document;
    const problems = known.get(source) ?? checkSource(source, path, items, links, now);
    known.set(source, problems);
    // What is wrong as data may be no text at all.
    if (problems.length > 0) return problems;
    const text = document.content;
    onChecked?.(document, text);
    return [...checkSize(document, text), ...reader.check(document, text)];
  });
  return firstOfEach(found);
}

/** @param path Of the first document that is printed from it. */
function checkSource(
  source: FeedSource,
  path: string,
  items: ItemCheck,
  links: LinkCheck,
  now: Instant,
): readonly Problem[] {
  return [
    ...source.links.flatMap((url) => links.check(url, { file: path })),
    ...checkDate(source.updated, { file: path }, now),
    ...source.items.flatMap((item) => items.check(item, path)),
    ...checkUnique(
      source.items.map(({ id }) => id),
      path,
    ),
  ];
}

function checkUnique(ids: readonly string[], path: string): readonly Problem[] {
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

function checkSize({ path, maxBytes }: FeedDocument, text: string): readonly Problem[] {
  if (maxBytes === undefined) return [];
  const bytes = Buffer.byteLength(text);
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

/** What several documents have from one item or feed is reported with the first. */
function firstOfEach(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, file, field, message }) => {
    const key = JSON.stringify([code, field ?? file, message]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
