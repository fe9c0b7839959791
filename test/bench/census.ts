// What a build wrote, counted, so that nobody wins by doing less.

import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";

export interface Census {
  readonly pages: number;
  /** RSS, Atom and JSON files. */
  readonly feeds: number;
  readonly files: number;
  readonly bytes: number;
}

export function countOutput(folder: string): Census {
  const files = listPaths(folder);
  return {
    // Hugo adds a redirection from the first page of each listing to itself.
    pages: files.filter((file) => extname(file) === ".html" && !/[/\\]page[/\\]1[/\\]index\.html$/.test(file)).length,
    feeds: files.filter((file) => /\.(?:xml|json)$/.test(file) && !/^\.|sitemap/.test(basename(file))).length,
    files: files.length,
    bytes: sumBytes(folder),
  };
}

/** Of all files below a folder, which may be missing. */
export function sumBytes(folder: string): number {
  return listPaths(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}

function listPaths(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
