// What an import has done, for the terminal and as a file.

import { writeFileSync } from "node:fs";
import { counted } from "../count.ts";
import type { Digest } from "../digest/digest.ts";
import type { Problem } from "../problem.ts";
import { storyPath, toUrl } from "../site/urls.ts";
import type { Plan, PlanKind, PlannedFile } from "./import-plan.ts";
import { UsageError } from "./usage-error.ts";

/** Of each kind so many files are named, and the rest counted. */
const MAX_SHOWN = 20;

export function describeImport(
  files: readonly PlannedFile[],
  { plan, problems, isDry }: { readonly plan: Plan; readonly problems: readonly Problem[]; readonly isDry: boolean },
): readonly string[] {
  const of = (kind: PlanKind) => files.filter((each) => each.kind === kind);
  const setAside = problems.filter(({ code }) => code === "record-set-aside").length;
  const counts = [
    counted(of("new").length, "new file"),
    `${of("updated").length} updated`,
    `${of("unchanged").length} as they were`,
    ...many(of("kept").length, "changed by hand and left alone"),
    ...many(of("removed").length, "removed by hand and left out"),
    ...many(plan.older, "older than --since"),
    ...many(setAside, "set aside"),
  ];
  return [
    ...showFiles(isDry ? "Would add" : "Added", of("new")),
    ...showFiles(isDry ? "Would update" : "Updated", of("updated")),
    ...showFiles("Left alone, because it was changed by hand:", of("kept")),
    `${isDry ? "Would import" : "Imported"}: ${counts.join(", ")}.`,
  ];
}

function many(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}`];
}

function showFiles(what: string, files: readonly PlannedFile[]): readonly string[] {
  const shown = files.slice(0, MAX_SHOWN).map(({ file }) => `${what} ${file}`);
  return files.length > MAX_SHOWN ? [...shown, `… and ${files.length - MAX_SHOWN} more`] : shown;
}

/**
 * The whole report as JSON: what became of each record, the old addresses of each with its new one, and everything
 * that was set aside, with the reason.
 */
export function writeReport(
  path: string,
  files: readonly PlannedFile[],
  problems: readonly Problem[],
  { stories, settings }: Digest,
): void {
  const storyByFile = new Map(stories.map((story) => [story.article.file, story]));
  const addressOf = (file: string) => {
    const story = storyByFile.get(file);
    return story === undefined ? undefined : toUrl(settings.site, storyPath(story));
  };
  const report = {
    files: files.map(({ kind, file, key, record }) => ({
      kind,
      file,
      key,
      from: [record.place.file, record.place.field].filter((part) => part !== undefined).join(", "),
      address: addressOf(file),
      oldAddresses: record.oldAddresses,
    })),
    problems: problems.map(({ code, severity, file, field, message, hint }) => ({
      code,
      severity,
      file,
      field,
      message,
      hint,
    })),
  };
  try {
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`The report could not be written to ${path}.`, { cause: error });
  }
}
