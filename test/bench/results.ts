// What was measured, as plain data: this is what `--json` keeps.

import type { Census } from "./census.ts";
import type { FeedShare } from "./feed-share.ts";
import type { TreeChange } from "./file-tree.ts";
import type { Machine } from "./machine.ts";
import type { Cost } from "./measure.ts";
import type { MissingPeer } from "./peers/peer.ts";
import type { ServingRound } from "./serving.ts";

/** Whole processes whose cost is known: builds, and what a build service does before and after them. */
export const STEPS = ["cold", "unchanged", "publish", "restore", "restored", "save"] as const;

export type Step = (typeof STEPS)[number];

export interface BenchResults {
  /** When it began: `2025-03-07T08:15:00.000Z` */
  readonly began: string;
  readonly machine: Machine;
  readonly seed: number;
  readonly runs: number;
  readonly sizes: readonly SizeResults[];
}

export interface SizeResults {
  readonly articles: number;
  readonly days: number;
  readonly topics: number;
  /** We are the first. */
  readonly peers: readonly PeerResults[];
  readonly missing: readonly MissingPeer[];
  readonly feeds?: FeedShare;
}

export interface PeerResults {
  /** With its version. */
  readonly name: string;
  readonly isIncremental: boolean;
  /** Of all source articles. */
  readonly articleBytes: number;
  /** Of the output of the corpus. */
  readonly census?: Census;
  /** Of `.cache`, after a build of the corpus. */
  readonly cacheBytes?: number;
  /** What a day's publish changed in the output. */
  readonly dayChange?: TreeChange;
  readonly archive?: { readonly bytes: number; readonly compression: string };
  /** A cost for each run. */
  readonly steps: Readonly<Partial<Record<Step, readonly Cost[]>>>;
  readonly serving: readonly ServingRound[];
}
