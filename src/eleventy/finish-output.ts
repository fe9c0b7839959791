// What is left to do when Eleventy has written its templates: our other files, and a look at the whole.

import { resolve } from "node:path";
import type { Problem } from "../problem.ts";
import { checkOutput, type WrittenFile } from "./check-output.ts";
import type { BuildEvent, BuildResults } from "./config.ts";
import { removeStaleOutputs, writeFiles } from "./outputs.ts";
import { listFiles, type Publication } from "./publication.ts";

/** @returns What is wrong with the whole: no page by itself can know where its links lead. */
export function finishOutput(build: BuildEvent & BuildResults, publication: Publication): readonly Problem[] {
  const output = resolve(build.directories.output);
  writeFiles(output, publication.files);
  const written = listWritten(output, build);
  removeStaleOutputs(output, listFiles(publication), new Set(written.map(({ file }) => file)));
  return checkOutput(output, written, publication);
}

function listWritten(output: string, { results }: BuildResults): readonly WrittenFile[] {
  return results.flatMap(({ outputPath, inputPath, content }) => {
    if (outputPath === false) return [];
    const file = resolve(outputPath).slice(output.length + 1);
    return [{ file: file.replaceAll("\\", "/"), template: inputPath, content }];
  });
}
