// From what a site is to be to what has to be written: which files are as they should be, which are stale and why, and
// which go.

import { join } from "node:path";
import { fingerprintOf, hashOf } from "../fingerprint.ts";
import { findIntact, type OutputFile, type OutputFiles, readOutputState, writeOutputState } from "./output-state.ts";
import type { StagedFile } from "./staging.ts";

/** Where a build left off with the files of an output folder. */
export function outputStatePath(cacheFolder: string, output: string): string {
  return join(cacheFolder, `output-${hashOf(output).slice(0, 8)}`);
}

/** What is known of the output folder, brought up to date file by file. */
export class SiteUpdate {
  /** Absolute. */
  readonly output: string;
  readonly #statePath: string;
  readonly #shared: string;
  readonly #before: OutputFiles;
  readonly #now = new Map<string, OutputFile>();
  /** Of those that have to be made again. */
  readonly #planned = new Map<string, Pick<OutputFile, "fingerprint" | "parts" | "reason">>();
  /** Files that were looked at and found as they were written. */
  readonly #intact = new Map<string, OutputFile>();
  #written = 0;
  /** Whether the next build would not know all that is known now. */
  #isChanged = false;

  /**
   * @param output The output folder, absolute.
   * @param statePath The file that keeps the state, absolute.
   * @param shared The fingerprint of what decides all files: the program, the settings.
   */
  constructor(output: string, statePath: string, shared: string) {
    this.output = output;
    this.#statePath = statePath;
    this.#shared = shared;
    this.#before = readOutputState(this.#statePath);
  }

  /**
   * Plans a file, and says whether it has to be made again.
   * @param scope Plain data that decides this file alone, or its fingerprint.
   */
  isStale(file: string, scope: unknown): boolean {
    const fingerprint = fingerprintOf([this.#shared, scope]);
    const old = this.#before.get(file);
    const intact = old && this.#findIntact(file, old);
    if (intact !== undefined && old?.fingerprint === fingerprint) {
      if (intact !== old || old.reason !== "") this.#isChanged = true;
      this.#now.set(file, intact.reason === "" ? intact : { ...intact, reason: "" });
      return false;
    }
    // The parts say no more than why: of a file that stays, those that it was made with are known.
    const parts = partsOf(scope, this.#shared);
    this.#planned.set(file, { fingerprint, parts, reason: findReason(fingerprint, parts, old) });
    this.#isChanged = true;
    return true;
  }

  /** The fingerprint of what stands at `file`, if it is as it was written. */
  expected(file: string): string | undefined {
    const old = this.#before.get(file);
    return old && this.#findIntact(file, old)?.content;
  }

  /** Notes a file that was made again and turned out the same. */
  keep(file: string): void {
    const old = this.#intact.get(file);
    if (old !== undefined) this.#now.set(file, { ...old, ...this.#planOf(file) });
  }

  /** Notes a file that is in its place. */
  wrote({ file, content, size, modified }: StagedFile): void {
    this.#written++;
    this.#now.set(file, { ...this.#planOf(file), content, size, modified });
  }

  /** How many files were written, and how many were left as they were. */
  get counts(): { readonly written: number; readonly left: number } {
    return { written: this.#written, left: this.#now.size - this.#written };
  }

  /** Keeps for the next build what is known now. */
  save(): void {
    if (!this.#isChanged && this.#now.size === this.#before.size) return;
    writeOutputState(this.#statePath, this.#now);
  }

  #findIntact(file: string, old: OutputFile): OutputFile | undefined {
    const known = this.#intact.get(file);
    if (known !== undefined) return known;
    const intact = findIntact(this.output, file, old);
    if (intact !== undefined) this.#intact.set(file, intact);
    return intact;
  }

  #planOf(file: string): Pick<OutputFile, "fingerprint" | "parts" | "reason"> {
    const planned = this.#planned.get(file);
    if (planned === undefined) throw new RangeError(`${file} was not planned.`);
    return planned;
  }
}

function findReason(fingerprint: string, parts: string, old: OutputFile | undefined): string {
  if (old === undefined) return "new";
  if (old.fingerprint === fingerprint) return "altered";
  return changedParts(old.parts, parts).join(" ") || "shared";
}

/** Of a part's fingerprint: enough to say which part has changed; that any has is decided by all of them together. */
const PART_LENGTH = 12;

/** What a scope is made of, each part with its fingerprint: `shared:… story:… older:…`. */
function partsOf(scope: unknown, shared: string): string {
  const parts =
    typeof scope === "object" && scope !== null && !Array.isArray(scope) ? Object.entries(scope) : [["content", scope]];
  return [
    `shared:${shared.slice(0, PART_LENGTH)}`,
    ...parts
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}:${fingerprintOf(value).slice(0, PART_LENGTH)}`),
  ].join(" ");
}

/** The names of the parts that differ. */
function changedParts(before: string, now: string): readonly string[] {
  const [left, right] = [before, now].map((parts) => new Set(parts.split(" ")));
  const differing = [...(left ?? [])]
    .filter((part) => !right?.has(part))
    .concat([...(right ?? [])].filter((part) => !left?.has(part)));
  return [...new Set(differing.map((part) => part.slice(0, part.indexOf(":"))))];
}
