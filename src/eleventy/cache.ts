// The folder of what is kept from build to build; in it, files that take long to make. Each of these is named by what it is
// made from, so none is ever stale.

import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { putFile } from "../article/put-file.ts";

/** From the project's root; a build service may keep it. */
export const CACHE_FOLDER = ".cache/news-digest";
/** Of read articles, below it. */
export const ARTICLES = "articles";
/** Of the files that this class keeps, below it. */
export const FILES = "files";

/** Whether builds keep anything for the next one: not where `NEWS_DIGEST_CACHE` is `off`. */
export function isCacheKept(): boolean {
  return process.env.NEWS_DIGEST_CACHE !== "off";
}

/** The cache below the project's folder, or one for this build alone where none is kept. */
export function openCache(root: string): { readonly folder: string; close(): void } {
  if (isCacheKept()) return { folder: join(root, CACHE_FOLDER), close: () => {} };
  const folder = mkdtempSync(join(tmpdir(), "news-digest-"));
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}

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
      // Another build may have removed it.
      const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);
      if (!this.#asked.has(path) && age > KEPT) rmSync(path, { force: true });
      else if (this.#asked.has(path) && age > DAY) utimesSync(path, now / 1000, now / 1000);
    }
  }
}
