// Places in the output folder where a file cannot be written: found before anything is, so that a site is never half written.

import { lstatSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../order.ts";
import { type Problem, problem } from "../problem.ts";
import { remember } from "../remember.ts";

/**
 * @param output The output folder, absolute; it may itself be a symbolic link.
 * @param files About to be written, below it, with `/`.
 * @returns Each file or link where a folder has to be, and each folder where a file has to be, once.
 */
export function findBlockedOutputs(output: string, files: readonly string[]): readonly Problem[] {
  const kindOf = remember((path: string): "missing" | "folder" | "link" | "file" => {
    const entry = lstatSync(join(output, path), { throwIfNoEntry: false });
    if (entry === undefined) return "missing";
    return entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? "link" : "file";
  });
  /** What stands in the way to a folder: a path below the output folder; empty where nothing does. */
  const blockOf = remember((folder: string): string => {
    const above = folder.lastIndexOf("/");
    const blocked = above < 0 ? "" : blockOf(folder.slice(0, above));
    if (blocked !== "") return blocked;
    return ["missing", "folder"].includes(kindOf(folder)) ? "" : folder;
  });
  const blocks = files.flatMap((file) => {
    const end = file.lastIndexOf("/");
    const block = end < 0 ? "" : blockOf(file.slice(0, end));
    if (block !== "") return [block];
    return kindOf(file) === "folder" ? [file] : [];
  });
  return [...new Set(blocks)].sort(compareText).map((path) => blocked(path, kindOf(path)));
}

function blocked(path: string, kind: string): Problem {
  const faults: Readonly<Record<string, string>> = {
    folder: "A folder stands where a file is to be written.",
    file: "A file stands where a folder is to be.",
    link: "A symbolic link stands where a folder is to be; nothing is written through it.",
  };
  return problem(
    "output-blocked",
    { file: `/${path}` },
    faults[kind] ?? "Nothing can be written there.",
    "Move it out of the output folder, and build again.",
  );
}
