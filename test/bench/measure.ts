// What a command costs as a whole process: time on the clock, time on the processors, memory at its peak.

import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { ProcessTree } from "./process-tree.ts";

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  /** The working folder. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Cost {
  readonly wallSeconds: number;
  /** User and system time of the process and of what it started; known on Linux alone. */
  readonly cpuSeconds?: number | undefined;
  /** Of all threads and processes together. */
  readonly peakBytes?: number | undefined;
}

const SAMPLE_EVERY_MS = 10;

/**
 * Runs a command to its end.
 *
 * @throws Error when it cannot be started or fails, with what it wrote to standard error.
 */
export function measure({ file, args, cwd, env }: Command): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "pipe"] });
    const tree = child.pid === undefined ? undefined : new ProcessTree(child.pid);
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4000);
    });
    const timer = setInterval(() => tree?.sample(), SAMPLE_EVERY_MS);
    let wallSeconds = 0;
    child.on("exit", () => {
      wallSeconds = (performance.now() - start) / 1000;
      clearInterval(timer);
    });
    child.on("error", (cause) => {
      clearInterval(timer);
      reject(new Error(`${file} could not be started.`, { cause }));
    });
    child.on("close", (code, signal) => {
      if (code === 0) resolve({ wallSeconds, ...tree?.cost });
      else reject(new Error(`${[file, ...args].join(" ")} ended with ${code ?? signal}:\n${said}`));
    });
  });
}

/** The middle of each figure over several runs, each by itself. */
export function medianCost(costs: readonly Cost[]): Cost {
  return {
    wallSeconds: median(costs.map((cost) => cost.wallSeconds)) ?? Number.NaN,
    cpuSeconds: median(costs.map((cost) => cost.cpuSeconds)),
    peakBytes: median(costs.map((cost) => cost.peakBytes)),
  };
}

/** Of those that are known; of an even number, the upper of the two in the middle. */
export function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)];
}
