// From a change of one article to the output, while a peer watches.

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { type BenchArticle, type Corpus, findLatest, makeLatest, pageFile } from "./corpus.ts";
import type { Entrant } from "./entrant.ts";
import type { Command } from "./measure.ts";

export const CHANGES = ["save", "add", "delete"] as const;

export type Change = (typeof CHANGES)[number];

export interface Shown {
  /** From the change until page and feed show it. */
  readonly shownSeconds: number;
  /** What the peer says that the build took. */
  readonly buildSeconds: number;
}

export type ServingRound = Readonly<Partial<Record<Change, Shown>>>;

/** Milliseconds. */
const LOOK_EVERY = 2;
const PATIENCE = 600_000;
/** For a change to be noticed by a program that has only begun to watch; each time a little longer. */
const FIRST_PATIENCE = 3_000;
const MOST_ATTEMPTS = 20;
/** Between two changes, so that no build is still busy with the last one. */
const PAUSE = 1_000;

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
    await watcher.until(() => watcher.said(peer.watching.ready), PATIENCE);
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

class Watcher {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  readonly #built: RegExp;
  #said = "";
  #hasEnded = false;

  constructor({ file, args, cwd, env }: Command, built: RegExp) {
    this.#built = built;
    this.#child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#said += text;
      });
    }
    this.#ended = new Promise((resolve) => {
      const end = () => {
        this.#hasEnded = true;
        resolve();
      };
      this.#child.once("exit", end).once("error", end);
    });
  }

  said(pattern: RegExp): boolean {
    return pattern.test(this.#said);
  }

  /** Changes something until it is noticed. */
  async begin(change: (attempt: number) => () => boolean): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await wait(PAUSE);
      const isShown = change(attempt);
      try {
        await this.until(isShown, attempt * FIRST_PATIENCE);
        await wait(PAUSE);
        return;
      } catch (error) {
        if (this.#hasEnded || attempt === MOST_ATTEMPTS) throw error;
      }
    }
  }

  async time(change: () => void, isShown: () => boolean): Promise<Shown> {
    const builds = this.#builds().length;
    const start = performance.now();
    change();
    await this.until(isShown, PATIENCE);
    const shownSeconds = (performance.now() - start) / 1000;
    await this.until(() => this.#builds().length > builds, PATIENCE);
    const buildSeconds = this.#builds()[builds] ?? Number.NaN;
    await wait(PAUSE);
    return { shownSeconds, buildSeconds };
  }

  /** @throws Error when it does not come about in so many milliseconds, or the process ends. */
  async until(holds: () => boolean, patience: number): Promise<void> {
    const deadline = performance.now() + patience;
    while (!holds()) {
      if (this.#hasEnded) throw new Error(`${this.#child.spawnfile} ended while it should watch:\n${this.#tail()}`);
      if (performance.now() > deadline) throw new Error(`A change was not shown in time:\n${this.#tail()}`);
      await wait(LOOK_EVERY);
    }
  }

  end(): Promise<void> {
    this.#child.kill();
    return this.#ended;
  }

  /** Seconds of each build so far. */
  #builds(): readonly number[] {
    return [...this.#said.matchAll(this.#built)].map(({ groups }) =>
      groups?.ms === undefined ? Number(groups?.s) : Number(groups.ms) / 1000,
    );
  }

  #tail(): string {
    return this.#said.slice(-4000);
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
