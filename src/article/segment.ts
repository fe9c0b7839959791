// One part of the store of read articles: what a few hundred or thousand files gave, in a file of its own. Facts, bodies
// and analyses are parts of it that are read apart.

import type { Problem } from "../problem.ts";
import type { Body } from "../text/markup.ts";
import type { Article } from "./article.ts";
import { readPacked, writePacked } from "./packed-file.ts";

/** What the file system says of a file: unchanged as long as the file is. */
export interface Signature {
  readonly size: number;
  /** Milliseconds since the epoch, as are all times here. */
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
}

/** What a file gave. */
export interface ReadFile {
  /** From the project's root, with `/`. */
  readonly file: string;
  readonly signature: Signature;
  /** Of its bytes. */
  readonly hash: string;
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

export interface SegmentFacts {
  /** When the build that wrote it began, in milliseconds since the epoch. */
  readonly at: number;
  readonly files: readonly ReadFile[];
}

/** Bodies by the hashes of their articles. */
export type Bodies = ReadonlyMap<string, Body>;

/** What was found in texts, by the hashes of their articles. */
export type Analyses = ReadonlyMap<string, unknown>;

/** Writes a segment, its parts apart. */
export function writeSegment(
  path: string,
  key: string,
  facts: SegmentFacts,
  bodies: Bodies,
  analyses: Analyses = new Map(),
): void {
  writePacked(path, key, { facts, bodies: [...bodies], analyses: [...analyses] });
}

/** The facts of a segment; nothing where it is missing, damaged, or was made under another key. */
export function readFacts(path: string, key: string): SegmentFacts | undefined {
  // What proves to be whole and of this key is what `writeSegment` wrote.
  return readPacked(path, key, "facts") as SegmentFacts | undefined;
}

/** The bodies of a segment, on the same terms. */
export function readBodies(path: string, key: string): Bodies | undefined {
  const entries = readPacked(path, key, "bodies") as readonly (readonly [string, Body])[] | undefined;
  return entries && new Map(entries);
}

/** The analyses of a segment, on the same terms. */
export function readAnalyses(path: string, key: string): Analyses | undefined {
  const entries = readPacked(path, key, "analyses") as readonly (readonly [string, unknown])[] | undefined;
  return entries && new Map(entries);
}
