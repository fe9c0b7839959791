// What is to do around Eleventy's writing of its templates: a note before, our other files and a look at the whole after.

import { resolve } from "node:path";
import type { Problem } from "../problem.ts";
import { checkOutput, type WrittenFile } from "./check-output.ts";
import { type BuildEvent, type BuildResults, fromRoot } from "./config.ts";
import { noteOutputs, removeStaleOutputs, writeDocuments, writeFiles } from "./outputs.ts";
import { listFiles, type Publication } from "./publication.ts";
import { findStrays, isListLost } from "./strays.ts";

/** The output folder as it was before a build wrote there. */
export interface OutputBefore {
  /** Milliseconds since the epoch, by the machine's own clock. */
  readonly at: number;
  /** Whether it had pages, and no list of them. */
  readonly isListLost: boolean;
}

/** Looks at the output folder, and leaves word of what a preview is about to write, drafts among it: it may be stopped midway. */
export function announceOutput({ runMode, directories }: BuildEvent, publication: Publication): OutputBefore {
  const output = resolve(directories.output);
  const before = { at: Date.now(), isListLost: isListLost(output) };
  if (runMode !== "build") noteOutputs(output, listFiles(publication));
  return before;
}

/** @returns What is wrong with the whole: no page by itself can know where its links lead. */
export function finishOutput(
  build: BuildEvent & BuildResults,
  publication: Publication,
  before: OutputBefore,
): readonly Problem[] {
  const output = resolve(build.directories.output);
  const written = listWritten(output, build);
  writeFiles(output, publication.files);
  writeDocuments(output, publication.documents);
  const ours = listFiles(publication);
  const others = new Set(written.map(({ file }) => file));
  removeStaleOutputs(output, ours, others, before.at);
  const strays = before.isListLost ? findStrays(output, new Set([...ours, ...others]), before.at) : [];
  return [...strays, ...checkOutput(output, written, publication)];
}

function listWritten(output: string, { results }: BuildResults): readonly WrittenFile[] {
  return results.flatMap(({ outputPath, inputPath, content }) => {
    if (outputPath === false) return [];
    const file = resolve(outputPath).slice(output.length + 1);
    return [{ file: file.replaceAll("\\", "/"), template: fromRoot(inputPath), content }];
  });
}
