// A site as the names and hashes of its files, to tell whether two are the same to the last byte.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The hash of each file by its name below the folder, with `/`. */
export type Fingerprints = ReadonlyMap<string, string>;

export function takeFingerprints(folder: string): Fingerprints {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(files.map((file) => [relative(folder, file).replaceAll(sep, "/"), hash(readFileSync(file))]));
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
