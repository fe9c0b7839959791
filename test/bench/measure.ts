// What a command costs as a whole process: time on the clock, time on the processors, memory at its peak.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

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
  readonly peakBytes?: number | undefined;
}

type Sample = Required<Pick<Cost, "cpuSeconds" | "peakBytes">>;

const SAMPLE_EVERY_MS = 10;

/** The kernel counts processor time for user space in hundredths of a second, on every architecture. */
const TICKS_A_SECOND = 100;

/**
 * Runs a command to its end.
 *
 * @throws Error when it cannot be started or fails, with what it wrote to standard error.
 */
export function measure({ file, args, cwd, env }: Command): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    let last: Sample | undefined;
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4000);
    });
    const timer = setInterval(() => {
      last = sample(child.pid) ?? last;
    }, SAMPLE_EVERY_MS);
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
      if (code === 0) resolve({ wallSeconds, ...last });
      else reject(new Error(`${[file, ...args].join(" ")} ended with ${code ?? signal}:\n${said}`));
    });
  });
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; undefined elsewhere, and once the process has ended. */
function sample(pid: number | undefined): Sample | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The command's name is in brackets and may hold spaces; the state, field 3, comes after it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
    return peak === undefined ? undefined : { cpuSeconds: ticks / TICKS_A_SECOND, peakBytes: Number(peak) * 1024 };
  } catch {
    return undefined;
  }
}

/** The middle of each figure over several runs; of an even number, the upper of the two in the middle. */
export function medianCost(costs: readonly Cost[]): Cost {
  return {
    wallSeconds: median(costs.map((cost) => cost.wallSeconds)) ?? Number.NaN,
    cpuSeconds: median(costs.map((cost) => cost.cpuSeconds)),
    peakBytes: median(costs.map((cost) => cost.peakBytes)),
  };
}

function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)];
}
