// Work that is shared out among the processor's cores: this thread takes its part of it.

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { limitHeapGrowth } from "./heap-growth.ts";
import type { RenderedPages } from "./render-pages.ts";
import type { ThreadAnswer, ThreadData, ThreadTask } from "./thread.ts";

/** More do not help: what is left to this thread is the bottleneck then. */
const MOST_THREADS = 3;
/** Tasks that a thread has at a time, so that it need not wait while this thread is busy. */
const AHEAD = 2;

/** Megabytes: a thread holds what it is working at, and would let its garbage grow to many times that. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

export class Threads {
  readonly #data: Omit<ThreadData, "name">;
  #workers: readonly Worker[] | undefined;

  constructor(data: Omit<ThreadData, "name">) {
    this.#data = data;
  }

  /**
   * Does all tasks, here and in other threads, in no order.
   * @param here Does one in this thread.
   * @param meanwhile What this thread does first, while the others have begun.
   * @param keep What is kept of a result until all are there. Default all of it.
   * @returns What came of each, in their order.
   * @throws What any of them threw.
   */
  async run(
    tasks: readonly ThreadTask[],
    here: (task: ThreadTask) => RenderedPages | undefined,
    meanwhile: () => void = () => {},
    keep: (result: RenderedPages | undefined) => RenderedPages | undefined = (result) => result,
  ): Promise<readonly (RenderedPages | undefined)[]> {
    const results: (RenderedPages | undefined)[] = tasks.map(() => undefined);
    let next = 0;
    const returned: number[] = [];
    const others = this.#start().map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          const pending: number[] = [];
          const feed = () => {
            while (pending.length < AHEAD && next < tasks.length) {
              pending.push(next);
              worker.postMessage(tasks[next++]);
            }
            if (pending.length === 0) finish();
          };
          // A thread that runs out of its memory leaves its work to this one.
          const onError = (error: unknown) => {
            returned.push(...pending.splice(0));
            this.#workers = this.#workers?.filter((each) => each !== worker);
            if (isOutOfMemory(error)) finish();
            else finish(error);
          };
          const onMessage = (answer: ThreadAnswer) => {
            const place = pending.shift();
            if ("error" in answer) finish(answer.error);
            else if (place !== undefined) {
              results[place] = keep(answer.rendered);
              feed();
            }
          };
          const finish = (error?: unknown) => {
            worker.off("message", onMessage);
            worker.off("error", onError);
            if (error === undefined) resolve();
            else {
              next = tasks.length;
              reject(error);
            }
          };
          worker.on("message", onMessage);
          worker.on("error", onError);
          feed();
        }),
    );
    const take = (place: number) => {
      const task = tasks[place];
      if (task !== undefined) results[place] = keep(here(task));
    };
    const own = (async () => {
      meanwhile();
      while (next < tasks.length) {
        take(next++);
        // The others' answers come in, and they are given more.
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await Promise.all([own, ...others]);
    for (const place of returned) take(place);
    return results;
  }

  async close(): Promise<void> {
    const workers = this.#workers ?? [];
    this.#workers = undefined;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #start(): readonly Worker[] {
    limitHeapGrowth();
    const count = canStart() ? Math.min(availableParallelism() - 1, MOST_THREADS) : 0;
    this.#workers ??= Array.from({ length: Math.max(0, count) }, (_, i) => {
      // Beside this file, in TypeScript where that is run as it is.
      const file = new URL(`./thread${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);
      const data: ThreadData = { ...this.#data, name: `thread-${i + 1}` };
      return new Worker(file, { workerData: data, resourceLimits: LIMITS });
    });
    return this.#workers;
  }
}

/** A loader of TypeScript is not there in other threads; a Node that reads TypeScript by itself reads it in all. */
function canStart(): boolean {
  if (!import.meta.url.endsWith(".ts")) return true;
  return "typescript" in process.features && process.features.typescript !== false;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
