// A program that turns the corpus into a site, and how it is told to.

import type { Corpus } from "../corpus.ts";
import type { Command } from "../measure.ts";

export interface Peer {
  /** With its version. */
  readonly name: string;
  /** Writes a project into an empty folder. */
  prepare(folder: string, corpus: Corpus): void;
  /** Builds that project into `_site`, in one process. */
  command(folder: string): Command;
}

export interface MissingPeer {
  readonly name: string;
  /** Why it cannot run here, and what would let it. */
  readonly missing: string;
}

export function isMissing(peer: Peer | MissingPeer): peer is MissingPeer {
  return "missing" in peer;
}
