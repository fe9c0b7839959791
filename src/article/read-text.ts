// A file's text, or why it cannot be had.

import type { Outcome, Problem } from "../problem.ts";
import { decode } from "./decode.ts";
import { linkRefused, unreadable } from "./find-files.ts";
import { MAX_BYTES, tooLarge } from "./parse-article.ts";
import { readInto } from "./read-bytes.ts";

/** Room for the largest file that is read, and one byte more, to detect a larger one. */
export function makeSpace(): Buffer {
  return Buffer.allocUnsafe(MAX_BYTES + 1);
}

/**
 * @param path Where it is; a symbolic link is refused.
 * @param file As the publisher knows it.
 * @param space From `makeSpace`; the text is a copy, so that the next file can use it too.
 */
export function readText(path: string, file: string, space: Buffer): Outcome<string> {
  try {
    const bytes = readInto(space, path);
    return bytes === undefined ? { problems: [tooLarge({ file }, MAX_BYTES)] } : decode(bytes, file);
  } catch (error) {
    return { problems: [readFault(file, error)] };
  }
}

/** The problem that an error of the file system is. */
export function readFault(file: string, error: unknown): Problem {
  const isRefusedLink = error instanceof Error && "code" in error && error.code === "ELOOP";
  return isRefusedLink ? linkRefused(file) : unreadable(file, error);
}
