// What a build changed in a folder, by comparing it before and after.

import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../list-files.ts";

interface FileState {
  readonly hash: string;
  /** What changes whenever a file is written, whatever is written into it. */
  readonly trace: string;
}

/** Files by their paths. */
export type FileTree = ReadonlyMap<string, FileState>;

export interface TreeChange {
  /** Files that are new, or have other bytes than before. */
  readonly changed: number;
  /** Files that were written, and have the same bytes as before. */
  readonly rewritten: number;
  readonly removed: number;
  /** Of those that were written. */
  readonly bytes: number;
}

export function readFileTree(folder: string): FileTree {
  return new Map(
    listFiles(folder).map((file) => {
      const path = join(folder, file);
      const { ino, mtimeMs, ctimeMs } = lstatSync(path);
      const hash = createHash("sha1").update(readFileSync(path)).digest("base64");
      return [file, { hash, trace: [ino, mtimeMs, ctimeMs].join() }];
    }),
  );
}

/** @param folder As it was when `after` was read. */
export function compareFileTrees(before: FileTree, after: FileTree, folder: string): TreeChange {
  const changed: string[] = [];
  const rewritten: string[] = [];
  for (const [file, { hash, trace }] of after) {
    const old = before.get(file);
    if (old?.hash !== hash) changed.push(file);
    else if (old.trace !== trace) rewritten.push(file);
  }
  return {
    changed: changed.length,
    rewritten: rewritten.length,
    removed: [...before.keys()].filter((file) => !after.has(file)).length,
    bytes: [...changed, ...rewritten].reduce((sum, file) => sum + lstatSync(join(folder, file)).size, 0),
  };
}
