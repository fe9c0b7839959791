// Problems as people read them, in a terminal.

import { counted } from "./count.ts";
import { compareBy } from "./order.ts";
import type { Problem } from "./problem.ts";

/** By file, line, column, then code: the order in which a person mends them. */
export const compareProblems = compareBy<Problem>(
  (each) => each.file,
  (each) => each.line ?? 0,
  (each) => each.column ?? 0,
  (each) => each.code,
  (each) => each.message,
);

/**
 * Problems as people read them, in the order of `compareProblems`:
 *
 *     error content/articles/2025-02-30-x.txt:3:7 (date)
 *       The date "2025-02-30" does not exist.
 *       Write a day that the calendar has. [date-invalid]
 */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems].sort(compareProblems).map(formatProblem).join("\n");
}

function formatProblem({ severity, file, line, column, field, message, hint, code }: Problem): string {
  const place = [printable(file), line, column].filter((part) => part !== undefined).join(":");
  const of = field === undefined ? "" : ` (${printable(field)})`;
  return `${severity} ${place}${of}\n  ${printable(message)}\n  ${printable(hint)} [${code}]`;
}

/** A file may be called anything, and messages may name it: none must move the cursor of a terminal. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, "\uFFFD");
}

/** `3 errors and 1 warning`; empty for none. */
export function countProblems(problems: readonly Problem[]): string {
  return (["error", "warning", "note"] as const)
    .map((severity) => ({ severity, count: problems.filter((each) => each.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => counted(count, severity))
    .join(" and ");
}
