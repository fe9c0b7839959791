// The files of an import, written each whole or not at all.

import { join } from "node:path";
import { articlesFolder } from "../article/context.ts";
import { type Problem, problem } from "../problem.ts";
import type { PlannedFile } from "./import-plan.ts";
import type { ImportState } from "./import-state.ts";
import { replaceFile, writeNewFile } from "./write-new-file.ts";

/** @param state Gets what was written. */
export function writeAll(
  files: readonly PlannedFile[],
  { root, state, content }: { readonly root: string; readonly state: ImportState; readonly content: string },
): { readonly done: readonly PlannedFile[]; readonly problems: readonly Problem[] } {
  const done: PlannedFile[] = [];
  const problems: Problem[] = [];
  for (const planned of files) {
    try {
      if (!planned.file.startsWith(`${articlesFolder(content)}/`))
        throw new Error("it is outside of the articles folder");
      if (planned.kind === "new") writeNewFile(join(root, planned.file), planned.text);
      else if (planned.kind === "updated") replaceFile(join(root, planned.file), planned.text);
      state.files.set(planned.key, planned.state);
      done.push(planned);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const hint = "See that the folder may be written to, and try again.";
      problems.push(problem("file-unwritable", { file: planned.file }, `It could not be written: ${reason}.`, hint));
    }
  }
  return { done, problems };
}
