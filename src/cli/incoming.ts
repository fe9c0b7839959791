// What is to be added, as it comes: files, folders of files, or standard input.

import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { findFiles, unreadable } from "../article/find-files.ts";
import { FORMATS, type Format, formatOf, MAX_BYTES, MAX_LINES_BYTES, tooLarge } from "../article/parse-article.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import { guessFormat } from "./guess-format.ts";
import { readModelJson } from "./model-json.ts";
import type { AddRequest } from "./requests.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** A text that is to become an article file. */
export interface Incoming {
  /** What the publisher knows it by: `inbox/tram.txt`, `standard input`. */
  readonly name: string;
  /** Where it lies; absent for standard input. */
  readonly path: string | undefined;
  readonly bytes: Buffer;
  readonly format: Format;
}

const STANDARD_INPUT = "standard input";

/**
 * @throws UsageError where no file was named and standard input is empty.
 */
export async function readIncoming(
  { files, format }: Pick<AddRequest, "files" | "format">,
  terminal: Terminal,
): Promise<{ readonly incoming: readonly Incoming[]; readonly problems: readonly Problem[] }> {
  if (files.length === 0 && terminal.isInteractive) {
    throw new UsageError("Name the files or folders to add, or - for standard input.");
  }
  const outcomes: Outcome<readonly Incoming[]>[] = [];
  for (const file of files.length === 0 ? ["-"] : files) {
    outcomes.push(
      file === "-" ? await readStandardInput(format, terminal) : readPath(fromHere(file, terminal.folder), format),
    );
  }
  return {
    incoming: outcomes.flatMap(({ value }) => value ?? []),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

async function readStandardInput(
  format: Format | undefined,
  terminal: Terminal,
): Promise<Outcome<readonly Incoming[]>> {
  const bytes = await terminal.readInput(MAX_LINES_BYTES);
  if (bytes.length > MAX_LINES_BYTES) return { problems: [tooLarge({ file: STANDARD_INPUT }, MAX_LINES_BYTES)] };
  const incoming: Incoming = {
    name: STANDARD_INPUT,
    path: undefined,
    bytes,
    format: format ?? guessFormat(bytes.toString()),
  };
  return { value: toOwnForm(incoming), problems: [] };
}

/** JSON in the words of a language model as one text an article; anything else as it is. */
function toOwnForm(incoming: Incoming): readonly Incoming[] {
  const { name, bytes, format } = incoming;
  if ((format !== "json" && format !== "txt") || bytes.length > MAX_BYTES || !isUtf8(bytes)) return [incoming];
  const records = readModelJson(bytes.toString().replace(/^\uFEFF/, ""));
  if (records === undefined) return [incoming];
  return records.map((record, i) => ({
    name: records.length === 1 ? name : `${name}, record ${i + 1}`,
    path: undefined,
    bytes: Buffer.from(`${JSON.stringify(record, undefined, 2)}\n`),
    format: "json",
  }));
}

/** The path from the working folder of one that counts from `folder`; as it was typed, where they are the same. */
function fromHere(path: string, folder: string): string {
  return folder === process.cwd() ? path : relative("", resolve(folder, path));
}

function readPath(path: string, format: Format | undefined): Outcome<readonly Incoming[]> {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return { problems: [missing(path)] };
    return stats.isDirectory() ? readFolder(path) : readFile(path, format);
  } catch (error) {
    return { problems: [unreadable(path, error)] };
  }
}

function readFile(path: string, format: Format | undefined): Outcome<readonly Incoming[]> {
  const known = formatOf(path) ?? format;
  if (known === undefined) return { problems: [unknownEnding(path)] };
  const limit = known === "ndjson" ? MAX_LINES_BYTES : MAX_BYTES;
  if (statSync(path).size > limit) return { problems: [tooLarge({ file: path }, limit)] };
  return { value: toOwnForm({ name: path, path, bytes: readFileSync(path), format: known }), problems: [] };
}

/** All articles below a folder. */
function readFolder(folder: string): Outcome<readonly Incoming[]> {
  const { files, problems } = findFiles("", folder.replace(/(?<=.)[\\/]+$/, ""));
  if (files.length === 0 && problems.length === 0) return { problems: [nothingIn(folder)] };
  const outcomes = files.map(({ file }) => readPath(file, undefined));
  return {
    value: outcomes.flatMap(({ value }) => value ?? []),
    problems: [...problems, ...outcomes.flatMap((outcome) => outcome.problems)],
  };
}

const EXTENSION_HINT = `Articles end in ${FORMATS.map((format) => `.${format}`).join(", ")}.`;

function missing(file: string): Problem {
  return problem(
    "file-unreadable",
    { file },
    "There is no such file.",
    "Check its name and the folder that you are in.",
  );
}

function unknownEnding(file: string): Problem {
  const hint = `${EXTENSION_HINT} Save what a word processor made as plain text; say with --format what another file of text is.`;
  return problem("file-ignored", { file }, "The file's extension does not say what it is.", hint, "error");
}

function nothingIn(file: string): Problem {
  return problem("file-empty", { file }, "There is no article in this folder.", EXTENSION_HINT);
}
