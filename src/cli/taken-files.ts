// The article files that are on disk, or reserved for an article that is about to be added.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ARTICLE_EXTENSIONS } from "../article/parse-article.ts";

export interface TakenFile {
  /** From the project's root, with `/`. */
  readonly file: string;
  readonly text: string;
}

export class TakenFiles {
  readonly #root: string;
  readonly #reserved = new Map<string, TakenFile>();
  /** Names in lower case, without their extensions, by their folder; of folders as they were when first asked about. */
  readonly #stems = new Map<string, ReadonlySet<string>>();

  /** @param root The project's folder, absolute. */
  constructor(root: string) {
    this.#root = root;
  }

  /** The file that has this name, with whatever extension: the extension is not part of an article's id. */
  find(file: string): TakenFile | undefined {
    const stem = stemOf(file);
    const reserved = this.#reserved.get(stem);
    if (reserved !== undefined || !this.#mayBeThere(stem)) return reserved;
    const held = ARTICLE_EXTENSIONS.map((extension) => `${stem}.${extension}`).find((each) =>
      existsSync(join(this.#root, each)),
    );
    return held === undefined ? undefined : { file: held, text: readFileSync(join(this.#root, held), "utf8") };
  }

  /** Some systems tell large letters from small ones and others do not: the file itself decides. */
  #mayBeThere(stem: string): boolean {
    const end = stem.lastIndexOf("/");
    const folder = stem.slice(0, Math.max(end, 0));
    let stems = this.#stems.get(folder);
    if (stems === undefined) {
      stems = stemsIn(join(this.#root, folder));
      this.#stems.set(folder, stems);
    }
    return stems.has(stem.slice(end + 1).toLowerCase());
  }

  reserve(taken: TakenFile): void {
    this.#reserved.set(stemOf(taken.file), taken);
  }
}

function stemsIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder).map((name) => stemOf(name).toLowerCase()));
  } catch {
    return new Set();
  }
}

function stemOf(file: string): string {
  return file.replace(/\.[^./]*$/, "");
}
