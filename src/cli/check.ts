// `news-digest check`: everything is read as a build would read it, and nothing of the site is written.

import { clock } from "../eleventy/clock.ts";
import { findConflicts } from "../eleventy/conflicts.ts";
import { describeHeldBack } from "../eleventy/held-back.ts";
import { readContent } from "../eleventy/load-digest.ts";
import { ledgerFile } from "../eleventy/read-ledger.ts";
import { countProblems, formatProblems } from "../format-problems.ts";
import { hasErrors } from "../problem.ts";
import { describeUnrecorded } from "./ledger-lines.ts";
import { newProblems, planWithFuture } from "./plan-with-future.ts";
import type { CheckRequest } from "./requests.ts";
import { loadSite } from "./site.ts";
import { countContents, describeStaleness } from "./status.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { describeUnsure } from "./unsure-topics.ts";

export async function check({ config }: CheckRequest, terminal: Terminal): Promise<ExitCode> {
  const { settings, root, publication, planTemplates } = await loadSite(config);
  publication.isGiven = true;
  const ofBuild = await publication.refresh({ now: settings.now ?? clock(), preview: false });
  const ahead = planWithFuture(readContent(root, settings), settings);
  const { plan } = publication;
  const conflicts = plan === undefined ? [] : findConflicts(await planTemplates(), plan);
  const problems = [...ofBuild, ...newProblems(ahead.problems, ofBuild), ...conflicts];

  if (problems.length > 0) terminal.print(`${formatProblems(problems)}\n`);
  const { digest } = publication;
  const contents = digest === undefined ? "" : `${countContents(digest)}: `;
  terminal.print(`${contents}${countProblems(problems) || "no problems"}.`);
  const unsure = digest === undefined ? [] : describeUnsure(digest);
  if (unsure.length > 0) terminal.print(unsure.join("\n"));
  const heldBack = describeHeldBack(publication.heldBack, settings.edition.zone);
  if (heldBack !== undefined) terminal.print(heldBack);
  const unrecorded = describeUnrecorded(publication.record, ledgerFile(settings.content));
  if (unrecorded !== undefined) terminal.print(unrecorded);
  if (hasErrors(problems)) return 1;
  const staleness = digest && describeStaleness(digest);
  if (staleness === undefined) return 0;
  terminal.print(staleness);
  return 3;
}
