// Where it was measured.

import { arch, cpus, loadavg, release, totalmem, type } from "node:os";

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  /** `Linux 6.1.0, x64` */
  readonly system: string;
  readonly node: string;
  /** Of the minute before: 0 where nothing else was done. */
  readonly load: number;
}

export function describeMachine(): Machine {
  const [first] = cpus();
  return {
    processor: first?.model ?? "unknown",
    cores: cpus().length,
    memoryBytes: totalmem(),
    system: `${type()} ${release()}, ${arch()}`,
    node: process.versions.node,
    load: loadavg()[0] ?? 0,
  };
}
