// The article files that are on disk, or reserved for an article that is about to be added.

import { existsSync, readFileSync } from "node:fs";
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

  /** @param root The project's folder, absolute. */
  constructor(root: string) {
    this.#root = root;
  }

  /** The file that has this name, with whatever extension: the extension is no part of an article's id. */
  find(file: string): TakenFile | undefined {
    const stem = stemOf(file);
    const reserved = this.#reserved.get(stem);
    if (reserved !== undefined) return reserved;
    const held = ARTICLE_EXTENSIONS.map((extension) => `${stem}.${extension}`).find((each) =>
      existsSync(join(this.#root, each)),
    );
    return held === undefined ? undefined : { file: held, text: readFileSync(join(this.#root, held), "utf8") };
  }

  reserve(taken: TakenFile): void {
    this.#reserved.set(stemOf(taken.file), taken);
  }
}

function stemOf(file: string): string {
  return file.replace(/\.[^./]*$/, "");
}
