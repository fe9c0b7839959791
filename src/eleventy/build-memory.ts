// What the next build need not find out again: sizes and formats of pictures.

import { join } from "node:path";
import type { MeasuredPicture, PictureMemory } from "../article/find-picture.ts";
import { readPacked, writePacked } from "../article/packed-file.ts";
import { fingerprintOf } from "../fingerprint.ts";

export class BuildMemory {
  readonly pictures: PictureMemory;
  readonly #path: string;
  readonly #key: string;
  readonly #before: string;

  /**
   * @param cacheFolder Absolute.
   * @param key Of the program.
   */
  constructor(cacheFolder: string, key: string) {
    this.#path = join(cacheFolder, "memory");
    this.#key = key;
    // A file that is whole and has this key was written by `save`.
    const read = readPacked(this.#path, key, "pictures") as readonly (readonly [string, MeasuredPicture])[] | undefined;
    this.pictures = new Map(read);
    this.#before = this.#fingerprint();
  }

  /** Keeps for the next build what was learnt. */
  save(): void {
    if (this.#fingerprint() === this.#before) return;
    writePacked(this.#path, this.#key, { pictures: [...this.pictures] });
  }

  #fingerprint(): string {
    return fingerprintOf(this.pictures);
  }
}
