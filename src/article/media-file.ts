// The file of a picture or a recording: where it is, whether it is one of the content folder's own, and what to do where it is not.

import { lstatSync } from "node:fs";
import { join } from "node:path";
import { type Place, type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";

/** Why a file cannot be shown. */
export type FileFault = "missing" | "no-file" | "link" | "too-large";

const PICTURE = {
  code: "image",
  noun: "picture",
  /** In bytes: more than any camera makes, and less than a build has memory for. */
  limit: 64 * 1024 * 1024,
  smaller: "Save a smaller one.",
} as const;
const RECORDING = {
  code: "audio",
  noun: "recording",
  /** In bytes: more than an hour of speech takes without compression, and less than hosts refuse. */
  limit: 1024 * 1024 * 1024,
  smaller: "Save a smaller one, or put it on another host and write its address.",
} as const;
const MEDIA = { picture: PICTURE, recording: RECORDING };

export type MediaKind = keyof typeof MEDIA;

/**
 * @param folder Absolute.
 * @param path Below `folder`, with `/`.
 * @returns Nothing for a file that may be shown.
 */
export function checkMediaFile(kind: MediaKind, folder: string, path: string): FileFault | undefined {
  let at = folder;
  try {
    // Each folder on the way: a link in any of them could lead out of the content folder.
    for (const segment of path.split("/")) {
      at = join(at, segment);
      if (lstatSync(at).isSymbolicLink()) return "link";
    }
    const stats = lstatSync(at);
    if (!stats.isFile()) return "no-file";
    return stats.size > MEDIA[kind].limit ? "too-large" : undefined;
  } catch {
    return "missing";
  }
}

/** What is at a path, or why there is nothing. */
export interface Sought<Found> {
  /** Where it is, below the content folder, with `/`. */
  readonly path: string;
  readonly found: Found;
}

/**
 * Looks below the content folder first, and where nothing is there, beside the article.
 * @param folder The article's, below the content folder.
 * @param find Gives a fault, a text, for what cannot be used; `"missing"` where nothing is.
 */
export function findBeside<Found>(path: string, folder: string, find: (path: string) => Found): Sought<Found> {
  const found = find(path);
  if (found !== "missing") return { path, found };
  const beside = find(`${folder}/${path}`);
  return typeof beside === "string" ? { path, found } : { path: `${folder}/${path}`, found: beside };
}

/**
 * @param path Below the content folder, as the article names it.
 * @param content The content folder as the publisher knows it.
 * @param near The file that was meant by a path that is missing, where there is one.
 */
export function fileProblem(
  kind: MediaKind,
  fault: FileFault,
  path: string,
  place: Place,
  content: string,
  near?: string,
): Problem {
  const { code, noun, limit, smaller } = MEDIA[kind];
  const file = quote(`${content}/${path}`);
  const invalid = (message: string, hint: string) => problem(`${code}-invalid`, place, message, hint);
  switch (fault) {
    case "missing":
      return problem(`${code}-missing`, place, `There is no ${noun} ${file}.`, hintOnMissing(path, content, near));
    case "no-file":
      return invalid(`${file} is not a file.`, `Name the ${noun}, not its folder.`);
    case "link":
      return invalid(`${file} is, or is behind, a symbolic link.`, `Put the ${noun} itself into the content folder.`);
    case "too-large":
      return invalid(`${file} is larger than ${limit / 1024 / 1024} MiB.`, smaller);
  }
}

function hintOnMissing(path: string, content: string, near: string | undefined): string {
  if (near !== undefined)
    return `There is ${quote(`${content}/${near}`)}: write its name as it is, or rename the file.`;
  const own = `${content}/`;
  if (path.startsWith(own)) return `Paths count from ${own}: write "/${path.slice(own.length)}".`;
  return "Put it there or beside the article, or mend the path: large and small letters differ.";
}
