// `news-digest status`: what a build would publish now, and an exit code of its own where nothing has come for long.

import { counted } from "../count.ts";
import type { Digest } from "../digest/digest.ts";
import { clock } from "../eleventy/clock.ts";
import { describeHeldBack, listHeldBack } from "../eleventy/held-back.ts";
import { Publication } from "../eleventy/publication.ts";
import { formatProblems } from "../format-problems.ts";
import { buildStatus, isStale } from "../page/status.ts";
import { hasErrors } from "../problem.ts";
import { dayOf, timeOf } from "../text/dates.ts";
import type { StatusRequest } from "./requests.ts";
import { loadSite } from "./site.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export async function status({ json, config }: StatusRequest, terminal: Terminal): Promise<ExitCode> {
  const { settings, root } = await loadSite(config);
  const publication = new Publication(settings, root);
  const problems = await publication.refresh({ now: settings.now ?? clock(), preview: false });
  const { digest, heldBack } = publication;
  if (digest === undefined || hasErrors(problems)) {
    if (json) terminal.print(JSON.stringify({ problems: countSeverities(problems) }, undefined, 2));
    terminal.warn(formatProblems(problems.filter(({ severity }) => severity === "error")));
    return 1;
  }
  const staleness = describeStaleness(digest);
  if (json) {
    const all = {
      ...buildStatus(digest),
      stale: staleness !== undefined,
      heldBack: listHeldBack(heldBack, settings.edition.zone),
      problems: countSeverities(problems),
    };
    terminal.print(JSON.stringify(all, undefined, 2));
  } else for (const line of describe(digest, publication)) terminal.print(line);
  if (staleness === undefined) return 0;
  if (json) terminal.warn(staleness);
  else terminal.print(staleness);
  return 3;
}

/** Nothing where something has come, or the site does not say when silence is an alarm. */
export function describeStaleness(digest: Digest): string | undefined {
  const { stories, settings, now } = digest;
  if (!isStale(digest, now)) return undefined;
  const [newest] = stories;
  if (newest === undefined) return "Stale: nothing has been published.";
  return `Stale: nothing has come since ${moment(newest.publishedAt, settings.edition.zone)}.`;
}

function describe(digest: Digest, { heldBack }: Publication): readonly string[] {
  const { settings, stories, nextDue } = digest;
  const { zone } = settings.edition;
  const { newestStory } = buildStatus(digest);
  const [newest] = stories;
  return [
    `${countContents(digest)}.`,
    ...(newest === undefined || newestStory === undefined
      ? []
      : [`Newest: ${newestStory.title}, ${moment(newest.publishedAt, zone)}, ${newestStory.url}`]),
    `The open edition takes stories until ${moment(nextDue, zone)}.`,
    describeHeldBack(heldBack, zone) ?? "",
  ].filter((line) => line !== "");
}

function moment(instant: number, zone: string): string {
  return `${dayOf(instant, zone)} ${timeOf(instant, zone)}`;
}

function countSeverities(problems: readonly { readonly severity: string }[]) {
  const count = (severity: string) => problems.filter((each) => each.severity === severity).length;
  return { errors: count("error"), warnings: count("warning") };
}

/** `66 articles, 21 editions, 48 topics` */
export function countContents(digest: Digest): string {
  return [
    counted(digest.stories.length, "article"),
    counted(digest.editions.length, "edition"),
    counted([...digest.allTopics()].length, "topic"),
  ].join(", ");
}
