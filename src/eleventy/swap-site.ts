// The whole site at once: a link that leads to one of two folders, and is turned when the other one is complete. Files that
// did not change are hard links between the two; what is built in is shared with neither, as Eleventy writes in place.

import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { type Problem, problem } from "../problem.ts";
import { MANIFEST } from "./outputs.ts";
import { STAGING_FOLDER } from "./staging.ts";
import { orWriteFault } from "./write-faults.ts";

/** What a build that is stopped leaves in the output. */
const UNFINISHED = new Set([STAGING_FOLDER, `${MANIFEST}.new`]);

export interface SwapRequest {
  /** The project's folder, absolute. */
  readonly root: string;
  /** Where the site was built, absolute. */
  readonly output: string;
  /** The link, from the root: its folders are `link.1` and `link.2`. */
  readonly link: string;
}

/** @returns What stands in the way; the link leads to the old site then. */
export function swapSite({ root, output, link }: SwapRequest): readonly Problem[] {
  const path = join(root, link);
  const folders = [`${path}.1`, `${path}.2`] as const;
  const current = currentOf(path, folders);
  const target = current === folders[0] ? folders[1] : folders[0];
  if (current === "other" || !isOurs(target)) {
    const file = relative(root, current === "other" ? path : target);
    const message = "Something that is not of this site stands where the option swap puts it.";
    return [problem("output-blocked", { file }, message, 'Move it away, or give "swap" another name.')];
  }
  return orWriteFault(root, () => {
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    // First, so that a folder that was begun is known as ours.
    copyFileSync(join(output, MANIFEST), join(target, MANIFEST));
    copyTree(output, target, current);
    // A link is replaced by renaming another one over it: there is no moment without it.
    const draft = `${path}.new`;
    rmSync(draft, { force: true });
    symlinkSync(basename(target), draft);
    renameSync(draft, path);
    return [];
  });
}

/** The folder that the link leads to; `other` where the path is taken by something else. */
function currentOf(path: string, folders: readonly string[]): string | undefined {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return undefined;
  if (!entry.isSymbolicLink()) return "other";
  const target = join(dirname(path), readlinkSync(path));
  return folders.includes(target) ? target : "other";
}

function isOurs(folder: string): boolean {
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  if (entry === undefined) return true;
  return entry.isDirectory() && (existsSync(join(folder, MANIFEST)) || readdirSync(folder).length === 0);
}

/** @param before The same tree as it is online: files that are the same there are linked. */
function copyTree(from: string, to: string, before: string | undefined): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const old = before && join(before, entry.name);
    if (UNFINISHED.has(entry.name) || existsSync(target)) continue;
    if (entry.isDirectory()) {
      mkdirSync(target);
      copyTree(source, target, old);
    } else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (old !== undefined && isSame(source, old)) linkSync(old, target);
    else {
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
      const { atime, mtime } = lstatSync(source);
      utimesSync(target, atime, mtime);
    }
  }
}

/** Of one size, and of one time to the millisecond or of the same bytes. */
function isSame(source: string, old: string): boolean {
  const [a, b] = [source, old].map((path) => lstatSync(path, { throwIfNoEntry: false }));
  if (a === undefined || b === undefined || !b.isFile() || a.size !== b.size) return false;
  return Math.floor(a.mtimeMs) === Math.floor(b.mtimeMs) || readFileSync(source).equals(readFileSync(old));
}
