// A file that is there as a whole or not at all: a new one, which never takes the place of another, or one in the place
// of another on purpose.

import { constants, copyFileSync, linkSync, mkdirSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** @throws An error with the code `EEXIST` where `path` is taken. */
export function writeNewFile(path: string, text: string | Buffer): void {
  writeVia(path, text, publish);
}

/** Puts a file into the place of the one at `path`. */
export function replaceFile(path: string, text: string | Buffer): void {
  writeVia(path, text, renameSync);
}

function writeVia(path: string, text: string | Buffer, put: (temporary: string, path: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  // Hidden, so that a build that runs meanwhile does not read it.
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    put(temporary, path);
  } finally {
    remove(temporary);
  }
}

/** A renamed file is gone already. */
function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

/** Unlike a renamed file, a link never replaces one. Some file systems, of USB sticks for one, have no links. */
function publish(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (existsAlready(error)) throw error;
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
  }
}

function existsAlready(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
