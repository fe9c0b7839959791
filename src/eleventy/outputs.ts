// Removes files that an earlier build wrote and this one does not, so that nothing withdrawn stays online.

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { putFile } from "../article/put-file.ts";

/** Kept in the output itself, so that it goes wherever the output goes, a build cache for one. */
export const MANIFEST = ".news-digest.json";

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

/**
 * Makes the folders of `files` where they are missing. Eleventy remembers which folders it has seen and does not make
 * one again that was removed since, so that undoing a change of address would break every later build of a process.
 */
export function makeFolders(output: string, files: readonly string[]): void {
  for (const folder of new Set(files.map((file) => dirname(join(output, file))))) {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  }
}

/** Removes symbolic links that stand in the places of `files`: what they lead to stays as it is. */
export function removeLinks(output: string, files: readonly string[]): void {
  for (const file of files) {
    const path = join(output, file);
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(path);
  }
}

/**
 * Removes files of an earlier build that are not in `written`, with the folders that they leave empty,
 * and notes `written` for the next time.
 *
 * @param written Files of ours in this build, below `output`, with `/`.
 * @param others Files below `output` that Eleventy wrote in this build for the site, with `/`.
 * @param since When the build began: what was changed later was copied there by something else.
 * @returns What was removed.
 */
export function removeStaleOutputs(
  output: string,
  written: readonly string[],
  others: ReadonlySet<string>,
  since: number = Number.POSITIVE_INFINITY,
): readonly string[] {
  const current = new Set(written);
  const { files, isComplete } = readManifest(output);
  const stale = files.filter((file) => !current.has(file) && !others.has(file));
  for (const file of stale) removeFile(output, file, since);
  if (stale.length > 0 || files.length !== current.size) writeManifest(output, { files: [...current], isComplete });
  return stale;
}

/**
 * Files of an earlier build that `removeStaleOutputs` is going to remove; some may not exist any more.
 *
 * @param current Files of this build, ours and others', below `output`, with `/`.
 * @param since When the build began: what was changed after it stays.
 */
export function listStaleOutputs(output: string, current: ReadonlySet<string>, since: number): ReadonlySet<string> {
  const isNew = (file: string) => {
    const entry = findPlainEntry(output, file);
    return typeof entry === "object" && entry.ctimeMs >= since;
  };
  return new Set(readManifest(output).files.filter((file) => !current.has(file) && !isNew(file)));
}

/**
 * Adds what is about to be written to the list of what was written before: if the build is stopped midway, the next one
 * knows what to remove.
 *
 * @param isListLost Whether there are pages that no list names: then the list stays incomplete.
 */
export function noteOutputs(output: string, planned: readonly string[], isListLost: boolean): void {
  const manifest = readManifest(output);
  const all = new Set([...manifest.files, ...planned]);
  if (all.size === manifest.files.length && manifest.isComplete === !isListLost && hasManifest(output)) return;
  writeManifest(output, { files: [...all], isComplete: !isListLost });
}

/** Notes that the list names every page of ours again. */
export function completeManifest(output: string): void {
  writeManifest(output, { ...readManifest(output), isComplete: true });
}

/** Whether the output folder has a list of all that was written there. */
export function hasCompleteManifest(output: string): boolean {
  return parseManifest(output)?.isComplete ?? false;
}

function hasManifest(output: string): boolean {
  return existsSync(join(output, MANIFEST));
}

interface Manifest {
  /** Below the output folder, with `/`. */
  readonly files: readonly string[];
  /** Whether no page of an earlier build can be missing from it. */
  readonly isComplete: boolean;
}

/** A complete list is a plain array. */
function writeManifest(output: string, { files, isComplete }: Manifest): void {
  const path = join(output, MANIFEST);
  const sorted = [...files].sort();
  const text = JSON.stringify(isComplete ? sorted : { incomplete: true, files: sorted }, undefined, 1);
  putFile(path, `${path}.new`, (draft) => writeFileSync(draft, `${text}\n`, { flag: "wx" }));
}

/** A manifest that is missing, damaged or from somewhere else names no files. */
function readManifest(output: string): Manifest {
  return parseManifest(output) ?? { files: [], isComplete: true };
}

function parseManifest(output: string): Manifest | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(output, MANIFEST), "utf8"));
    if (Array.isArray(manifest)) return { files: manifest.filter(isFileInside), isComplete: true };
    const files = typeof manifest === "object" && manifest !== null && "files" in manifest ? manifest.files : undefined;
    return Array.isArray(files) ? { files: files.filter(isFileInside), isComplete: false } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether this is the path of a file below the output folder, with `/`. */
export function isFileInside(file: unknown): file is string {
  if (typeof file !== "string") return false;
  const path = normalize(file);
  return path !== "." && !path.startsWith("..") && !path.startsWith(sep) && !/^[A-Za-z]:|\0/.test(path);
}

/** @throws What the file system throws: a file that stays must not be forgotten. */
function removeFile(output: string, file: string, since: number): void {
  const entry = findPlainEntry(output, file);
  if (entry === "link") return;
  if (entry !== "missing") {
    if (!entry.isFile() || entry.ctimeMs >= since) return;
    rmSync(join(output, file), { force: true });
  }
  // Of a file that was never written, its folders may be there.
  removeEmptyFolders(output, dirname(join(output, file)));
}

/** Removes a folder and those above it, below `output`, as far as they are empty. */
function removeEmptyFolders(output: string, from: string): void {
  try {
    for (let folder = from; folder.length > output.length; folder = dirname(folder)) {
      if (!existsSync(folder)) continue;
      if (readdirSync(folder).length > 0) return;
      rmdirSync(folder);
    }
  } catch {
    // An empty folder may stay.
  }
}

/** What is at a path, unless part of the way is a symbolic link, which could lead out of the output folder. */
function findPlainEntry(output: string, file: string): Stats | "missing" | "link" {
  let path = output;
  let entry: Stats | undefined;
  for (const part of file.split("/")) {
    if (entry?.isDirectory() === false) return "missing";
    path = join(path, part);
    entry = lookAt(path);
    if (entry === undefined) return "missing";
    if (entry.isSymbolicLink()) return "link";
  }
  return entry ?? "missing";
}

/** What is at a path; nothing for a path that the system refuses: a name too long, a path below a file. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
