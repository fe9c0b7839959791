// What a build learns and the next one need not find out again: what pictures say of themselves, and which topics phrases
// suggest for articles that name none.

import { join } from "node:path";
import type { MeasuredPicture, PictureMemory } from "../article/find-picture.ts";
import { readPacked, writePacked } from "../article/packed-file.ts";
import type { SuggestedTopics } from "../digest/assign-topics.ts";
import { fingerprintOf } from "../fingerprint.ts";

export class BuildMemory {
  readonly pictures: PictureMemory;
  readonly topics: SuggestedTopics;
  readonly #path: string;
  readonly #key: string;
  readonly #before: string;

  /**
   * @param cacheFolder Absolute.
   * @param key Of the program, and of the taxonomy.
   */
  constructor(cacheFolder: string, key: string) {
    this.#path = join(cacheFolder, "memory");
    this.#key = key;
    // What proves to be whole and of this key is what `save` wrote.
    const read = (part: string) => readPacked(this.#path, key, part);
    this.pictures = new Map((read("pictures") ?? []) as readonly (readonly [string, MeasuredPicture])[]);
    this.topics = new Map((read("topics") ?? []) as readonly (readonly [string, readonly string[]])[]);
    this.#before = this.#fingerprint();
  }

  /** Keeps for the next build what was learnt. */
  save(): void {
    if (this.#fingerprint() === this.#before) return;
    writePacked(this.#path, this.#key, { pictures: [...this.pictures], topics: [...this.topics] });
  }

  #fingerprint(): string {
    return fingerprintOf([this.pictures, this.topics]);
  }
}
