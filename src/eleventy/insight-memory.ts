// What the text engine found in earlier builds: a file for each batch of editions, and one for what some of them leave to
// the next.

import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readPacked, removeDrafts, writePacked } from "../article/packed-file.ts";
import type { BatchFindings } from "../digest/enrichment.ts";
import type { EnrichmentMemory } from "../digest/enrichment-batches.ts";
import type { Carry } from "../insight/engine.ts";

const FINDINGS = ".findings";
const CARRY = ".carry";

export class InsightMemory implements EnrichmentMemory {
  readonly #folder: string;
  readonly #version: string;

  /**
   * @param folder Absolute.
   * @param version The program's.
   */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  findings(batch: string, hash: string): BatchFindings | undefined {
    // What proves to be whole and of this key is what `keepFindings` wrote.
    return this.#read(batch + FINDINGS, hash) as BatchFindings | undefined;
  }

  keepFindings(batch: string, hash: string, found: BatchFindings): void {
    this.#write(batch + FINDINGS, hash, found);
  }

  carry(batch: string, hash: string): Carry | undefined {
    // The same, of `keepCarry`.
    return this.#read(batch + CARRY, hash) as Carry | undefined;
  }

  keepCarry(batch: string, hash: string, carry: Carry): void {
    this.#write(batch + CARRY, hash, carry);
  }

  forgetOthers(batches: ReadonlySet<string>, carries: ReadonlySet<string>): void {
    if (!existsSync(this.#folder)) return;
    for (const file of readdirSync(this.#folder)) {
      const isOther =
        (file.endsWith(CARRY) && !carries.has(file.slice(0, -CARRY.length))) ||
        (file.endsWith(FINDINGS) && !batches.has(file.slice(0, -FINDINGS.length)));
      if (isOther) rmSync(join(this.#folder, file), { force: true });
    }
    removeDrafts(this.#folder, Date.now());
  }

  #read(file: string, hash: string): unknown {
    return readPacked(join(this.#folder, file), this.#key(hash), "data");
  }

  #write(file: string, hash: string, data: unknown): void {
    writePacked(join(this.#folder, file), this.#key(hash), { data });
  }

  #key(hash: string): string {
    return `${this.#version} ${hash}`;
  }
}
