// Files that take long to make, kept from build to build. Each is named by what it is made from, so none is ever stale.

import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** From the project's root; a build service may keep it. */
const FOLDER = ".cache/news-digest";

export class FileCache {
  readonly #folder: string;

  /** @param root The project's folder, absolute. */
  constructor(root: string) {
    this.#folder = join(root, FOLDER);
  }

  /** Where a file is kept, whether it is there or not. */
  pathOf(name: string): string {
    return join(this.#folder, name);
  }

  has(name: string): boolean {
    return existsSync(this.pathOf(name));
  }

  /** A build that ends midway leaves no half file under a name that the next one would trust. */
  write(name: string, bytes: Uint8Array): void {
    const path = this.pathOf(name);
    const draft = `${path}.${process.pid}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  }
}
