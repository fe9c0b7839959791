// Pages of the site's owner where our own files are to be. Two pages at one address are Eleventy's to refuse.

import { type Problem, problem } from "../problem.ts";
import { type ContentMap, fromRoot } from "./config.ts";
import type { Publication } from "./publication.ts";

/** Told when all addresses are known, and nothing is written yet. */
export function findConflicts({ urlToInputPath }: ContentMap, { documents, files }: Publication): readonly Problem[] {
  const ours = [...documents.map(({ path }) => path), ...files.map(({ to }) => `/${to}`)];
  return ours.flatMap((path) => {
    const template = urlToInputPath[path]?.inputPath;
    if (template === undefined) return [];
    return [
      problem(
        "page-conflict",
        { file: fromRoot(template) },
        `The template writes "${path}", which is a file of the digest's own.`,
        'Give the template another "permalink".',
      ),
    ];
  });
}
