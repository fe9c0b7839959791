// Builds the corpus with each peer, run by run in turn, so that a noisy machine is noisy for all alike.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Census, countOutput } from "./census.ts";
import type { Corpus } from "./corpus.ts";
import { type Cost, measure, medianCost } from "./measure.ts";
import type { Peer } from "./peers/peer.ts";

export interface Standing {
  readonly peer: Peer;
  /** The folder of its project, with what it built last. */
  readonly project: string;
  readonly cost: Cost;
  readonly census: Census;
}

export interface Competition {
  readonly peers: readonly Peer[];
  readonly corpus: Corpus;
  readonly runs: number;
  /** An empty folder to work in. */
  readonly folder: string;
  /** Called before each build. */
  tell(step: string): void;
}

export async function compete({ peers, corpus, runs, folder, tell }: Competition): Promise<readonly Standing[]> {
  const entrants = peers.map((peer, i) => ({ peer, project: join(folder, String(i)), costs: [] as Cost[] }));
  for (const { peer, project } of entrants) {
    tell(`writing the articles for ${peer.name}`);
    mkdirSync(project);
    peer.prepare(project, corpus);
  }
  for (let run = 1; run <= runs; run += 1) {
    for (const { peer, project, costs } of entrants) {
      tell(`building with ${peer.name}, ${run} of ${runs}`);
      rmSync(join(project, "_site"), { recursive: true, force: true });
      costs.push(await measure(peer.command(project)));
    }
  }
  return entrants.map(({ peer, project, costs }) => ({
    peer,
    project,
    cost: medianCost(costs),
    census: countOutput(join(project, "_site")),
  }));
}
