// What builds have left, as text for a terminal.

import { count, megabytes, ratio } from "./figures.ts";
import { medianCost } from "./measure.ts";
import type { PeerResults, SizeResults } from "./results.ts";
import { renderTable } from "./table.ts";

/** Counted, so that nobody wins by doing less. */
export function renderOutputs({ peers }: SizeResults): string {
  const rows = peers.flatMap(({ name, census, steps }) => {
    if (census === undefined) return [];
    const each = steps.cold === undefined ? undefined : medianCost(steps.cold).wallSeconds / census.pages;
    const { pages, feeds, files, bytes } = census;
    const perPage = each === undefined ? "–" : (each * 1000).toFixed(2);
    return [[name, count(pages), count(feeds), count(files), megabytes(bytes), perPage]];
  });
  return rows.length === 0 ? "" : renderTable([["output", "pages", "feeds", "files", "MB", "ms a page"], ...rows]);
}

/** What one that takes things over has written, and what it keeps. */
export function renderNotes({
  name,
  isIncremental,
  articleBytes,
  cacheBytes,
  dayChange,
  archive,
}: PeerResults): string[] {
  if (!isIncremental) return [];
  const notes: string[] = [];
  if (dayChange !== undefined) {
    const { changed, rewritten, removed, bytes } = dayChange;
    notes.push(
      `${name}, a day's publish: ${count(changed)} files new or changed, ${count(rewritten)} written as they were, ` +
        `${count(removed)} removed; ${megabytes(bytes)} MB written.`,
    );
  }
  if (cacheBytes !== undefined) {
    const share = ratio(cacheBytes, articleBytes);
    notes.push(`${name}, cache: ${megabytes(cacheBytes)} MB, ${share} the articles' ${megabytes(articleBytes)} MB.`);
  }
  if (archive !== undefined) {
    notes.push(`${name}, cache and output in one archive: ${megabytes(archive.bytes)} MB (${archive.compression}).`);
  }
  return [notes.join("\n")];
}
