// Pagefind as `npm run search` runs it.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { CHECKOUT } from "../determinism/checkout.ts";

const RUNNER = join(CHECKOUT, "node_modules/pagefind/lib/runner/bin.cjs");

export const HAS_PAGEFIND = existsSync(RUNNER);

export const NO_PAGEFIND = "skipped where Pagefind is not installed: npm ci";

/** @param site The folder of a site that has been built. */
export async function makeIndex(site: string): Promise<void> {
  await promisify(execFile)(process.execPath, [RUNNER, "--site", site]);
}
