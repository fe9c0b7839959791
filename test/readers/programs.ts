// Programs that are not part of this project: where they are missing their tests are skipped, and say so by name.
// Continuous integration installs all of them, so there a missing one is a fault.

import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

/** Debian's own: its packages of Python modules are for it alone. */
export const PYTHON = "/usr/bin/python3";

/** A module of Python's that counts as a program. */
export const PYTHON_FEEDPARSER = "python3-feedparser";

const IS_CONTINUOUS_INTEGRATION = process.env.CI === "true";

/** @returns Those of `programs` for which tests are to be skipped. */
export function missingPrograms(programs: readonly string[]): readonly string[] {
  return IS_CONTINUOUS_INTEGRATION ? [] : programs.filter((program) => !isInstalled(program));
}

/** The name of a test, with what it lacks. */
export function nameWith(name: string, missing: readonly string[]): string {
  return missing.length === 0 ? name : `${name} (skipped: ${missing.join(" and ")} not installed)`;
}

function isInstalled(program: string): boolean {
  if (program === PYTHON_FEEDPARSER) return spawnSync(PYTHON, ["-c", "import feedparser"]).status === 0;
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/**
 * Runs a program in surroundings of its own: no proxy, no settings of whoever runs the tests.
 *
 * @param home A folder that it may write to.
 * @param input What it reads from standard input.
 * @returns What it wrote to standard output.
 * @throws Error with what it wrote to standard error, when it fails.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { home, input = "" }: { readonly home: string; readonly input?: string },
): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: home, LANG: "C.UTF-8", TZ: "UTC" };
  const running = promisify(execFile)(program, args, { cwd: home, env, encoding: "utf8", maxBuffer: 2 ** 26 });
  // A program may end without having read it.
  running.child.stdin?.on("error", () => undefined).end(input);
  return (await running).stdout;
}
