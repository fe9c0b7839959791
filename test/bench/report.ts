// What was measured, as text for a terminal.

import { cpus } from "node:os";
import type { BenchArguments } from "./arguments.ts";
import type { Standing } from "./compete.ts";
import type { Corpus } from "./corpus.ts";
import type { FeedShare } from "./feed-share.ts";
import type { Cost } from "./measure.ts";
import type { MissingPeer } from "./peers/peer.ts";
import { renderTable } from "./table.ts";

const MB = 1e6;

export function renderHeading({ articles, days, topics, seed }: Corpus, { runs }: BenchArguments): string {
  const what = `${count(articles.length)} articles on ${count(days.length)} days, ${count(topics.length)} topics, seed ${seed}`;
  return `${what}; Node ${process.versions.node}, ${process.platform}, ${cpus().length} cores; medians of runs: ${runs}.`;
}

export function renderStandings(standings: readonly Standing[]): string {
  const header = ["", "wall s", "CPU s", "peak MB", "pages", "feeds", "files", "MB", "ms a page"];
  const rows = standings.map(({ peer, cost, census }) => [
    peer.name,
    fixed(cost.wallSeconds, 2),
    fixed(cost.cpuSeconds, 2),
    fixed(scale(cost.peakBytes, MB), 0),
    count(census.pages),
    count(census.feeds),
    count(census.files),
    fixed(census.bytes / MB, 1),
    fixed((cost.wallSeconds * 1000) / census.pages, 2),
  ]);
  return renderTable([header, ...rows]);
}

/** How many times what a peer takes the first one takes. */
export function renderRatios([first, ...others]: readonly Standing[]): string {
  if (first === undefined || others.length === 0) return "There is nobody to compare with.";
  const header = [`${first.peer.name} against`, "wall", "CPU", "peak", "ms a page"];
  const rows = others.map(({ peer, cost, census }) => [
    peer.name,
    ratio(first.cost.wallSeconds, cost.wallSeconds),
    ratio(first.cost.cpuSeconds, cost.cpuSeconds),
    ratio(first.cost.peakBytes, cost.peakBytes),
    ratio(first.cost.wallSeconds / first.census.pages, cost.wallSeconds / census.pages),
  ]);
  return renderTable([header, ...rows]);
}

/** What feeds take of our own build, whose cost is given. */
export function renderFeedShare(
  { documents, bytes, renderSeconds, checkSeconds }: FeedShare,
  { wallSeconds }: Cost,
): string {
  const share = (seconds: number) =>
    `${seconds.toFixed(2)} s (${Math.round((seconds / wallSeconds) * 100)} % of the build)`;
  const what = `${count(documents)} documents of feeds, ${fixed(bytes / MB, 1)} MB`;
  return `${what}: ${share(renderSeconds)} to render them once, ${share(checkSeconds)} to check them.`;
}

export function renderMissing(missing: readonly MissingPeer[]): string {
  return missing.map((peer) => `${peer.name} did not run: ${peer.missing}.`).join("\n");
}

function ratio(ours: number | undefined, theirs: number | undefined): string {
  return ours === undefined || theirs === undefined ? "unknown" : `× ${(ours / theirs).toFixed(2)}`;
}

function scale(value: number | undefined, unit: number): number | undefined {
  return value === undefined ? undefined : value / unit;
}

function fixed(value: number | undefined, digits: number): string {
  return value === undefined ? "unknown" : value.toFixed(digits);
}

function count(value: number): string {
  return value.toLocaleString("en");
}
