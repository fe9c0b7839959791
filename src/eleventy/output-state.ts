// Our files in the output folder after the last build: the fingerprint of each, and what the file
// system reported of it. It is a cache: without it, everything is rendered again.

import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPacked, writePacked } from "../article/packed-file.ts";
import { hashOf } from "../fingerprint.ts";

/** A file that was written. */
export interface OutputFile {
  /** A fingerprint of everything that its content depends on. */
  readonly fingerprint: string;
  /** What it depends on, each part with a fingerprint of its own: `shared:… story:… older:…`. */
  readonly parts: string;
  /** Why the last build made it: the names of the parts that had changed, `new` or `altered`; empty where it did not. */
  readonly reason: string;
  /** A hash of its content. */
  readonly content: string;
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** Files by their paths below the output folder, with `/`. */
export type OutputFiles = ReadonlyMap<string, OutputFile>;

const KEY = "outputs 3";

/** As it is stored: one array for each file, a third of the size of objects. */
type StoredFile = readonly [
  file: string,
  fingerprint: string,
  parts: string,
  reason: string,
  content: string,
  size: number,
  modified: number,
];

/** @param path Of the state's own file. */
export function readOutputState(path: string): OutputFiles {
  // A file that is whole was written by `writeOutputState`.
  const stored = (readPacked(path, KEY, "files") ?? []) as readonly StoredFile[];
  return new Map(
    stored.map(([file, fingerprint, parts, reason, content, size, modified]) => [
      file,
      { fingerprint, parts, reason, content, size, modified },
    ]),
  );
}

export function writeOutputState(path: string, files: OutputFiles): void {
  const stored = [...files].map(
    ([file, { fingerprint, parts, reason, content, size, modified }]): StoredFile => [
      file,
      fingerprint,
      parts,
      reason,
      content,
      size,
      modified,
    ],
  );
  writePacked(path, KEY, { files: stored });
}

/**
 * A file as it is, if it is as it was written. One with another time is read: only its time may have changed, on its
 * way through a cache of a build service.
 */
export function findIntact(output: string, file: string, known: OutputFile): OutputFile | undefined {
  const path = join(output, file);
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined || !stats.isFile() || stats.size !== known.size) return undefined;
    if (stats.mtimeMs === known.modified) return known;
    return hashOf(readFileSync(path)) === known.content ? { ...known, modified: stats.mtimeMs } : undefined;
  } catch {
    // Not readable: it is not as it was written.
    return undefined;
  }
}
