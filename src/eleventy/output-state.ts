// What the output folder held after the last build, as far as we wrote it: by what each file is known, and what the file
// system said of it. It is a cache: without it, everything is rendered again.

import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPacked, writePacked } from "../article/packed-file.ts";
import { hashOf } from "../fingerprint.ts";

/** A file that was written. */
export interface OutputFile {
  /** Of everything that decides what is in it. */
  readonly fingerprint: string;
  /** The parts of that, each with a fingerprint of its own: `shared:… story:… older:…`. */
  readonly parts: string;
  /** Why the last build made it: the names of the parts that had changed, `new` or `altered`; empty where it did not. */
  readonly reason: string;
  /** Of what is in it. */
  readonly content: string;
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** Files by their paths below the output folder, with `/`. */
export type OutputFiles = ReadonlyMap<string, OutputFile>;

const KEY = "outputs 2";

/** As it is stored: one list a file, which takes a third of what records take. */
type StoredFile = readonly [
  file: string,
  parts: string,
  reason: string,
  content: string,
  size: number,
  modified: number,
];

/** @param path Of the state's own file. */
export function readOutputState(path: string): OutputFiles {
  // What proves to be whole is what `writeOutputState` wrote.
  const stored = (readPacked(path, KEY, "files") ?? []) as readonly StoredFile[];
  return new Map(
    stored.map(([file, parts, reason, content, size, modified]) => [
      file,
      { fingerprint: hashOf(parts), parts, reason, content, size, modified },
    ]),
  );
}

export function writeOutputState(path: string, files: OutputFiles): void {
  const stored = [...files].map(
    ([file, { parts, reason, content, size, modified }]): StoredFile => [file, parts, reason, content, size, modified],
  );
  writePacked(path, KEY, { files: stored });
}

/**
 * A file as it stands, if it is as it was written. One that was touched is read: its time may have changed alone, on its
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
    // Below a file, say, or one that may not be read: it is not as it was written.
    return undefined;
  }
}
