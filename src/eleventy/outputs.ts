// What we wrote last time and do not write any more is removed, so that nothing withdrawn stays online.

import {
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import type { SiteDocument } from "../site/site-document.ts";

/** Kept in the output itself, so that it goes wherever the output goes, a build cache for one. */
const MANIFEST = ".news-digest.json";

/** A file to be copied as it is; both paths are absolute or from the working folder. */
export interface FileCopy {
  readonly from: string;
  /** Below the output folder, with `/`. */
  readonly to: string;
}

/** A file that was made in memory. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  /** Below the output folder, with `/`. */
  readonly to: string;
}

export function writeFiles(output: string, files: readonly (FileCopy | MadeFile)[]): void {
  for (const file of files) {
    const target = makeRoom(output, file.to);
    if ("from" in file) copyFileSync(file.from, target);
    else writeFileSync(target, file.bytes);
  }
}

/** Each is made, written and let go before the next: all feeds together may be larger than all pages. */
export function writeDocuments(output: string, documents: readonly SiteDocument[]): void {
  for (const document of documents) {
    writePieces(makeRoom(output, document.path), document.pieces ?? [document.content]);
  }
}

/** In characters: what is put together before it is written. */
const PORTION = 65_536;

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, "w");
  try {
    let portion = "";
    for (const piece of pieces) {
      portion += piece;
      if (portion.length < PORTION) continue;
      writeFileSync(file, portion);
      portion = "";
    }
    writeFileSync(file, portion);
  } finally {
    closeSync(file);
  }
}

function makeRoom(output: string, file: string): string {
  const target = join(output, file);
  mkdirSync(dirname(target), { recursive: true });
  return target;
}

/**
 * Removes files of an earlier build that are not in `written`, with the folders that they leave empty,
 * and notes `written` for the next time.
 *
 * @param written Files of ours in this build, below `output`, with `/`.
 * @param others Files below `output` that somebody else wrote in this build, with `/`.
 * @param since When the build began: what was changed after it, somebody else has copied there.
 */
export function removeStaleOutputs(
  output: string,
  written: readonly string[],
  others: ReadonlySet<string>,
  since: number = Number.POSITIVE_INFINITY,
): void {
  const current = new Set(written);
  for (const file of readManifest(output)) {
    if (!current.has(file) && !others.has(file)) removeFile(output, file, since);
  }
  writeManifest(output, current);
}

/**
 * Notes what is about to be written beside what was written before: should that be stopped midway, the next build
 * knows what to remove.
 */
export function noteOutputs(output: string, planned: readonly string[]): void {
  writeManifest(output, new Set([...readManifest(output), ...planned]));
}

function writeManifest(output: string, files: ReadonlySet<string>): void {
  const path = join(output, MANIFEST);
  mkdirSync(output, { recursive: true });
  // At once, so that a build that is stopped leaves no half list; and never through a link, to a file outside.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify([...files].sort(), undefined, 1)}\n`);
  renameSync(draft, path);
}

/** Whether the output folder has a list of what was written there. */
export function hasManifest(output: string): boolean {
  return parseManifest(output) !== undefined;
}

/** A manifest that is missing, damaged or from somewhere else names no files. */
function readManifest(output: string): readonly string[] {
  return parseManifest(output)?.filter((file) => typeof file === "string" && isInside(file)) ?? [];
}

function parseManifest(output: string): readonly string[] | undefined {
  try {
    const files: unknown = JSON.parse(readFileSync(join(output, MANIFEST), "utf8"));
    return Array.isArray(files) ? files : undefined;
  } catch {
    return undefined;
  }
}

function isInside(file: string): boolean {
  const path = normalize(file);
  return path !== "." && !path.startsWith("..") && !path.startsWith(sep) && !/[:\0]/.test(path);
}

/** A name that no file can have is no file's. */
function removeFile(output: string, file: string, since: number): void {
  const path = join(output, file);
  try {
    if (!isPlainPath(output, file) || lstatSync(path).ctimeMs >= since) return;
    rmSync(path, { force: true });
  } catch {
    return;
  }
  for (let folder = dirname(path); folder.length > output.length && folder !== "."; folder = dirname(folder)) {
    if (!existsSync(folder) || readdirSync(folder).length > 0) break;
    rmdirSync(folder);
  }
}

/** Whether no part of the way is a symbolic link, which could lead out of the output folder. */
function isPlainPath(output: string, file: string): boolean {
  let path = output;
  for (const part of file.split("/")) {
    path = join(path, part);
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (entry === undefined || entry.isSymbolicLink()) return false;
  }
  return lstatSync(path).isFile();
}
