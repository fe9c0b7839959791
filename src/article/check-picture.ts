// Whether a picture's file is there, and is a file of the content folder's own.

import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { PictureFault } from "./context.ts";

/**
 * A check of paths below `folder`, which looks at each once.
 * @param folder Absolute.
 */
export function pictureChecker(folder: string): (path: string) => PictureFault | undefined {
  const known = new Map<string, PictureFault | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, lookAt(folder, path));
    return known.get(path);
  };
}

function lookAt(folder: string, path: string): PictureFault | undefined {
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
