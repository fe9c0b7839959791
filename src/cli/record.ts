// `news-digest record`: what is public now is written down, so that it stays so.

import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clock } from "../eleventy/clock.ts";
import { Publication } from "../eleventy/publication.ts";
import { ledgerFile } from "../eleventy/read-ledger.ts";
import { formatProblems } from "../format-problems.ts";
import { printLedger } from "../ledger/print-ledger.ts";
import type { DigestSettings } from "../options/settings.ts";
import { hasErrors, type Outcome, problem } from "../problem.ts";
import type { Instant } from "../text/dates.ts";
import { countLines, fixReleases, listOwnTimes, listUnrecorded } from "./ledger-lines.ts";
import type { RecordRequest } from "./requests.ts";
import { loadSite } from "./site.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export async function record({ asDated, config }: RecordRequest, terminal: Terminal): Promise<ExitCode> {
  const { settings, root } = await loadSite(config);
  const { value: said, problems } = await recordPublished({ settings, root, now: settings.now ?? clock(), asDated });
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) terminal.warn(`${formatProblems(errors)}\n`);
  if (said === undefined) {
    terminal.warn("Nothing was recorded: this would not be published.");
    return 1;
  }
  terminal.print(said);
  return 0;
}

export interface RecordNeeds {
  readonly settings: DigestSettings;
  /** The project's folder, absolute. */
  readonly root: string;
  readonly now: Instant;
  readonly asDated: boolean;
}

/** @returns What was done, in a sentence; nothing where a build would publish nothing, or the file cannot be written. */
export async function recordPublished({ settings, root, now, asDated }: RecordNeeds): Promise<Outcome<string>> {
  const publication = new Publication(settings, root);
  const problems = await publication.refresh({ now, preview: false });
  const { record: known, digest } = publication;
  if (hasErrors(problems) || known === undefined || digest === undefined) return { problems };
  const { ledger } = known;
  const file = ledgerFile(settings.content);
  const unrecorded = listUnrecorded(known);
  const ownTimes = listOwnTimes(digest.stories, settings.edition.zone);
  const added = fixReleases(unrecorded, ownTimes, { newest: ledger?.newestRelease, now, asDated });
  const text = printLedger([...(ledger?.entries ?? []), ...added]);
  try {
    // Also where nothing is new: a merge may have left lines twice and out of order.
    writeWhole(join(root, file), text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = "See that the folder may be written to, and try again.";
    return { problems: [problem("file-unwritable", { file }, `It could not be written: ${reason}.`, hint)] };
  }
  const lines = countLines(added);
  const isFirst = ledger === undefined;
  const advice = ` Commit it${mergesByItself(root, file) ? "" : `, with the line "${file} merge=union" in .gitattributes`}.`;
  return {
    value:
      lines === undefined
        ? `Nothing is new: ${file} has all that is public.`
        : `Recorded ${lines} in ${file}.${isFirst ? advice : ""}`,
    problems,
  };
}

/** The old file or the new one is there at any moment. */
function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Whether git has been asked to keep the lines of both branches. */
function mergesByItself(root: string, file: string): boolean {
  try {
    return readFileSync(join(root, ".gitattributes"), "utf8").includes(`${file} merge=union`);
  } catch {
    return false;
  }
}
