// New files, written where they are not published, and put into their places when everything is known to be right.

import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashOf } from "../fingerprint.ts";
import { remember } from "../remember.ts";

/** Below the output folder, so that a file is put into its place by giving it another name. */
export const STAGING_FOLDER = ".news-digest.new";

/** Removes what waits in an output folder, as far as the system lets it: a full disk gets its space back. */
export function clearStaging(output: string): void {
  try {
    rmSync(join(output, STAGING_FOLDER), { recursive: true, force: true });
  } catch {
    // A build that cannot write cannot remove either.
  }
}

/** A file that waits to be put into its place: plain data. */
export interface StagedFile {
  /** Below the output folder, with `/`. */
  readonly file: string;
  /** Where it waits, below the staging folder. */
  readonly draft: string;
  /** A hash of its content. */
  readonly content: string;
  readonly size: number;
  readonly modified: number;
}

const FILES_A_FOLDER = 250;

export class Staging {
  readonly #output: string;
  readonly #folder: string;
  readonly #prefix: string;
  #count = 0;

  /**
   * @param output The output folder, absolute.
   * @param writer A name for who writes: no two in one folder at a time may have the same.
   */
  constructor(output: string, writer: string) {
    this.#output = output;
    this.#folder = join(output, STAGING_FOLDER);
    this.#prefix = writer;
  }

  /** Removes what a build that was stopped has left, and makes room. */
  open(): void {
    this.discard();
    mkdirSync(this.#output, { recursive: true });
    // Of folders in a row Node would say that one is missing where the disk takes no writes.
    mkdirSync(this.#folder);
  }

  /** Removes everything that was not put into its place. */
  discard(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** @param expected The fingerprint of what stands there: nothing is written where it is the same. */
  writeText(file: string, text: string, expected?: string): StagedFile | "same" {
    return this.writeBytes(file, Buffer.from(text), expected);
  }

  writeBytes(file: string, bytes: Uint8Array, expected?: string): StagedFile | "same" {
    const content = hashOf(bytes);
    return content === expected ? "same" : this.#write(file, content, bytes);
  }

  stage(file: string, bytes: Uint8Array): StagedFile {
    return this.#write(file, hashOf(bytes), bytes);
  }

  /** Where a file waits, absolute. */
  pathOf({ draft }: StagedFile): string {
    return join(this.#folder, draft);
  }

  /**
   * Puts files into their places, in this order. No file is ever seen half written, and none is written through a
   * symbolic link. All folders are made first: on a full disk that fails while the old files are all in their places.
   */
  place(files: readonly StagedFile[]): void {
    const makeFolder = remember((folder: string) => mkdirSync(folder, { recursive: true }));
    for (const { file } of files) makeFolder(dirname(join(this.#output, file)));
    for (const { file, draft } of files) renameSync(join(this.#folder, draft), join(this.#output, file));
  }

  /** A folder for every so many: threads wait for each other where they write into the same one. */
  #nextName(): string {
    const folder = `${this.#prefix}-${Math.floor(this.#count / FILES_A_FOLDER)}`;
    if (this.#count % FILES_A_FOLDER === 0) mkdirSync(join(this.#folder, folder), { recursive: true });
    return `${folder}/${this.#count++}`;
  }

  #write(file: string, content: string, bytes: Uint8Array): StagedFile {
    const draft = this.#nextName();
    const descriptor = openSync(join(this.#folder, draft), "wx");
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      const { size, mtimeMs } = fstatSync(descriptor);
      return { file, draft, content, size, modified: mtimeMs };
    } finally {
      closeSync(descriptor);
    }
  }
}
