// A picture's file as articles need to know it: whether it is there, and what it says of itself.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { remember } from "../remember.ts";
import type { PictureFile } from "../text/pictures.ts";
import { checkPicture, type PictureFault } from "./check-picture.ts";
import { measurePicture } from "./measure-picture.ts";

/**
 * A search by paths below `folder`, which reads each file once.
 * @param folder Absolute.
 */
export function pictureFinder(folder: string): (path: string) => PictureFile | PictureFault {
  return remember((path) => checkPicture(folder, path) ?? readPicture(join(folder, path)));
}

function readPicture(path: string): PictureFile | PictureFault {
  try {
    return measurePicture(readFileSync(path)) ?? "broken";
  } catch {
    return "broken";
  }
}
