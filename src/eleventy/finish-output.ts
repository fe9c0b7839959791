// The work around Eleventy's writing of its templates: the manifest before; our other files and the checks after.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SiteSettings } from "../options/settings.ts";
import { compareBy, groupBy } from "../order.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { findBlockedOutputs } from "./blocked-outputs.ts";
import { checkOutput, type WrittenFile } from "./check-output.ts";
import { type BuildEvent, type BuildResults, fromRoot } from "./config.ts";
import { findCopies, likelyCopies } from "./conflicts.ts";
import { findOrphans, isListLost } from "./orphans.ts";
import {
  completeManifest,
  listStaleOutputs,
  makeFolders,
  noteOutputs,
  removeLinks,
  removeStaleOutputs,
} from "./outputs.ts";
import type { Publication } from "./publication.ts";
import { listFiles, type SitePlan } from "./site-plan.ts";
import type { StagedSite } from "./stage-site.ts";
import { clearStaging, type StagedFile } from "./staging.ts";
import { orWriteFault } from "./write-faults.ts";

/** The output folder as it was before a build wrote there. */
export interface PreviousOutput {
  /** Absolute. */
  readonly output: string;
  /** Milliseconds since the epoch, by the machine's own clock. */
  readonly at: number;
  /** Whether it had pages, and no list of them all. */
  readonly isListLost: boolean;
}

export function inspectOutput({ directories }: BuildEvent, { mount }: Pick<SiteSettings, "mount">): PreviousOutput {
  const output = resolve(directories.output);
  return { output, at: Date.now(), isListLost: isListLost(output, mount) };
}

/**
 * Notes what is about to be written, before any of it is: the build may be killed midway, or the disk be full.
 *
 * @returns What stands in the way of pages that Eleventy is to write; nothing is changed then.
 */
export function prepareOutput(
  { output, isListLost }: PreviousOutput,
  plan: SitePlan,
  root: string,
): readonly Problem[] {
  const byEleventy = [...plan.items.values()].flat().map(({ entry }) => entry.file);
  const blocked = findBlockedOutputs(output, byEleventy);
  if (hasErrors(blocked)) return blocked;
  return orWriteFault(root, () => {
    noteOutputs(output, listFiles(plan), isListLost);
    makeFolders(output, byEleventy);
    // Eleventy would write through them.
    removeLinks(output, byEleventy);
    return [];
  });
}

export interface FinishedOutput {
  /** Problems that only the whole output shows, such as links that lead nowhere. */
  readonly problems: readonly Problem[];
  /** Files of ours; absent where nothing was put into its place. */
  readonly counts?: { readonly written: number; readonly left: number; readonly removed: number } | undefined;
}

/**
 * Checks the whole output, and moves everything into place if there is no error.
 */
export function finishOutput(
  build: BuildResults,
  publication: Publication,
  plan: SitePlan,
  { update, staging, staged, links }: StagedSite,
  before: PreviousOutput,
): FinishedOutput {
  const { output } = before;
  const { site } = publication.settings;
  const written = listWritten(output, build);
  const ours = new Set(listFiles(plan));
  const others = new Set(written.map(({ file }) => file));
  const drafts = new Map(staged.map((each) => [each.file, staging.pathOf(each)]));
  const pathOf = (file: string) => drafts.get(file) ?? join(output, file);
  const stale = listStaleOutputs(output, new Set([...ours, ...others]), before.at);
  const problems = [
    ...findBlockedOutputs(
      output,
      staged.map(({ file }) => file),
    ),
    ...findCopies(output, [...new Set([...staged.map(({ file }) => file), ...likelyCopies(plan)])], site, before.at),
    ...checkOutput({ output, written, ours, stale, links, pathOf }, publication),
  ];
  if (hasErrors(problems)) {
    staging.discard();
    return { problems };
  }
  let removed: readonly string[] = [];
  const faults = orWriteFault(publication.root, () => {
    staging.place(inOrder(staged, output));
    for (const file of staged) update.wrote(file);
    staging.discard();
    removed = removeStaleOutputs(output, [...ours], others, before.at);
    update.save();
    const orphans = before.isListLost ? findOrphans(output, site.mount, new Set([...ours, ...others]), before.at) : [];
    if (before.isListLost && orphans.length === 0) completeManifest(output);
    return orphans;
  });
  if (hasErrors(faults)) {
    clearStaging(output);
    return { problems: faults };
  }
  return { problems: [...faults, ...problems], counts: { ...update.counts, removed: removed.length } };
}

/**
 * The order in which no page and no feed leads to something that is not there yet: assets of pages, then pages and then
 * feeds that are not there and that nothing leads to yet, then pages that change, then feeds. Of a build that was killed
 * some may be there that no build has finished, with pages that lead to them.
 */
function inOrder(staged: readonly StagedFile[], output: string): readonly StagedFile[] {
  const rankOf = ({ file }: StagedFile) => {
    const isPage = file.endsWith(".html");
    if (!isPage && !isFeedLike(file)) return 0;
    return (existsSync(join(output, file)) ? 3 : 1) + (isPage ? 0 : 1);
  };
  return [...groupBy(staged, rankOf)].sort(compareBy(([rank]) => rank)).flatMap(([, files]) => files);
}

/** Feeds and sitemaps lead to pages. */
function isFeedLike(file: string): boolean {
  return /\.(?:xml|json|opml|txt)$/.test(file);
}

function listWritten(output: string, { results }: BuildResults): readonly WrittenFile[] {
  return results.flatMap(({ outputPath, inputPath, content }) => {
    if (outputPath === false) return [];
    const file = resolve(outputPath).slice(output.length + 1);
    return [{ file: file.replaceAll("\\", "/"), template: fromRoot(inputPath), content }];
  });
}
