// What a build prints: counts, what is new, warnings, and why it had to stop.

import { counted } from "../count.ts";
import type { Digest } from "../digest/digest.ts";
import { formatProblems } from "../format-problems.ts";
import type { SiteSettings } from "../options/settings.ts";
import type { Problem } from "../problem.ts";
import type { BuildReport } from "./build-report.ts";
import { DigestError } from "./digest-error.ts";
import type { FinishedOutput } from "./finish-output.ts";

/** `News Digest: 35 files written, 11,554 left as they were, 2 removed.` */
export function describeCounts({ written, left, removed }: NonNullable<FinishedOutput["counts"]>): string {
  return `News Digest: ${counted(written, "file")} written, ${left} left as they were, ${removed} removed.`;
}

/** Where writing fails midway, files that are in place are complete, and link to none that is missing. */
export function outcomeOf(problems: readonly Problem[]): string {
  return problems.some(({ code }) => code === "disk-full" || code === "file-unwritable")
    ? "Whatever is online is whole; build again to complete it."
    : "No page or feed of the digest was changed.";
}

/** Eleventy refuses unknown options, so this is a variable of the environment. */
export function showsAllWarnings(): boolean {
  return (process.env.NEWS_DIGEST_ALL ?? "") !== "";
}

export function printReport(report: BuildReport, digest: Digest, isBuild: boolean): void {
  if (isBuild) for (const line of report.describe(digest)) console.info(line);
  const { repeated } = report;
  if (repeated > 0 && !showsAllWarnings()) {
    console.info(`Warnings: ${repeated} as in the last build; NEWS_DIGEST_ALL=1 prints them again.`);
  }
  report.save(digest);
}

export function warn(warnings: readonly Problem[]): void {
  if (warnings.length > 0) console.warn(formatProblems(warnings));
}

export function stop(problems: readonly Problem[], outcome: string): DigestError {
  console.error(formatProblems(problems));
  return new DigestError(problems, outcome);
}

/** The index takes longer than the build, and is made by the publisher. */
export function searchHint(output: string, { mount }: Pick<SiteSettings, "mount">): string {
  const folder = output.replace(/^\.\/|\/$/g, "") + mount;
  return `Search: its index is made anew by "npx pagefind --site ${folder}"; remove ${folder}/pagefind before, which would keep what was withdrawn.`;
}
