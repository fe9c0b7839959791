// What one look at the site shows and an earlier one did not.

import { formatProblems } from "../format-problems.ts";
import type { Problem } from "../problem.ts";

/** The problems in `found` that are not in `known`, word for word. */
export function newProblems(found: readonly Problem[], known: readonly Problem[]): readonly Problem[] {
  const knownKeys = new Set(known.map(toKey));
  return found.filter((each) => !knownKeys.has(toKey(each)));
}

function toKey(problem: Problem): string {
  return formatProblems([problem]);
}
