// A cache of files that take long to make, kept from build to build. Each is named by what it is made from, so none is ever stale.

import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { putFile } from "../article/put-file.ts";

/** From the project's root; a build service may keep it. */
export const CACHE_FOLDER = ".cache/news-digest";
/** Of read articles, below it. */
export const ARTICLES = "articles";
/** Of the files that this class keeps, below it. */
export const FILES = "files";

const DAY = 24 * 60 * 60 * 1000;
/** Files that no build has used for so long are removed; sooner, a draft or another branch may need them. */
const KEPT = 30 * DAY;

export class FileCache {
  readonly #folder: string;
  readonly #asked = new Set<string>();

  /** @param cacheFolder Absolute. */
  constructor(cacheFolder: string) {
    this.#folder = join(cacheFolder, FILES);
  }

  /** Where a file is kept, whether it is there or not. */
  pathOf(name: string): string {
    const path = join(this.#folder, name);
    this.#asked.add(path);
    return path;
  }

  has(name: string): boolean {
    return existsSync(this.pathOf(name));
  }

  /** A build that ends midway leaves no half file under a name that the next one would trust. */
  write(name: string, bytes: Uint8Array): void {
    const path = this.pathOf(name);
    putFile(path, `${path}.${process.pid}`, (draft) => writeFileSync(draft, bytes, { flag: "wx" }));
  }

  /** Removes what was not used for a month. */
  tidy(): void {
    if (!existsSync(this.#folder)) return;
    const now = Date.now();
    for (const entry of readdirSync(this.#folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const age = now - statSync(path).mtimeMs;
      if (!this.#asked.has(path) && age > KEPT) rmSync(path, { force: true });
      else if (this.#asked.has(path) && age > DAY) utimesSync(path, now / 1000, now / 1000);
    }
  }
}
