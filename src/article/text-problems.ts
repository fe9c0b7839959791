// Faults that a renderer found in a text, with the places that they have in its file.

import { type Place, PROBLEM_SEVERITIES, type Problem, problem } from "../problem.ts";
import type { TextFault } from "../text/text-faults.ts";

/** A text that was made to be wrong can hold a fault in every four characters. */
const MAX_REPORTED = 20;

/** @param placeOfLine Where a line of the text stands; lines count from 0. */
export function toTextProblems(faults: readonly TextFault[], placeOfLine: (line: number) => Place): readonly Problem[] {
  const reported = faults
    .slice(0, MAX_REPORTED)
    .map(({ code, line, message, hint }) => problem(code, placeOfLine(line), message, hint));
  const next = faults[MAX_REPORTED];
  if (next === undefined) return reported;
  const message = `There are ${faults.length - MAX_REPORTED} more such faults from here on.`;
  const severe = faults.slice(MAX_REPORTED).find(({ code }) => PROBLEM_SEVERITIES[code] === "error") ?? next;
  return [...reported, problem(severe.code, placeOfLine(next.line), message, next.hint)];
}
