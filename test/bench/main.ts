// npm run bench: what a build costs, beside two peers that build the same site.

import { makeTemporaryFolder } from "../temporary-folder.ts";
import { type BenchArguments, parseArguments, USAGE } from "./arguments.ts";
import { compete } from "./compete.ts";
import { makeCorpus } from "./corpus.ts";
import { timeFeeds } from "./feed-share.ts";
import { measureInsight, renderInsight } from "./insight.ts";
import { findEleventy } from "./peers/eleventy.ts";
import { findHugo } from "./peers/hugo.ts";
import { findNewsDigest } from "./peers/news-digest.ts";
import { isMissing } from "./peers/peer.ts";
import { renderFeedShare, renderHeading, renderMissing, renderRatios, renderStandings } from "./report.ts";

await bench(readRequest());

function readRequest(): BenchArguments {
  try {
    const request = parseArguments(process.argv.slice(2));
    if (!request.help) return request;
    console.info(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function bench(request: BenchArguments): Promise<void> {
  const newsDigest = findNewsDigest(request);
  const found = [newsDigest, findHugo(), findEleventy()];
  const peers = found.flatMap((peer) => (isMissing(peer) ? [] : [peer]));
  const corpus = makeCorpus(request);
  const folder = makeTemporaryFolder("news-digest-bench");
  const tell = (step: string) => console.error(`${step} …`);
  const standings = await compete({ peers, corpus, runs: request.runs, folder, tell });
  const ours = standings.find(({ peer }) => peer === newsDigest);
  const parts = [
    renderHeading(corpus, request),
    renderStandings(standings),
    renderRatios(standings),
    ours === undefined ? "" : renderFeedShare(timeFeeds(ours.project), ours.cost),
    renderInsight([await measureInsight(request.articles, request.seed)]),
    renderMissing(found.filter(isMissing)),
  ];
  console.info(`\n${parts.filter((part) => part !== "").join("\n\n")}`);
}
