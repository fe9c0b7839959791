// The files of a folder.

import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Everything below a folder, hidden files too, with `/`, sorted. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}
