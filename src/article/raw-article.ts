// What a format makes of a file: fields as they were written, before anything is checked.

import type { Place } from "../problem.ts";
import type { FieldPath } from "../text/value-tree.ts";

/** How text is meant: with Markdown in it, or literally. */
type TextForm = "markdown" | "plain";

export interface RawBody {
  readonly form: TextForm;
  readonly text: string;
  /** Where a line of the body stands in its file; lines count from 0. */
  readonly placeOfLine: (line: number) => Place;
}

export interface RawArticle {
  /** Values by field, under the names that the file uses: an object without a prototype. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where a value was written, or its key. */
  readonly placeOf: (path: FieldPath, part?: "value" | "key") => Place;
  /** A value that is not text, as it was written: `1.10`. */
  readonly sourceOf: (path: FieldPath) => string | undefined;
  /** How the lines in `fields` are meant. */
  readonly form: TextForm;
  /** The body, where it is not a field. */
  readonly body?: RawBody | undefined;
  /** Where the article begins, in a file of many. */
  readonly line?: number | undefined;
}

/** Whether the file gives any of these fields a value, be it right or wrong. */
export function isGiven(raw: RawArticle, ...names: readonly string[]): boolean {
  return names.some((name) => raw.fields[name] !== undefined && raw.fields[name] !== null);
}
