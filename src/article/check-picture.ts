// Whether a picture's file is there, and is a file of the content folder's own.

import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { PictureFault } from "./context.ts";

/**
 * @param folder Absolute.
 * @param path Below `folder`, with `/`.
 * @returns Nothing for a file that may be shown.
 */
export function checkPicture(folder: string, path: string): PictureFault | undefined {
  let at = folder;
  try {
    // Each folder on the way: a link in any of them could lead out of the content folder.
    for (const segment of path.split("/")) {
      at = join(at, segment);
      if (lstatSync(at).isSymbolicLink()) return "link";
    }
    return lstatSync(at).isFile() ? undefined : "no-file";
  } catch {
    return "missing";
  }
}
