// `news-digest check`: everything is read as a build would read it, and nothing of the site is written.

import { counted } from "../count.ts";
import type { Digest } from "../digest/digest.ts";
import { clock } from "../eleventy/clock.ts";
import { findConflicts } from "../eleventy/conflicts.ts";
import { describeHeldBack } from "../eleventy/held-back.ts";
import { readContent } from "../eleventy/load-digest.ts";
import { countProblems, formatProblems } from "../format-problems.ts";
import { hasErrors } from "../problem.ts";
import type { CheckRequest } from "./arguments.ts";
import { lookAhead } from "./look-ahead.ts";
import { newProblems } from "./new-problems.ts";
import { loadSite } from "./site.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export async function check({ config }: CheckRequest, terminal: Terminal): Promise<ExitCode> {
  const { settings, root, publication, planTemplates } = await loadSite(config);
  publication.isGiven = true;
  const ofBuild = await publication.refresh({ now: settings.now ?? clock(), preview: false });
  const ahead = lookAhead(readContent(root, settings), settings);
  const { plan } = publication;
  const conflicts = plan === undefined ? [] : findConflicts(await planTemplates(), plan);
  const problems = [...ofBuild, ...newProblems(ahead.problems, ofBuild), ...conflicts];

  if (problems.length > 0) terminal.print(`${formatProblems(problems)}\n`);
  const { digest } = publication;
  const contents = digest === undefined ? "" : `${countContents(digest)}: `;
  terminal.print(`${contents}${countProblems(problems) || "no problems"}.`);
  const heldBack = describeHeldBack(publication.heldBack);
  if (heldBack !== undefined) terminal.print(heldBack);
  return hasErrors(problems) ? 1 : 0;
}

/** `66 articles, 21 editions, 48 topics` */
function countContents(digest: Digest): string {
  return [
    counted(digest.stories.length, "article"),
    counted(digest.editions.length, "edition"),
    counted([...digest.allTopics()].length, "topic"),
  ].join(", ");
}
