// Builds the sample site in a process of its own, in surroundings that are given.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Fingerprints, takeFingerprints } from "./fingerprints.ts";

export interface Surroundings {
  /** A copy of the project; the site is built into its `_site`. */
  readonly checkout: string;
  /** Default: the Node that runs this. */
  readonly node?: string;
  /** What is loaded before Eleventy. Default: the loader for TypeScript. */
  readonly imports?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What makes one build the same as another: the site's address and the clock (24 March 2025, noon in UTC). */
const SAME = { SITE_URL: "https://example.org/news/", SOURCE_DATE_EPOCH: "1742817600" };

export const LOADER = "tsx";

/** @throws Error with what the build wrote when it fails. */
export async function buildSample(surroundings: Surroundings): Promise<Fingerprints> {
  const { checkout, node = process.execPath, imports = [LOADER], env } = surroundings;
  const command = ["node_modules/@11ty/eleventy/cmd.cjs", "--config=eleventy.config.ts"];
  const args = [...imports.flatMap((each) => ["--import", each]), ...command];
  await promisify(execFile)(node, args, { cwd: checkout, env: { ...process.env, ...SAME, ...env } });
  return takeFingerprints(join(checkout, "_site"));
}
