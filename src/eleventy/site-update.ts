// From what a site is to be to what has to be written: which files are as they should be, which are stale, and which go.

import { join } from "node:path";
import { hashOf } from "../fingerprint.ts";
import { isIntact, type OutputFile, type OutputFiles, readOutputState, writeOutputState } from "./output-state.ts";
import type { StagedFile } from "./staging.ts";

/** How many files a build has written, left as they were, and removed. */
export interface UpdateCounts {
  readonly written: number;
  readonly left: number;
}

/** What is known of the output folder, brought up to date file by file. */
export class SiteUpdate {
  /** Absolute. */
  readonly output: string;
  readonly #statePath: string;
  readonly #shared: string;
  readonly #before: OutputFiles;
  readonly #now = new Map<string, OutputFile>();
  readonly #fingerprints = new Map<string, string>();
  readonly #intact = new Map<string, boolean>();
  #written = 0;

  /**
   * @param output The output folder, absolute.
   * @param cacheFolder Where the state is kept, absolute.
   * @param shared The fingerprint of what decides all files: the program, the settings.
   */
  constructor(output: string, cacheFolder: string, shared: string) {
    this.output = output;
    this.#statePath = join(cacheFolder, `output-${hashOf(output).slice(0, 8)}`);
    this.#shared = shared;
    this.#before = readOutputState(this.#statePath);
  }

  /**
   * Plans a file, and says whether it has to be made again.
   * @param fingerprint Of what decides this file alone.
   */
  isStale(file: string, fingerprint: string): boolean {
    const whole = hashOf(this.#shared + fingerprint);
    this.#fingerprints.set(file, whole);
    const old = this.#before.get(file);
    if (old === undefined || old.fingerprint !== whole || !this.#isIntact(file, old)) return true;
    this.#now.set(file, old);
    return false;
  }

  /** The fingerprint of what stands at `file`, if it is as it was written. */
  expected(file: string): string | undefined {
    const old = this.#before.get(file);
    return old !== undefined && this.#isIntact(file, old) ? old.content : undefined;
  }

  /** Whether the last build wrote the file. */
  had(file: string): boolean {
    return this.#before.has(file);
  }

  /** Notes a file that was made again and turned out the same. */
  keep(file: string): void {
    const old = this.#before.get(file);
    if (old !== undefined) this.#now.set(file, { ...old, fingerprint: this.#fingerprintOf(file) });
  }

  /** Notes a file that is in its place. */
  wrote({ file, content, size, modified }: StagedFile): void {
    this.#written++;
    this.#now.set(file, { fingerprint: this.#fingerprintOf(file), content, size, modified });
  }

  get counts(): UpdateCounts {
    return { written: this.#written, left: this.#now.size - this.#written };
  }

  /** Whether nothing was written, and nothing but what was there before is to stay. */
  get isNothing(): boolean {
    return this.#written === 0 && this.#now.size === this.#before.size;
  }

  /** Keeps for the next build what is known now. */
  save(): void {
    writeOutputState(this.#statePath, this.#now);
  }

  #isIntact(file: string, old: OutputFile): boolean {
    let intact = this.#intact.get(file);
    if (intact === undefined) {
      intact = isIntact(this.output, file, old);
      this.#intact.set(file, intact);
    }
    return intact;
  }

  #fingerprintOf(file: string): string {
    const fingerprint = this.#fingerprints.get(file);
    if (fingerprint === undefined) throw new RangeError(`${file} was not planned.`);
    return fingerprint;
  }
}
