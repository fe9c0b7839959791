// What the schema finds wrong, explained to the person who wrote it.

import { type Place, type Problem, type ProblemCode, problem, suggestNearest } from "../problem.ts";
import { isBlank, quote } from "../text/clean.ts";
import type { FieldPath } from "../text/value-tree.ts";
import { hintOnForm } from "./article-dates.ts";
import type { FieldFault } from "./field-faults.ts";
import { FIELD_NAMES, type FieldIssue, knownNames } from "./fields.ts";
import { fold, hintOnForeign } from "./foreign-fields.ts";
import type { RawArticle } from "./raw-article.ts";

/** Fields that hold a point in time, at the top or in a correction. */
const DATES: ReadonlySet<unknown> = new Set(["date", "updated", "embargo"]);

/** One issue as problems: an unknown field each for several. */
export function toFieldProblems(
  issue: FieldIssue,
  raw: RawArticle,
  extraFields: readonly string[],
): readonly Problem[] {
  const path = toPath(issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = path.length === 0 ? [...FIELD_NAMES, ...extraFields] : knownNames(path);
    return issue.keys.map((key) =>
      problem(
        "field-unknown",
        raw.placeOf([...path, key], "key"),
        `There is no field ${quote(key)}${path.length === 0 ? "" : ` in "${path.join(".")}"`}.`,
        hintOnUnknown(path, key, known),
      ),
    );
  }
  const place = raw.placeOf(path);
  const field = path.join(".");
  const value = valueAt(raw.fields, path);
  if (issue.code === "custom" && isFieldFault(issue.params)) {
    if (typeof value === "string" && isBlank(value)) return [emptyValue(issue.params.code, place, field)];
    const written = typeof value === "string" ? ` ${quote(value)}` : "";
    return [problem(issue.params.code, place, `The field "${field}"${written} ${issue.message}.`, issue.params.hint)];
  }
  if (issue.code !== "invalid_type") {
    return [problem("field-invalid", place, `The field "${field}" ${issue.message}.`, "Write it, or leave it out.")];
  }
  if (DATES.has(path.at(-1))) {
    return [problem("date-invalid", place, `The field "${field}" ${describe(value)}, not a date.`, hintOnForm(value))];
  }
  const wanted = WANTED[issue.expected] ?? "something else";
  return [
    problem(
      "field-invalid",
      place,
      `The field "${field}" ${describe(value)}${value === undefined ? "" : `, not ${wanted}`}.`,
      hintFor(issue.expected, field, value, raw.sourceOf(path)),
    ),
  ];
}

function emptyValue(code: ProblemCode, place: Place, field: string): Problem {
  return problem(code, place, `The field "${field}" is empty.`, "Give it a value, or leave it out.");
}

const WANTED: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a record with fields of its own",
};

function describe(value: unknown): string {
  if (value === undefined) return "is missing";
  if (value === null) return "is empty";
  if (Array.isArray(value)) return "is a list";
  return typeof value === "object" ? "is a record" : `is ${typeof value === "string" ? "a text" : `a ${typeof value}`}`;
}

/** A small slip of the pen first, then what other tools call a field of ours. */
function hintOnUnknown(path: FieldPath, key: string, known: readonly string[]): string {
  const isSlip = known.some((name) => fold(name) === fold(key));
  const nearest = suggestNearest(key, known);
  const foreign = isSlip ? undefined : hintOnForeign(path, key);
  if (foreign !== undefined) return foreign;
  if (nearest !== undefined) return nearest;
  if (path.length > 0) return `Known are: ${known.join(", ")}.`;
  return 'Leave it out, or declare it in the option "articles.extraFields". docs/articles.md has the fields that there are.';
}

function hintFor(expected: string, field: string, value: unknown, source: string | undefined): string {
  const name = field.slice(field.lastIndexOf(".") + 1);
  if (value === undefined || value === null) return `Give it: the field "${field}" is required here.`;
  if (expected === "string" && typeof value !== "object") return `Put it in quotes: ${quote(source ?? String(value))}.`;
  if (expected === "array" && name === "corrections") {
    return 'Write a list of records: corrections: [{date: 2025-03-07, text: "What was wrong"}].';
  }
  if (expected === "array") return `Write a list, also of one alone: ${name}: [${listed(value)}].`;
  const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (expected === "object" && name === "image") {
    const src = quote(typeof only === "string" ? only : "images/tram.jpg");
    return `Write a record: image: {src: ${src}, alt: "What it shows"}; alt may be empty.`;
  }
  if (expected === "object" && name === "audio" && typeof value === "string") {
    return `Write a record: audio: {src: ${quote(value)}, duration: "12:34"}.`;
  }
  if (expected === "boolean") return "Write true or false, without quotes.";
  if (expected === "number") return "Write a number, without quotes.";
  const [entry] = typeof value === "object" ? Object.entries(value) : [];
  if (expected === "string" && entry !== undefined && typeof entry[1] === "string" && !Array.isArray(value)) {
    return `Write a text: put ${quote(`${entry[0]}: ${entry[1]}`)} in quotes, if that is what it means.`;
  }
  return `Write ${WANTED[expected] ?? "something else"}.`;
}

/** `"River", "Sport"` for `River, Sport`. */
function listed(value: unknown): string {
  return typeof value === "string"
    ? value
        .split(",")
        .map((each) => quote(each.trim()))
        .join(", ")
    : "…";
}

function isFieldFault(params: unknown): params is FieldFault {
  return typeof params === "object" && params !== null && "code" in params && "hint" in params;
}

function toPath(path: readonly PropertyKey[]): FieldPath {
  return path.map((step) => (typeof step === "number" ? step : String(step)));
}

function valueAt(fields: unknown, path: FieldPath): unknown {
  let value = fields;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return value;
    value = Reflect.get(value, step);
  }
  return value;
}
