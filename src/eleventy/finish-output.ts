// What is to do around Eleventy's writing of its templates: a note before, our other files and a look at the whole after.

import { resolve } from "node:path";
import type { Problem } from "../problem.ts";
import { checkOutput, type WrittenFile } from "./check-output.ts";
import { type BuildEvent, type BuildResults, fromRoot } from "./config.ts";
import {
  completeManifest,
  makeFolders,
  noteOutputs,
  removeStaleOutputs,
  writeDocuments,
  writeFiles,
} from "./outputs.ts";
import { listFiles, type Publication } from "./publication.ts";
import { findStrays, isListLost } from "./strays.ts";

/** The output folder as it was before a build wrote there. */
export interface OutputBefore {
  /** Absolute. */
  readonly output: string;
  /** Milliseconds since the epoch, by the machine's own clock. */
  readonly at: number;
  /** Whether it had pages, and no list of them all. */
  readonly isListLost: boolean;
}

export function lookAtOutput({ directories }: BuildEvent): OutputBefore {
  const output = resolve(directories.output);
  return { output, at: Date.now(), isListLost: isListLost(output) };
}

/** Notes what is about to be written, before any of it is: the build may be killed midway, or the disk be full. */
export function prepareOutput({ output, isListLost }: OutputBefore, publication: Publication): void {
  const files = listFiles(publication);
  noteOutputs(output, files, isListLost);
  makeFolders(output, files);
}

/** @returns What is wrong with the whole: no page by itself can know where its links lead. */
export function finishOutput(build: BuildResults, publication: Publication, before: OutputBefore): readonly Problem[] {
  const { output } = before;
  const written = listWritten(output, build);
  writeFiles(output, publication.files);
  writeDocuments(output, publication.documents);
  const ours = listFiles(publication);
  const others = new Set(written.map(({ file }) => file));
  removeStaleOutputs(output, ours, others, before.at);
  const strays = before.isListLost ? findStrays(output, new Set([...ours, ...others]), before.at) : [];
  if (before.isListLost && strays.length === 0) completeManifest(output);
  return [...strays, ...checkOutput(output, written, publication)];
}

function listWritten(output: string, { results }: BuildResults): readonly WrittenFile[] {
  return results.flatMap(({ outputPath, inputPath, content }) => {
    if (outputPath === false) return [];
    const file = resolve(outputPath).slice(output.length + 1);
    return [{ file: file.replaceAll("\\", "/"), template: fromRoot(inputPath), content }];
  });
}
