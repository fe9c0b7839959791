// Files as bytes, never more of them than a limit, and never through a symbolic link.

import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

// Windows has no such flag; there the search for files alone keeps links out.
// Without waiting: a pipe without a writer would block everything.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Hands the open file to `use`, and closes it. @throws Where it is not a file but a pipe, a socket or a device. */
export function withFile<T>(path: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(path, FLAGS);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() && !stats.isDirectory()) throw Object.assign(new Error("No file."), { code: "no file" });
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The whole file in `space`, or `undefined` where that is too small for it. */
export function readInto(space: Buffer, path: string): Buffer | undefined {
  return withFile(path, (descriptor) => {
    let length = 0;
    for (;;) {
      if (length === space.length) return undefined;
      const count = readSync(descriptor, space, length, space.length - length, null);
      if (count === 0) return space.subarray(0, length);
      length += count;
    }
  });
}
