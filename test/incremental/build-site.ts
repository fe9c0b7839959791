// A build as the plugin makes it, without Eleventy around it, so that hundreds of them fit into a test.

import { rmSync } from "node:fs";
import { join } from "node:path";
import * as finishing from "../../src/eleventy/finish-output.ts";
import { Publication } from "../../src/eleventy/publication.ts";
import { formatProblems } from "../../src/format-problems.ts";
import { hasErrors, type Problem } from "../../src/problem.ts";
import { COMPILED } from "../compiled.ts";
import { makeSettings } from "../make.ts";

/** What of the program builds a site. */
type Program = Pick<typeof finishing, "finishOutput" | "inspectOutput" | "prepareOutput"> & {
  readonly Publication: typeof Publication;
};

const SOURCE: Program = { ...finishing, Publication };

/** The program as Eleventy loads it in other tests: it trusts what that one has kept, and the other way round. */
export async function loadCompiled(): Promise<Program> {
  const folder = join(COMPILED, "src/eleventy");
  return { ...(await import(join(folder, "finish-output.js"))), ...(await import(join(folder, "publication.js"))) };
}

export interface BuildRequest {
  /** The project's folder, absolute. */
  readonly root: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly preview?: boolean;
}

export interface BuildOutcome {
  readonly failed: boolean;
  /** All problems, as people read them. */
  readonly said: string;
  /** Absent where the build failed. */
  readonly counts?: finishing.FinishedOutput["counts"];
}

export const OUTPUT = "_site";

/** Builds into `_site` below the root, with what the cache there has. */
export async function buildSite(
  { root, options, now, preview = false }: BuildRequest,
  { Publication, finishOutput, inspectOutput, prepareOutput }: Program = SOURCE,
): Promise<BuildOutcome> {
  const output = join(root, OUTPUT);
  const build = {
    runMode: preview ? ("serve" as const) : ("build" as const),
    outputMode: "fs" as const,
    directories: { input: "./", includes: "./_includes/", output },
    results: [],
  };
  const publication = new Publication(makeSettings(options), root);
  const told = await publication.refresh({ now, preview, liveReload: preview, output });
  if (hasErrors(told)) return failed(told);
  const { plan, staged } = publication;
  if (plan === undefined || staged === undefined) throw new Error("A build without an error has a plan.");
  const before = inspectOutput(build, publication.settings.site);
  const blocked = prepareOutput(before, plan, root);
  if (hasErrors(blocked)) return failed(blocked);
  const finished = finishOutput(build, publication, plan, staged, before);
  const problems = [...told, ...finished.problems];
  if (hasErrors(problems)) return failed(problems);
  return { failed: false, said: formatProblems(problems), counts: finished.counts };
}

/** The same from nothing: neither output nor cache is there. */
export async function buildClean(request: BuildRequest): Promise<BuildOutcome> {
  for (const folder of [OUTPUT, ".cache"]) rmSync(join(request.root, folder), { recursive: true, force: true });
  return buildSite(request);
}

function failed(problems: readonly Problem[]): BuildOutcome {
  return { failed: true, said: formatProblems(problems) };
}
