// From a change of one article to the output, while a peer watches.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchArticle, type Corpus, findLatest, makeLatest, pageFile } from "./corpus.ts";
import type { Entrant } from "./entrant.ts";
import { type Shown, Watcher } from "./watcher.ts";

export const CHANGES = ["save", "add", "delete"] as const;

export type Change = (typeof CHANGES)[number];

export type ServingRound = Readonly<Partial<Record<Change, Shown>>>;

/** A round is a save, a new story and its deletion; a first save, which may come before the peer watches, is not timed. */
export async function timeServing(entrant: Entrant, corpus: Corpus, rounds: number): Promise<readonly ServingRound[]> {
  const { peer, output } = entrant;
  const watcher = new Watcher(peer.watchCommand(entrant.project), peer.watching.built);
  entrant.noteOtherOutput();
  const page = (article: BenchArticle) => readOr(join(output, pageFile(article)));
  const feed = () => readOr(join(output, peer.feed));
  const latest = findLatest(corpus);
  const added = makeLatest(corpus);
  const mark = (text: string): BenchArticle => ({ ...latest, body: `${latest.body}\n${text}\n` });
  const shows = (text: string) => page(latest).includes(text) && feed().includes(text);
  let isAdded = false;

  const change = async (what: Change, round: number): Promise<Shown | undefined> => {
    if (what === "save") {
      const text = `Seen in round ${round}.`;
      return await watcher.time(
        () => entrant.write(mark(text)),
        () => shows(text),
      );
    }
    isAdded = what === "add";
    if (isAdded) {
      return await watcher.time(
        () => entrant.write(added),
        () => page(added) !== "" && feed().includes(added.slug),
      );
    }
    if (peer.watching.deletion !== "unseen") {
      const isPageGone = () => peer.watching.deletion !== "removed" || !existsSync(join(output, pageFile(added)));
      return await watcher.time(
        () => entrant.remove(added),
        () => isPageGone() && !feed().includes(added.slug),
      );
    }
    entrant.remove(added);
    return undefined;
  };

  try {
    await watcher.until(() => watcher.said(peer.watching.ready));
    await watcher.begin((attempt) => {
      const text = `Seen at attempt ${attempt}.`;
      entrant.write(mark(text));
      return () => shows(text);
    });
    const done: ServingRound[] = [];
    for (let round = 1; round <= rounds; round++) {
      const times: Partial<Record<Change, Shown>> = {};
      for (const what of CHANGES) {
        const shown = await change(what, round);
        if (shown !== undefined) times[what] = shown;
      }
      done.push(times);
    }
    return done;
  } finally {
    await watcher.end();
    if (isAdded) entrant.remove(added);
    entrant.write(latest);
  }
}

/** Nothing where there is no file, or where it is just being replaced. */
function readOr(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
