// A fault in what a publisher wrote: where it is, what is wrong, what to do.
// Problems are values: they are gathered over all files and told together.

import { closestMatch } from "leven";
import { compareBy } from "./order.ts";

export type Severity = "error" | "warning" | "note";

/** Every kind of problem with its severity. The codes are permanent; `docs/problems.md` explains each. */
export const PROBLEM_SEVERITIES = {
  // options and set-up
  "option-unknown": "error",
  "option-invalid": "error",
  "site-url-missing": "error",
  "card-package-missing": "error",
  "card-font-missing": "error",
  "card-letters-missing": "warning",
  "articles-missing": "error",
  // files
  "file-unreadable": "error",
  "file-unwritable": "error",
  "file-not-utf8": "error",
  "file-too-large": "error",
  "file-is-link": "error",
  "file-ignored": "note",
  "file-empty": "error",
  // syntax
  "yaml-invalid": "error",
  "json-invalid": "error",
  "front-matter-language": "error",
  "front-matter-unclosed": "error",
  "nesting-too-deep": "error",
  "list-too-long": "error",
  "key-duplicate": "error",
  "key-forbidden": "error",
  // fields
  "field-unknown": "error",
  "field-invalid": "error",
  "field-conflict": "error",
  "headline-missing": "error",
  "headline-too-long": "error",
  "body-missing": "error",
  "key-point-invalid": "error",
  "key-points-too-many": "error",
  "date-missing": "error",
  "date-invalid": "error",
  "date-skipped": "error",
  "updated-before-date": "error",
  "url-invalid": "error",
  "slug-invalid": "error",
  "id-invalid": "error",
  "id-missing": "error",
  "language-invalid": "error",
  "image-invalid": "error",
  "image-missing": "error",
  "image-broken": "error",
  "image-remote": "error",
  "link-dropped": "warning",
  // between articles
  "id-duplicate": "error",
  "url-duplicate": "error",
  // topics
  "taxonomy-invalid": "error",
  "topic-slug-duplicate": "error",
  "topic-name-duplicate": "error",
  "topic-undeclared": "warning",
  // what was written
  "page-conflict": "error",
  "feed-malformed": "error",
  "feed-guid-duplicate": "error",
  "feed-guid-differs": "error",
  "feed-date-invalid": "error",
  "feed-url-invalid": "error",
  "feed-link-dead": "error",
  "feed-element-forbidden": "error",
  "feed-too-large": "error",
  "link-dead": "error",
  "link-no-slash": "error",
  "link-fragment-dead": "error",
  "link-image-missing": "error",
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof PROBLEM_SEVERITIES;

/** Where a problem is. `file` is a path as the publisher knows it; `line` and `column` count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly field?: string | undefined;
}

export interface Problem extends Place {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What is wrong, a full sentence. */
  readonly message: string;
  /** What to do about it, a full sentence. */
  readonly hint: string;
}

/** A problem of the severity that its code has, or of `severity` where a site's options say so. */
export function problem(
  code: ProblemCode,
  place: Place,
  message: string,
  hint: string,
  severity: Severity = PROBLEM_SEVERITIES[code],
): Problem {
  return { code, severity, ...place, message, hint };
}

/** Either a value or what is wrong with the input; warnings may come with a value. */
export interface Outcome<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === "error");
}

/** `Did you mean "date"?` for the known name that is nearest, else a list of them all. */
export function suggestName(name: string, known: readonly string[]): string {
  const knownByFolded = new Map(known.map((each) => [each.toLowerCase(), each]));
  const maxDistance = Math.max(2, Math.floor(name.length / 3));
  const nearest = closestMatch(name.toLowerCase(), [...knownByFolded.keys()], { maxDistance });
  return nearest === undefined ? `Known are: ${known.join(", ")}.` : `Did you mean "${knownByFolded.get(nearest)}"?`;
}

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
  return `${severity} ${place}${field === undefined ? "" : ` (${field})`}\n  ${message}\n  ${hint} [${code}]`;
}

/** A file may be called anything; what it is called must not move the cursor of a terminal. */
function printable(file: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  return file.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, "\uFFFD");
}

/** `3 errors and 1 warning`; empty for none. */
export function countProblems(problems: readonly Problem[]): string {
  const counts = (["error", "warning", "note"] as const).map((severity) => {
    const count = problems.filter((each) => each.severity === severity).length;
    return count === 0 ? "" : `${count} ${severity}${count === 1 ? "" : "s"}`;
  });
  return counts.filter((count) => count !== "").join(" and ");
}
