// A program that builds whenever a file is saved, and how long it takes to show that.

import { type ChildProcess, spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "./measure.ts";

export interface Shown {
  /** From the change until page and feed show it. */
  readonly shownSeconds: number;
  /** What the peer says that the build took. */
  readonly buildSeconds: number;
}

/** Milliseconds. */
const LOOK_EVERY = 2;
const PATIENCE = 600_000;
/** For a change to be noticed by a program that has only begun to watch; each time a little longer. */
const FIRST_PATIENCE = 3_000;
const MOST_ATTEMPTS = 20;
/** Between two changes, so that no build is still busy with the last one. */
const PAUSE = 1_000;

export class Watcher {
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
    await this.until(isShown);
    const shownSeconds = (performance.now() - start) / 1000;
    await this.until(() => this.#builds().length > builds);
    const buildSeconds = this.#builds()[builds] ?? Number.NaN;
    await wait(PAUSE);
    return { shownSeconds, buildSeconds };
  }

  /** @throws Error when it does not come about in so many milliseconds, or the process ends. */
  async until(holds: () => boolean, patience: number = PATIENCE): Promise<void> {
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
