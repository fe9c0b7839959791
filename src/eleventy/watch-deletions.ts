// Eleventy builds again when a file comes or changes, and not when one goes: a story that is deleted would stay.
// So the folders of the content are watched for what goes, and a file that Eleventy watches is changed then.

import { existsSync, type FSWatcher, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Milliseconds. Many editors save by removing a file and writing it again; and of a file that is renamed Eleventy sees
 * the new name after 150 ms, and builds then.
 */
const PATIENCE = 250;

export class DeletionWatch {
  readonly #root: string;
  readonly #onDeletion: () => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #known: ReadonlySet<string> = new Set();
  #due: NodeJS.Timeout | undefined;

  /** @param root The content folder, absolute. */
  constructor(root: string, onDeletion: () => void) {
    this.#root = root;
    this.#onDeletion = onDeletion;
  }

  /** Looks at what is there, before each build: what is gone later is reported. */
  follow(): void {
    this.#cancel();
    const { folders, entries } = listContent(this.#root);
    this.#known = entries;
    for (const folder of this.#watchers.keys()) if (!folders.has(folder)) this.#unwatch(folder);
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  close(): void {
    this.#cancel();
    for (const folder of this.#watchers.keys()) this.#unwatch(folder);
  }

  /** A folder that cannot be watched is passed over: what is deleted there goes with the next save. */
  #watch(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        if (name !== null && this.#known.has(join(folder, name))) this.#look();
      });
      watcher.on("error", () => this.#unwatch(folder));
      this.#watchers.set(folder, watcher);
    } catch {
      return;
    }
  }

  #unwatch(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #cancel(): void {
    clearTimeout(this.#due);
    this.#due = undefined;
  }

  #look(): void {
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      const left = [...this.#known].filter((path) => existsSync(path));
      if (left.length === this.#known.size) return;
      this.#known = new Set(left);
      this.#onDeletion();
    }, PATIENCE).unref();
  }
}

/** All folders and what is in them, by absolute path, but what is hidden, and modules. */
function listContent(root: string): { readonly folders: ReadonlySet<string>; readonly entries: ReadonlySet<string> } {
  const folders = new Set<string>();
  const entries = new Set<string>();
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const found = readFolder(folder);
    if (found === undefined) continue;
    folders.add(folder);
    for (const { name, isFolder } of found) {
      if (name.startsWith(".") || name === "node_modules") continue;
      const path = join(folder, name);
      entries.add(path);
      if (isFolder) pending.push(path);
    }
  }
  return { folders, entries };
}

/** Nothing where it cannot be read. */
function readFolder(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    }));
  } catch {
    return undefined;
  }
}

const SIGNAL = Symbol.for("eleventy-plugin-news-digest.deletions");

/**
 * The file to be watched, empty at first. It is outside the project, where no list of ignored files hides it, and one
 * for the whole process: Eleventy reloads its configuration, modules and all, and keeps to what it has once watched.
 */
export function makeSignal(): string {
  const known: unknown = Reflect.get(globalThis, SIGNAL);
  if (typeof known === "string") return known;
  const file = join(mkdtempSync(join(tmpdir(), "news-digest-")), "deleted");
  writeFileSync(file, "");
  process.once("exit", () => rmSync(dirname(file), { recursive: true, force: true }));
  Reflect.set(globalThis, SIGNAL, file);
  return file;
}

export function sendSignal(file: string): void {
  writeFileSync(file, `${Date.now()}\n`);
}
