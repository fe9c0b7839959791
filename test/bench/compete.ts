// Builds the corpus with each peer, run by run in turn, so that a noisy machine is noisy for all alike.

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { archiveBytes, COMPRESSION, restoreArchive, saveArchive } from "./archive.ts";
import { countOutput, sumBytes } from "./census.ts";
import { type Corpus, makeNewsDay, type NewsDay } from "./corpus.ts";
import { Entrant } from "./entrant.ts";
import { compareFileTrees, readFileTree } from "./file-tree.ts";
import type { Cost } from "./measure.ts";
import type { Peer } from "./peers/peer.ts";
import type { PeerResults, Step } from "./results.ts";
import type { Scenario } from "./scenario.ts";
import { type ServingRound, timeServing } from "./serving.ts";

export interface Competition {
  readonly peers: readonly Peer[];
  readonly corpus: Corpus;
  readonly runs: number;
  readonly only: readonly Scenario[];
  /** An empty folder to work in. */
  readonly folder: string;
  /** Called before each step that takes its time. */
  tell(step: string): void;
  /** Called after each run with what is known so far. */
  keep(results: readonly PeerResults[]): void;
}

/** Changes that are timed each time that a peer has begun to watch. */
const ROUNDS = 3;

export async function compete(competition: Competition): Promise<readonly PeerResults[]> {
  const { peers, corpus, runs, only, folder, tell, keep } = competition;
  const news = makeNewsDay(corpus);
  const records = peers.map((peer, i) => new Record(new Entrant(peer, join(folder, String(i)), corpus)));
  for (const { entrant } of records) {
    tell(`writing the articles for ${entrant.peer.name}`);
    entrant.checkOut();
  }
  for (let run = 1; run <= runs; run++) {
    for (const scenario of only) {
      for (const record of records) {
        if (scenario === "restored" && !record.entrant.peer.isIncremental) continue;
        tell(`${scenario} with ${record.entrant.peer.name}, ${run} of ${runs}`);
        await DO[scenario](record, corpus, news);
      }
    }
    keep(records.map((record) => record.results));
  }
  return records.map((record) => record.results);
}

const DO: Readonly<{ [name in Scenario]: (record: Record, corpus: Corpus, news: NewsDay) => Promise<void> }> = {
  async cold(record) {
    record.entrant.clear();
    flush();
    record.add("cold", await record.entrant.measureCorpus());
    record.count();
  },

  async unchanged(record) {
    await record.entrant.buildCorpus();
    record.count();
    flush();
    record.add("unchanged", await record.entrant.measureCorpus());
  },

  async publish(record, _, news) {
    const { entrant } = record;
    await entrant.buildCorpus();
    record.count();
    const isFirst = entrant.peer.isIncremental && record.results.dayChange === undefined;
    const before = isFirst ? readFileTree(entrant.output) : undefined;
    entrant.publish(news);
    flush();
    record.add("publish", await entrant.measureMore());
    if (before !== undefined) {
      record.set({ dayChange: compareFileTrees(before, readFileTree(entrant.output), entrant.output) });
    }
    entrant.withdraw(news);
  },

  async restored(record, _, news) {
    const { entrant } = record;
    await entrant.buildCorpus();
    record.count();
    flush();
    const archive = `${entrant.project}.tar`;
    record.add("save", await saveArchive(entrant.project, archive));
    record.set({ archive: { bytes: archiveBytes(archive), compression: COMPRESSION } });
    entrant.checkOut();
    entrant.publish(news);
    flush();
    record.add("restore", await restoreArchive(entrant.project, archive));
    rmSync(archive);
    record.add("restored", await entrant.measureMore());
    entrant.withdraw(news);
  },

  async serving(record, corpus) {
    await record.entrant.buildCorpus();
    record.count();
    record.addRounds(await timeServing(record.entrant, corpus, ROUNDS));
  },
};

/** What came of an entrant so far. */
class Record {
  readonly entrant: Entrant;
  results: PeerResults;

  constructor(entrant: Entrant) {
    const { name, isIncremental } = entrant.peer;
    this.entrant = entrant;
    this.results = { name, isIncremental, articleBytes: entrant.articleBytes, steps: {}, serving: [] };
  }

  set(known: Partial<PeerResults>): void {
    this.results = { ...this.results, ...known };
  }

  add(step: Step, cost: Cost): void {
    const { steps } = this.results;
    this.set({ steps: { ...steps, [step]: [...(steps[step] ?? []), cost] } });
  }

  addRounds(rounds: readonly ServingRound[]): void {
    this.set({ serving: [...this.results.serving, ...rounds] });
  }

  /** Counts what a build of the corpus has left, once. */
  count(): void {
    if (this.results.census !== undefined) return;
    this.set({
      census: countOutput(this.entrant.output),
      cacheBytes: sumBytes(join(this.entrant.project, ".cache")),
    });
  }
}

/** Nobody waits for what the one before has left to be written to the disk. */
function flush(): void {
  if (process.platform !== "win32") spawnSync("sync");
}
