// All that is measured for one request: each size in turn, with a folder of its own.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findArchiveFault } from "./archive.ts";
import { type BenchArguments, choosePeers, type PeerName } from "./arguments.ts";
import { compete } from "./compete.ts";
import { makeCorpus } from "./corpus.ts";
import { timeFeeds } from "./feed-share.ts";
import { describeMachine } from "./machine.ts";
import { findEleventy } from "./peers/eleventy.ts";
import { findHugo } from "./peers/hugo.ts";
import { findNewsDigest } from "./peers/news-digest.ts";
import { isMissing, type MissingPeer, type Peer } from "./peers/peer.ts";
import type { BenchResults, SizeResults } from "./results.ts";

export interface BenchSurroundings {
  /** An empty folder to work in. */
  readonly folder: string;
  /** Called before each step that takes its time. */
  tell(step: string): void;
  /** Called whenever more is known, with all that is. */
  keep(results: BenchResults): void;
}

const FIND: Readonly<{ [name in PeerName]: () => Peer | MissingPeer }> = { hugo: findHugo, eleventy: findEleventy };

/** @throws Error when a command fails. */
export async function bench(request: BenchArguments, { folder, tell, keep }: BenchSurroundings): Promise<BenchResults> {
  const { runs, seed } = request;
  const archiveFault = request.only.includes("restored") ? findArchiveFault() : undefined;
  const only = request.only.filter((each) => each !== "restored" || archiveFault === undefined);
  let results: BenchResults = { began: new Date().toISOString(), machine: describeMachine(), seed, runs, sizes: [] };
  for (const articles of request.sizes) {
    const corpus = makeCorpus({ ...request, articles });
    const others = choosePeers(request, articles).map((name) => FIND[name]());
    const found = [findNewsDigest(request), ...others];
    const missing = [
      ...found.filter(isMissing),
      ...(archiveFault === undefined ? [] : [{ name: "A build with a restored cache", missing: archiveFault }]),
    ];
    const earlier = results.sizes;
    const add = (size: Pick<SizeResults, "peers" | "feeds">) => {
      const facts = { articles, days: corpus.days.length, topics: corpus.topics.length, missing };
      results = { ...results, sizes: [...earlier, { ...facts, ...size }] };
      keep(results);
    };
    const ofSize = join(folder, String(earlier.length));
    mkdirSync(ofSize);
    const peers = await compete({
      peers: found.flatMap((peer) => (isMissing(peer) ? [] : [peer])),
      corpus,
      runs,
      only,
      folder: ofSize,
      tell: (step) => tell(`${articles} articles: ${step}`),
      keep: (standings) => add({ peers: standings }),
    });
    if (request.feeds && peers[0]?.isIncremental) add({ peers, feeds: timeFeeds(join(ofSize, "0")) });
    rmSync(ofSize, { recursive: true, force: true });
  }
  return results;
}
