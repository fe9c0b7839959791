// What the file system says when it does not take a file, as a problem with a way out.

import { lstatSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { type Problem, problem } from "../problem.ts";

/** Error codes of the system: https://nodejs.org/api/errors.html#common-system-errors */
const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const REFUSED = new Set(["EACCES", "EPERM", "EROFS", "EIO", "EBUSY"]);
const IN_THE_WAY = new Set(["EEXIST", "ENOTDIR", "EISDIR", "ELOOP"]);

/**
 * @param root The project's folder, absolute: paths are shown from there.
 * @returns Nothing for what is not a fault of the file system; that is to be thrown on.
 */
export function toWriteFault(error: unknown, root: string): Problem | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const path = pathOf(error);
  const file = path === undefined ? "The output folder" : shown(path, root);
  if (FULL.has(code)) {
    return problem(
      "disk-full",
      { file },
      `There is no space left on the disk (${code}).`,
      "Make space and build again; what is online stays until then.",
    );
  }
  if (REFUSED.has(code)) {
    return problem(
      "file-unwritable",
      { file },
      `The system does not let it be written (${code}).`,
      "See that the output folder and .cache can be written, and build again.",
    );
  }
  if (!IN_THE_WAY.has(code) || path === undefined) return undefined;
  const block = findBlock(path);
  return problem(
    "output-blocked",
    { file: block === undefined ? file : shown(block, root) },
    "A file or a symbolic link stands where a folder is to be.",
    "Move it away, and build again.",
  );
}

/** What `act` gives, or the problem that the file system had with it. */
export function orWriteFault(root: string, act: () => readonly Problem[]): readonly Problem[] {
  try {
    return act();
  } catch (error) {
    const fault = toWriteFault(error, root);
    if (fault === undefined) throw error;
    return [fault];
  }
}

/** Errors that come from another thread have lost their properties, and keep their messages: `ENOSPC: no space left …`. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return /^(E[A-Z]+): /.exec(error.message)?.[1];
}

function pathOf(error: unknown): string | undefined {
  return error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : undefined;
}

/** The first thing on the way to `path` that is not a folder. */
function findBlock(path: string): string | undefined {
  const above = dirname(path);
  const block = above === path ? undefined : findBlock(above);
  if (block !== undefined) return block;
  try {
    const entry = lstatSync(path, { throwIfNoEntry: false });
    return entry === undefined || entry.isDirectory() ? undefined : path;
  } catch {
    return undefined;
  }
}

function shown(path: string, root: string): string {
  const inside = relative(root, resolve(path)).replaceAll("\\", "/");
  return inside.startsWith("..") ? path : inside;
}
