// The plugin as it is published: compiled once before the tests, so that each build starts without compiling it.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");

/** Below `node_modules`, from where our dependencies are found, and which no tool of ours looks into. */
export const COMPILED = join(ROOT, "node_modules/.cache/compiled-for-tests");

const SHEETS = ["style.css", "feed.css", "search-in-browser.js"];

/** For vitest, before all tests. */
export function setup(): void {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
  rmSync(COMPILED, { recursive: true, force: true });
  mkdirSync(COMPILED, { recursive: true });
  const args = ["-p", "tsconfig.build.json", "--outDir", COMPILED, "--declaration", "false"];
  execFileSync(process.execPath, [tsc, ...args], { cwd: ROOT, stdio: "inherit" });
  for (const sheet of SHEETS) cpSync(join(ROOT, "_includes", sheet), join(COMPILED, "_includes", sheet));
  cpSync(join(ROOT, "package.json"), join(COMPILED, "package.json"));
}
