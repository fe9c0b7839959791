// What is in a folder, byte for byte, and how two folders differ.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Contents by path, with `/`; those of a folder are "folder", of a link "link". */
export type Tree = ReadonlyMap<string, Buffer | "folder" | "link">;

export function readTree(folder: string): Tree {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const content = entry.isDirectory() ? "folder" : entry.isFile() ? readFileSync(path) : "link";
    return [relative(folder, path), content] as const;
  });
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Each path that is not the same in both, with what is the matter; none where the trees are the same. */
export function compareTrees(found: Tree, expected: Tree): readonly string[] {
  const paths = [...new Set([...expected.keys(), ...found.keys()])].sort();
  return paths.flatMap((path) => {
    const [is, should] = [found.get(path), expected.get(path)];
    if (should === undefined) return [`${path}: should not be there`];
    if (is === undefined) return [`${path}: missing`];
    if (typeof is === "string" || typeof should === "string") {
      return is === should ? [] : [`${path}: ${kindOf(is)} in the place of ${kindOf(should)}`];
    }
    return is.equals(should) ? [] : [`${path}: ${firstDifference(is.toString(), should.toString())}`];
  });
}

/** Paths of files that are new, gone or other than they were. */
export function listChanges(before: Tree, after: Tree): readonly string[] {
  return compareTrees(after, before).map((line) => line.slice(0, line.indexOf(": ")));
}

function kindOf(content: Buffer | string): string {
  return typeof content === "string" ? content : "file";
}

function firstDifference(is: string, should: string): string {
  let at = 0;
  while (at < is.length && is[at] === should[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
  return `${around(is)} in the place of ${around(should)}`;
}
