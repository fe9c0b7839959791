// A site as the names and hashes of its files, to tell whether two are the same to the last byte.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../list-files.ts";

/** The hash of each file by its name below the folder, with `/`. */
export type Fingerprints = ReadonlyMap<string, string>;

export function takeFingerprints(folder: string): Fingerprints {
  return new Map(listFiles(folder).map((file) => [file, hash(readFileSync(join(folder, file)))]));
}

/** Names the first file that is not the same in both, or says nothing. */
export function findDifference(expected: Fingerprints, actual: Fingerprints): string | undefined {
  for (const file of [...new Set([...expected.keys(), ...actual.keys()])].sort()) {
    if (!actual.has(file)) return `${file} is missing`;
    if (!expected.has(file)) return `${file} was not there before`;
    if (actual.get(file) !== expected.get(file)) return `${file} differs`;
  }
  return undefined;
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
