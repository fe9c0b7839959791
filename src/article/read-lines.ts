// A large file line by line, in memory that does not grow with it.

import { fstatSync, readSync } from "node:fs";
import { withFile } from "./read-bytes.ts";

export interface LineLimits {
  /** Bytes of the file. */
  readonly file: number;
  /** Bytes of a line, without its end. */
  readonly line: number;
}

/** What a file holds: its lines in order, `undefined` for one that is too long. They are valid until the next. */
export type OnLine = (bytes: Buffer | undefined, line: number) => void;

const NEWLINE = 0x0a;

/**
 * Calls `onLine` for each line of a file.
 * @returns Whether the file is within its limit; if not, no line was read.
 * @throws What the file system throws.
 */
export function readLines(path: string, limits: LineLimits, onLine: OnLine): boolean {
  return withFile(path, (descriptor) => {
    if (fstatSync(descriptor).size > limits.file) return false;
    // Room for one line of the greatest length and its end.
    const space = Buffer.allocUnsafe(limits.line + 1);
    let line = 1;
    let filled = 0;
    let isSkipping = false;
    for (;;) {
      const count = readSync(descriptor, space, filled, space.length - filled, null);
      filled += count;
      let start = 0;
      for (let end = space.indexOf(NEWLINE); end !== -1 && end < filled; end = space.indexOf(NEWLINE, start)) {
        onLine(isSkipping ? undefined : space.subarray(start, end), line++);
        isSkipping = false;
        start = end + 1;
      }
      space.copyWithin(0, start, filled);
      filled -= start;
      if (count === 0) break;
      if (filled === space.length) {
        isSkipping = true;
        filled = 0;
      }
    }
    if (isSkipping || filled > 0) onLine(isSkipping ? undefined : space.subarray(0, filled), line);
    return true;
  });
}
