// Pages of an earlier build that no list names any more: its list is missing or damaged, and a preview's drafts may be there.

import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Problem, problem } from "../problem.ts";
import { toFile } from "../site/urls.ts";
import { hasCompleteManifest } from "./outputs.ts";

/** The digest's own folders that can hold a draft. */
const YEAR = /^\d{4}$/;

/** Whether an output folder has pages but no complete list of them; to be called before a build writes any. */
export function isListLost(output: string, mount: string): boolean {
  return !hasCompleteManifest(output) && yearsIn(join(output, mount)).length > 0;
}

/**
 * @param output The output folder, absolute.
 * @param mount The folder of it that the digest is in: `/news`, or empty.
 * @param known Files that this build wrote, below `output`, with `/`.
 * @param since When it began: what was changed later was copied there by something else.
 */
export function findOrphans(
  output: string,
  mount: string,
  known: ReadonlySet<string>,
  since: number,
): readonly Problem[] {
  const orphans = yearsIn(join(output, mount))
    .map((year) => toFile(`${mount}/${year}`))
    .flatMap((year) =>
      readdirSync(join(output, year), { recursive: true, encoding: "utf8" }).map(
        (file) => `${year}/${file.replaceAll("\\", "/")}`,
      ),
    )
    .filter((file) => file.endsWith(".html") && !known.has(file) && lstatSync(join(output, file)).ctimeMs < since)
    .sort();
  return orphans.map((file) =>
    problem(
      "output-stray",
      { file: `/${file}` },
      "The page is of an earlier build, and the list of what that one wrote is lost.",
      "Delete the output folder and build again: the page may be a draft that a preview has shown.",
    ),
  );
}

function yearsIn(output: string): readonly string[] {
  try {
    return readdirSync(output, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && YEAR.test(entry.name))
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
