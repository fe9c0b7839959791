// A picture's file as articles need to know it: whether it is there, and what it says of itself.

import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { remember } from "../remember.ts";
import type { PictureFile } from "../text/pictures.ts";
import type { FindPicture } from "./article-pictures.ts";
import { measurePicture } from "./measure-picture.ts";
import { checkMediaFile } from "./media-file.ts";

/** A picture that was measured, with what the file system said of its file then. */
export interface MeasuredPicture {
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
  readonly changed: number;
  readonly found: PictureFile | "broken";
}

/** Pictures by their paths, from an earlier build; what is measured now is put there. */
export type PictureMemory = Map<string, MeasuredPicture>;

/**
 * A search by paths below `folder`, which reads each file once, and none that is as it was.
 * @param folder Absolute.
 */
export function pictureFinder(folder: string, memory: PictureMemory = new Map()): FindPicture {
  return remember((path) => {
    const fault = checkMediaFile("picture", folder, path);
    if (fault !== undefined) return fault;
    const { size, mtimeMs: modified, ctimeMs: changed } = lstatSync(join(folder, path));
    const known = memory.get(path);
    if (known?.size === size && known.modified === modified && known.changed === changed) return known.found;
    const found = readPicture(join(folder, path));
    memory.set(path, { size, modified, changed, found });
    return found;
  });
}

function readPicture(path: string): PictureFile | "broken" {
  try {
    return measurePicture(readFileSync(path)) ?? "broken";
  } catch {
    return "broken";
  }
}
