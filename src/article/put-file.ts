// A file that is there as a whole: whoever reads it, or finds it after a build was stopped, has the old one or the new.

import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a file beside its place, and gives it its name when it is complete. Neither is written through a link.
 *
 * @param path Absolute, as is `draft`.
 * @param draft Where `write` puts it first, in the same folder; what an earlier build left there is removed.
 * @throws What the file system throws; then nothing has changed.
 */
export function putFile(path: string, draft: string, write: (draft: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(draft, { force: true });
  try {
    write(draft);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
