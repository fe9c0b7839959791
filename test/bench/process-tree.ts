// What a process and all that it started take, by what Linux says of them while they run; elsewhere nothing is known.

import { readdirSync, readFileSync } from "node:fs";

export interface TreeCost {
  /** User and system time. */
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

/** The kernel counts processor time for user space in hundredths of a second, on every architecture. */
const TICKS_A_SECOND = 100;

/** Other processes are looked for in each of so many samples: that takes longer than to look at one. */
const LOOK_FOR_OTHERS = 10;

export class ProcessTree {
  readonly #root: number;
  #count = 0;
  #others: readonly number[] = [];
  #cpuSeconds = 0;
  #peakBytes: number | undefined;

  constructor(root: number) {
    this.#root = root;
  }

  /** Looks at what there is now. */
  sample(): void {
    if (this.#count++ % LOOK_FOR_OTHERS === 0) {
      this.#others = listDescendants(this.#root);
      // The sum of what all hold at this moment; pages that they share are counted once.
      if (this.#others.length > 0) this.#raisePeak(sum([this.#root, ...this.#others].map(readHeldBytes)));
    }
    // The kernel keeps the peak of a process, so that none is missed between two samples.
    this.#raisePeak(readPeakBytes(this.#root));
    this.#cpuSeconds = Math.max(this.#cpuSeconds, sum([this.#root, ...this.#others].map(readCpuSeconds)));
  }

  get cost(): TreeCost | undefined {
    return this.#peakBytes === undefined ? undefined : { cpuSeconds: this.#cpuSeconds, peakBytes: this.#peakBytes };
  }

  #raisePeak(bytes: number): void {
    if (bytes > 0) this.#peakBytes = Math.max(this.#peakBytes ?? 0, bytes);
  }
}

function listDescendants(pid: number): readonly number[] {
  const children = listThreads(pid)
    .flatMap((thread) => readProc(`${pid}/task/${thread}/children`).trim().split(" "))
    .filter((child) => child !== "")
    .map(Number);
  return children.flatMap((child) => [child, ...listDescendants(child)]);
}

function listThreads(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Its own and that of its children that have ended: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function readCpuSeconds(pid: number): number {
  const stat = readProc(`${pid}/stat`);
  // The command's name is in brackets and may hold spaces; the state, field 3, comes after it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return sum(fields.slice(11, 15).map(Number)) / TICKS_A_SECOND;
}

function readPeakBytes(pid: number): number {
  return toBytes(/^VmHWM:\s+(\d+) kB$/m.exec(readProc(`${pid}/status`)));
}

function readHeldBytes(pid: number): number {
  return toBytes(/^Pss:\s+(\d+) kB$/m.exec(readProc(`${pid}/smaps_rollup`)));
}

function toBytes(match: RegExpExecArray | null): number {
  return Number(match?.[1] ?? 0) * 1024;
}

/** Nothing once the process has ended. */
function readProc(file: string): string {
  try {
    return readFileSync(`/proc/${file}`, "latin1");
  } catch {
    return "";
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
