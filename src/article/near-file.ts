// The file that was meant by a path that differs in large and small letters, or in how its accents are encoded.

import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Finds the path of such a file, with `/`, as it is on disk; nothing where there is none. */
export type FindNear = (path: string) => string | undefined;

/** @param folder Absolute; paths are below it. */
export function nearFinder(folder: string): FindNear {
  return (path) => {
    const found: string[] = [];
    for (const segment of path.split("/")) {
      const name = namesIn(join(folder, ...found)).find((each) => fold(each) === fold(segment));
      if (name === undefined) return undefined;
      found.push(name);
    }
    const near = found.join("/");
    return near === path ? undefined : near;
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
