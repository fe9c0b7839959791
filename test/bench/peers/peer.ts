// A program that turns the corpus into a site, and how it is told to.

import type { BenchArticle, Corpus } from "../corpus.ts";
import type { Command } from "../measure.ts";

export interface Peer {
  /** With its version. */
  readonly name: string;
  /** Whether a build takes over what the one before has left. */
  readonly isIncremental: boolean;
  /** What it leaves beside `_site`, below the project's folder. */
  readonly leaves: readonly string[];
  /** Its main feed, below the output folder. */
  readonly feed: string;
  readonly watching: Watching;
  /** Writes a project into an empty folder, all but its articles. */
  prepare(folder: string, corpus: Corpus): void;
  /** Where an article is, below the project's folder. */
  articleFile(article: BenchArticle): string;
  renderArticle(article: BenchArticle): string;
  /** Builds that project into `_site`. */
  command(folder: string): Command;
  /** Builds it into `_site`, again whenever an article changes, until it is ended. */
  watchCommand(folder: string): Command;
}

/** How a peer behaves while it watches. */
export interface Watching {
  /** What it says when it has built and watches. */
  readonly ready: RegExp;
  /** What it says after each build, with the time that it took in the group `s` or `ms`. */
  readonly built: RegExp;
  /** What comes of a story that is deleted: its page goes, it stays but no list has it, or nothing is noticed. */
  readonly deletion: "removed" | "unlisted" | "unseen";
}

export interface MissingPeer {
  readonly name: string;
  /** Why it cannot run here, and what would let it. */
  readonly missing: string;
}

export function isMissing(peer: Peer | MissingPeer): peer is MissingPeer {
  return "missing" in peer;
}
