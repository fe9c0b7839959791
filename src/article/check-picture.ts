// Whether the file of a picture or a recording is there, and is a file of the content folder's own.

import { lstatSync } from "node:fs";
import { join } from "node:path";

/** Why a file cannot be shown. */
export type FileFault = "missing" | "no-file" | "link" | "too-large";

/** Why a picture's file cannot be shown. */
export type PictureFault = FileFault | "broken";

/** More than any camera makes, and less than a build has memory for. */
export const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/**
 * @param folder Absolute.
 * @param path Below `folder`, with `/`.
 * @param limit Bytes that it may have.
 * @returns Nothing for a file that may be shown.
 */
export function checkPicture(folder: string, path: string, limit = MAX_PICTURE_BYTES): FileFault | undefined {
  let at = folder;
  try {
    // Each folder on the way: a link in any of them could lead out of the content folder.
    for (const segment of path.split("/")) {
      at = join(at, segment);
      if (lstatSync(at).isSymbolicLink()) return "link";
    }
    const stats = lstatSync(at);
    if (!stats.isFile()) return "no-file";
    return stats.size > limit ? "too-large" : undefined;
  } catch {
    return "missing";
  }
}
