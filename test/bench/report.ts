// What was measured, as text for a terminal.

import type { FeedShare } from "./feed-share.ts";
import { count, megabytes, milliseconds, ratio, seconds } from "./figures.ts";
import type { Machine } from "./machine.ts";
import { type Cost, median, medianCost } from "./measure.ts";
import { renderNotes, renderOutputs } from "./report-output.ts";
import { type BenchResults, type PeerResults, type SizeResults, STEPS, type Step } from "./results.ts";
import { CHANGES, type Change } from "./serving.ts";
import { renderTable } from "./table.ts";

const STEP_NAMES: Readonly<{ [step in Step]: string }> = {
  cold: "cold",
  unchanged: "unchanged",
  publish: "a day's publish",
  restore: "restore the cache",
  restored: "a day's publish, restored",
  save: "save the cache",
};

const CHANGE_NAMES: Readonly<{ [change in Change]: string }> = {
  save: "saved",
  add: "added",
  delete: "deleted",
};

export function renderReport(results: BenchResults): string {
  const parts = [
    renderHeading(results),
    ...results.sizes.flatMap((size) => [
      `${count(size.articles)} articles on ${count(size.days)} days, ${count(size.topics)} topics`,
      renderSteps(size),
      renderRatios(size),
      renderOutputs(size),
      ...size.peers.flatMap(renderNotes),
      renderServing(size),
      size.feeds === undefined ? "" : renderFeedShare(size.feeds, costOf(size.peers[0], "cold")),
      size.missing.map((peer) => `${peer.name} did not run: ${peer.missing}.`).join("\n"),
    ]),
    renderGrowth(results.sizes),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function renderHeading({ began, machine, runs, seed }: BenchResults): string {
  return `${began.slice(0, 10)}; ${renderMachine(machine)}; seed ${seed}; medians of runs: ${runs}.`;
}

function renderMachine({ processor, cores, memoryBytes, system, node, load }: Machine): string {
  const memory = `${megabytes(memoryBytes / 1000, 0)} GB`;
  return `${processor}, ${cores} cores, ${memory}, ${system}, Node ${node}, load before ${load.toFixed(2)}`;
}

function renderSteps({ peers }: SizeResults): string {
  const rows = STEPS.flatMap((step) =>
    peers.flatMap(({ name, steps }) => {
      const costs = steps[step];
      if (costs === undefined) return [];
      const walls = costs.map((cost) => cost.wallSeconds);
      const { wallSeconds, cpuSeconds, peakBytes } = medianCost(costs);
      const spread = [Math.min(...walls), Math.max(...walls)].map(seconds);
      const figures = [seconds(wallSeconds), ...spread, seconds(cpuSeconds), megabytes(peakBytes, 0)];
      return [[STEP_NAMES[step], name, ...figures]];
    }),
  );
  return rows.length === 0 ? "" : renderTable([["", "", "wall s", "least", "most", "CPU s", "peak MB"], ...rows], 2);
}

/** How many times what a peer takes we take. */
function renderRatios({ peers: [first, ...others] }: SizeResults): string {
  const rows = STEPS.flatMap((step) =>
    others.flatMap((other) => {
      // A new machine makes no difference to one that takes nothing over.
      const theirs = costOf(other, step) ?? (step === "restored" ? costOf(other, "publish") : undefined);
      const ours = costOf(first, step);
      if (ours === undefined || theirs === undefined) return [];
      const figures = (["wallSeconds", "cpuSeconds", "peakBytes"] as const).map((key) => ratio(ours[key], theirs[key]));
      return [[STEP_NAMES[step], other.name, ...figures]];
    }),
  );
  return rows.length === 0 ? "" : renderTable([[`${first?.name}:`, "against", "wall", "CPU", "peak"], ...rows], 2);
}

function renderServing({ peers }: SizeResults): string {
  const rows = CHANGES.flatMap((change) =>
    peers.flatMap(({ name, serving }) => {
      if (serving.length === 0) return [];
      const shown = median(serving.map((round) => round[change]?.shownSeconds));
      const built = median(serving.map((round) => round[change]?.buildSeconds));
      return [[CHANGE_NAMES[change], name, shown === undefined ? "never" : milliseconds(shown), milliseconds(built)]];
    }),
  );
  return rows.length === 0 ? "" : renderTable([["while watching", "", "shown after ms", "build ms"], ...rows], 2);
}

/** What feeds take of our own build, whose cost is given. */
function renderFeedShare({ documents, bytes, renderSeconds, checkSeconds }: FeedShare, cost: Cost | undefined): string {
  const share = (value: number) =>
    `${seconds(value)} s${cost ? ` (${Math.round((value / cost.wallSeconds) * 100)} % of a cold build)` : ""}`;
  const what = `${count(documents)} documents of feeds, ${megabytes(bytes)} MB`;
  return `${what}: ${share(renderSeconds)} to render them once in one thread, ${share(checkSeconds)} to check them.`;
}

/** How much more each takes for more articles. */
function renderGrowth([first, ...others]: readonly SizeResults[]): string {
  if (first === undefined || others.length === 0) return "";
  const rows = others.flatMap((size) =>
    size.peers.flatMap((peer) => {
      const before = first.peers.find(({ name }) => name === peer.name);
      return STEPS.flatMap((step) => {
        const [now, then] = [costOf(peer, step), costOf(before, step)];
        if (now === undefined || then === undefined) return [];
        const figures = [ratio(now.wallSeconds, then.wallSeconds), ratio(now.peakBytes, then.peakBytes)];
        return [
          [`${STEP_NAMES[step]}, × ${(size.articles / first.articles).toFixed(1)} articles`, peer.name, ...figures],
        ];
      });
    }),
  );
  return renderTable([[`against ${count(first.articles)}`, "", "wall", "peak"], ...rows], 2);
}

function costOf(peer: PeerResults | undefined, step: Step): Cost | undefined {
  const costs = peer?.steps[step];
  return costs === undefined ? undefined : medianCost(costs);
}
