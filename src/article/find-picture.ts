// A picture's file as articles need to know it: whether it is there, and what it says of itself.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PictureFile } from "../text/pictures.ts";
import { pictureChecker } from "./check-picture.ts";
import type { PictureFault } from "./context.ts";
import { measurePicture } from "./measure-picture.ts";

/**
 * A search by paths below `folder`, which reads each file once.
 * @param folder Absolute.
 */
export function pictureFinder(folder: string): (path: string) => PictureFile | PictureFault {
  const check = pictureChecker(folder);
  const known = new Map<string, PictureFile | PictureFault>();
  return (path) => {
    const found = known.get(path) ?? check(path) ?? readPicture(join(folder, path));
    known.set(path, found);
    return found;
  };
}

function readPicture(path: string): PictureFile | PictureFault {
  try {
    return measurePicture(readFileSync(path)) ?? "broken";
  } catch {
    return "broken";
  }
}
