// A fault in what a publisher wrote: where it is, what is wrong, what to do.
// Problems are values: they are collected over all files and reported together.

import { closestMatch } from "leven";

export type Severity = "error" | "warning" | "note";

/** Every kind of problem with its severity. The codes are permanent; `docs/problems.md` explains each. */
export const PROBLEM_SEVERITIES = {
  // options and set-up
  "option-unknown": "error",
  "option-invalid": "error",
  "site-url-missing": "error",
  "card-package-missing": "error",
  "font-package-missing": "error",
  "card-font-missing": "error",
  "card-letters-missing": "warning",
  "articles-missing": "error",
  // files
  "file-unreadable": "error",
  "file-unwritable": "error",
  "disk-full": "error",
  "file-not-utf8": "error",
  "file-too-large": "error",
  "file-is-link": "error",
  "file-ignored": "note",
  "file-set-aside": "note",
  "file-empty": "error",
  "file-not-article": "error",
  "conflict-marker": "error",
  // syntax
  "yaml-invalid": "error",
  "yaml-comment": "warning",
  "json-invalid": "error",
  "front-matter-language": "error",
  "front-matter-unclosed": "error",
  "front-matter-misplaced": "error",
  "text-fenced": "error",
  "comment-unclear": "error",
  "nesting-too-deep": "error",
  "list-too-long": "error",
  "key-duplicate": "error",
  "key-forbidden": "error",
  // fields
  "field-unknown": "error",
  "field-invalid": "error",
  "field-empty": "error",
  "field-conflict": "error",
  "headline-missing": "error",
  "headline-too-long": "error",
  "body-missing": "error",
  "key-point-invalid": "error",
  "key-points-too-many": "error",
  "date-missing": "error",
  "date-invalid": "error",
  "date-skipped": "error",
  "date-doubtful": "warning",
  "change-to-come": "warning",
  "updated-before-date": "error",
  "correction-order": "warning",
  "url-invalid": "error",
  "slug-invalid": "error",
  "alias-invalid": "error",
  "id-invalid": "error",
  "id-missing": "error",
  "language-invalid": "error",
  "image-invalid": "error",
  "image-missing": "error",
  "image-broken": "error",
  "image-remote": "error",
  "audio-invalid": "error",
  "audio-missing": "error",
  "link-dropped": "warning",
  "markup-foreign": "warning",
  "text-garbled": "warning",
  "text-leftover": "warning",
  // between articles
  "id-duplicate": "error",
  "url-duplicate": "error",
  "story-twice": "warning",
  // what was published
  "ledger-invalid": "error",
  "alias-taken": "error",
  "gone-invalid": "error",
  "address-missing": "error",
  // topics
  "taxonomy-invalid": "error",
  "topic-slug-duplicate": "error",
  "topic-name-duplicate": "error",
  "topic-undeclared": "warning",
  // import
  "source-unusable": "error",
  "record-set-aside": "error",
  "picture-unfetched": "warning",
  "import-note": "note",
  // what was written
  "page-conflict": "error",
  "feed-malformed": "error",
  "feed-guid-duplicate": "error",
  "feed-guid-differs": "error",
  // shards of a build
  "shards-unfit": "error",
  "feed-date-invalid": "error",
  "feed-url-invalid": "error",
  "feed-link-dead": "error",
  "feed-element-forbidden": "error",
  "feed-too-large": "error",
  "feed-window-cut": "warning",
  "link-dead": "error",
  "link-no-slash": "error",
  "link-fragment-dead": "error",
  "link-image-missing": "error",
  "link-no-prefix": "warning",
  "output-blocked": "error",
  "output-stray": "warning",
  "host-limit": "warning",
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

/** An outcome that has a value even where there are problems. */
export interface Checked<T> extends Outcome<T> {
  readonly value: T;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === "error");
}

/** `Did you mean "date"?` for the known name that is nearest, else a list of them all. */
export function suggestName(name: string, known: readonly string[]): string {
  return suggestNearest(name, known) ?? `Known are: ${known.join(", ")}.`;
}

/** `Did you mean "date"?`; nothing where no known name is near. */
export function suggestNearest(name: string, known: readonly string[]): string | undefined {
  const knownByFolded = new Map(known.map((each) => [each.toLowerCase(), each]));
  const folded = name.toLowerCase();
  // Of one or two characters another word is not a misspelling; three may be out of order.
  const maxDistance = name.length < 3 ? name.length - 1 : Math.max(2, Math.floor(name.length / 3));
  const found = closestMatch(folded, [...knownByFolded.keys()], { maxDistance });
  const isShuffled = found !== undefined && sorted(found) === sorted(folded);
  const isFar =
    name.length === 3 && !isShuffled && closestMatch(folded, [found ?? ""], { maxDistance: 1 }) === undefined;
  const nearest = isFar ? undefined : found;
  return nearest === undefined ? undefined : `Did you mean "${knownByFolded.get(nearest)}"?`;
}

function sorted(text: string): string {
  return [...text].sort().join("");
}
