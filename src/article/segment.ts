// One part of the store of read articles: what a few hundred or thousand files gave, in a file of its own. Facts, bodies
// and analyses are parts of it that are read apart; signatures one that is written apart, since a new checkout changes
// those of all files and nothing else.

import type { Problem } from "../problem.ts";
import type { Body } from "../text/markup.ts";
import type { Article } from "./article.ts";
import { readPacked, replacePart, writePacked } from "./packed-file.ts";

/** What the file system says of a file: unchanged as long as the file is. */
export interface FileState {
  readonly size: number;
  /** Milliseconds since the epoch, as are all times here. */
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
}

/** Which bytes a file's state stands for. */
export interface Signature extends FileState {
  /** Of the bytes: what they gave is known where it was made from the same. */
  readonly hash: string;
}

/** What a file gave. */
export interface ReadFile {
  /** From the project's root, with `/`. */
  readonly file: string;
  /** Of its bytes. */
  readonly hash: string;
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

export interface Signatures {
  /** When the build that saw them began, in milliseconds since the epoch. */
  readonly at: number;
  /** By file. */
  readonly of: Readonly<Record<string, Signature>>;
}

/** Bodies by the hashes of their articles. */
export type Bodies = ReadonlyMap<string, Body>;

/** What was found in texts, by the hashes of their articles. */
export type Analyses = ReadonlyMap<string, unknown>;

export interface Segment {
  readonly signatures: Signatures;
  readonly files: readonly ReadFile[];
  readonly bodies: Bodies;
  readonly analyses: Analyses;
}

/** Writes a segment, its parts apart. */
export function writeSegment(path: string, key: string, { signatures, files, bodies, analyses }: Segment): void {
  writePacked(path, key, { [SIGNATURES]: signatures, files, bodies: [...bodies], analyses: [...analyses] });
}

const SIGNATURES = "signatures";

/** Writes the signatures of a segment that is otherwise as it was; one that has been lost since is left alone. */
export function writeSignatures(path: string, key: string, signatures: Signatures): void {
  replacePart(path, key, SIGNATURES, signatures);
}

/** The signatures of a segment's files; nothing where it is missing, damaged, or was made under another key. */
export function readSignatures(path: string, key: string): Signatures | undefined {
  // What proves to be whole and of this key is what `writeSegment` wrote.
  return readPacked(path, key, SIGNATURES) as Signatures | undefined;
}

/** What the files of a segment gave, on the same terms. */
export function readFacts(path: string, key: string): readonly ReadFile[] | undefined {
  return readPacked(path, key, "files") as readonly ReadFile[] | undefined;
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
