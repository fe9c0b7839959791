// What the plugin does at each event of a build: it reads and plans before Eleventy does, looks for conflicts when all
// addresses are known, and puts its files into place and reports when Eleventy has written the site's.

import { resolve } from "node:path";
import type { Shard } from "../article/shard.ts";
import { counted } from "../count.ts";
import { PAGE_KINDS } from "../options/kinds.ts";
import type { DigestSettings } from "../options/settings.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { BuildReport } from "./build-report.ts";
import { kindsByEleventy } from "./by-eleventy.ts";
import { clock } from "./clock.ts";
import type { BuildEvent, BuildResults, ContentMap, ResolvedConfig } from "./config.ts";
import { findConflicts } from "./conflicts.ts";
import { finishOutput, inspectOutput, type PreviousOutput, prepareOutput } from "./finish-output.ts";
import { describeHeldBack } from "./held-back.ts";
import { checkHostLimits, measureSite } from "./host-limits.ts";
import { describeCounts, outcomeOf, printReport, searchHint, showsAllWarnings, stop, warn } from "./print-report.ts";
import type { Publication } from "./publication.ts";
import { SHARDS_FOLDER } from "./shard-folder.ts";
import { readShardTask } from "./shard-task.ts";
import { swapSite } from "./swap-site.ts";

/** Each method is called at the event that it is named after, and throws a `DigestError` where the build must not go on. */
export class BuildEvents {
  readonly #publication: Publication;
  /** Absent where this build writes nothing of the site. */
  #before: PreviousOutput | undefined;
  #report: BuildReport | undefined;

  constructor(publication: Publication) {
    this.#publication = publication;
  }

  async before(build: BuildEvent, config: ResolvedConfig["config"]): Promise<void> {
    const publication = this.#publication;
    const { settings } = publication;
    const isBuild = build.runMode === "build";
    const isWritten = writesFiles(build);
    this.#before = undefined;
    this.#report = new BuildReport(publication.root, resolve(build.directories.output), !isBuild);
    const { value: task, problems: misread } = readShardTask(isBuild ? process.env : {});
    if (task === undefined) throw stop(misread, "Nothing was built.");
    const output = isWritten ? resolve(build.directories.output) : undefined;
    const { shard, merged } = task;
    if (merged !== undefined && output !== undefined) {
      const unfit = publication.merge(merged, output);
      if (hasErrors(unfit)) throw stop(unfit, "Nothing was written.");
    }
    const reported = await publication.refresh({
      now: settings.now ?? clock(),
      preview: !isBuild,
      liveReload: build.runMode === "serve",
      output,
      shard,
      byEleventy: isWritten ? kindsByEleventy(settings, config) : new Set(PAGE_KINDS),
    });
    if (hasErrors(reported)) throw stop(reported, "Nothing was written.");
    warn(this.#report.take(reported, showsAllWarnings()));
    if (shard !== undefined) console.info(describeShard(shard, publication));
    this.#before = isWritten && shard === undefined ? inspectOutput(build, settings.site) : undefined;
  }

  contentMap(map: ContentMap): void {
    const { plan, staged, root } = this.#publication;
    if (plan === undefined) return;
    const conflicts = findConflicts(map, plan);
    const reported =
      this.#before === undefined || hasErrors(conflicts)
        ? conflicts
        : [...conflicts, ...prepareOutput(this.#before, plan, root)];
    if (!hasErrors(reported)) return;
    staged?.staging.discard();
    throw stop(reported, "Nothing was written.");
  }

  after(build: BuildEvent & BuildResults): void {
    const publication = this.#publication;
    const { plan, staged, settings } = publication;
    const before = this.#before;
    const report = this.#report;
    if (before === undefined || report === undefined || plan === undefined || staged === undefined) return;
    const { problems, counts } = finishOutput(build, publication, plan, staged, before);
    if (hasErrors(problems)) throw stop(problems, outcomeOf(problems));
    const reported = [...problems, ...checkHost(settings, before.output), ...swap(build, publication)];
    if (hasErrors(reported)) throw stop(reported, `"${settings.swap}" leads to the old site.`);
    warn(report.take(reported, showsAllWarnings()));
    if (counts !== undefined) console.info(describeCounts(counts));
    const isBuild = build.runMode === "build";
    printReport(report, plan.digest, isBuild);
    if (!isBuild) return;
    const heldBack = describeHeldBack(publication.heldBack, settings.edition.zone);
    if (heldBack !== undefined) console.info(heldBack);
    if (settings.search) console.info(searchHint(build.directories.output, settings.site));
  }
}

function checkHost({ host }: DigestSettings, output: string): readonly Problem[] {
  return host === undefined ? [] : checkHostLimits(host, measureSite(output));
}

/** The search index is made after the build: then the swap comes after it, too. */
function swap({ runMode, directories }: BuildEvent, { settings, root }: Publication): readonly Problem[] {
  if (settings.swap === undefined || settings.search || runMode !== "build") return [];
  return swapSite({ root, output: resolve(directories.output), link: settings.swap });
}

function describeShard({ index, total }: Shard, { digest }: Publication): string {
  const stories = counted(digest?.stories.length ?? 0, "article");
  return `News Digest: shard ${index} of ${total}, ${stories}, is in ${SHARDS_FOLDER}. Merge all shards to make the site.`;
}

/** `eleventy --dryrun` writes nothing, and does not inform plugins. */
function writesFiles({ outputMode }: BuildEvent): boolean {
  return outputMode === "fs" && !process.argv.includes("--dryrun");
}
