// A new file that is there as a whole or not at all, and that never takes the place of another.

import { constants, copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** @throws An error with the code `EEXIST` where `path` is taken. */
export function writeNewFile(path: string, text: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  // Hidden, so that a build that runs meanwhile does not read it.
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    publish(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
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
