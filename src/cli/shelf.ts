// The names that article files have, on disk or promised to one that is about to be added.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ENDINGS } from "../article/parse-article.ts";

export interface ShelvedFile {
  /** From the project's root, with `/`. */
  readonly file: string;
  readonly text: string;
}

export class Shelf {
  readonly #root: string;
  readonly #promised = new Map<string, ShelvedFile>();

  /** @param root The project's folder, absolute. */
  constructor(root: string) {
    this.#root = root;
  }

  /** The file that has this name, with whatever ending: the ending is no part of an article's id. */
  find(file: string): ShelvedFile | undefined {
    const stem = stemOf(file);
    const promised = this.#promised.get(stem);
    if (promised !== undefined) return promised;
    const held = ENDINGS.map((ending) => `${stem}.${ending}`).find((each) => existsSync(join(this.#root, each)));
    return held === undefined ? undefined : { file: held, text: readFileSync(join(this.#root, held), "utf8") };
  }

  promise(shelved: ShelvedFile): void {
    this.#promised.set(stemOf(shelved.file), shelved);
  }
}

function stemOf(file: string): string {
  return file.replace(/\.[^./]*$/, "");
}
