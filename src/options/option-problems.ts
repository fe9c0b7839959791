// What is wrong with options, said for people.

import { z } from "zod";
import { type Problem, problem, suggestName } from "../problem.ts";
import { OPTIONS_PLACE } from "./place.ts";
import { schema } from "./schema.ts";

/** @param issue Of `schema`, with the value that it found. */
export function toProblems(issue: z.core.$ZodIssue): readonly Problem[] {
  const field = issue.path.map(String).join(".");
  const within = issue.code === "invalid_union" ? faultsWithin(issue) : [];
  if (within.length > 0) return within.flatMap(toProblems);
  if (issue.code === "unrecognized_keys") return unknownOptions(issue.keys, issue.path);
  if (field === "site.url" || field === "site") return [urlMissing()];
  return [
    problem(
      "option-invalid",
      { file: OPTIONS_PLACE, field },
      field === "" ? "The options must be one object." : `The option "${field}" ${describe(issue)}.`,
      "See docs/options.md for what it takes.",
    ),
  ];
}

/** What is wrong in the one of several forms that was meant: the one that faults something inside the value. */
function faultsWithin(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] {
  const meant = issue.errors.find((faults) =>
    faults.some(({ path, code }) => path.length > 0 || code === "unrecognized_keys"),
  );
  return (meant ?? []).map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }));
}

function unknownOptions(keys: readonly string[], path: readonly PropertyKey[]): readonly Problem[] {
  const known = knownKeys(path);
  return keys.map((key) => {
    const name = [...path.map(String), key].join(".");
    return problem(
      "option-unknown",
      { file: OPTIONS_PLACE, field: name },
      `There is no option "${name}".`,
      suggestName(key, known),
    );
  });
}

function urlMissing(): Problem {
  return problem(
    "site-url-missing",
    { file: OPTIONS_PLACE, field: "site.url" },
    "The site's address is missing or is not an http(s) address; feeds and canonical links need it.",
    'Set it: newsDigest, {site: {url: "https://example.org/", id: "tag:example.org,2025", title: "The Digest"}}.',
  );
}

/** What the schema's types are in words. */
const KINDS: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "an object with options of its own",
  string: "a string",
};

function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "is missing" : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `must be one of ${issue.values.map((each) => `"${String(each)}"`).join(", ")}`;
    case "invalid_union":
      // Forms with a sentence of their own have it in the schema.
      return issue.message === "Invalid input" ? `must be ${formsOf(issue)}` : issue.message;
    default:
      return issue.message;
  }
}

/** `false or an object with options of its own` */
function formsOf({ errors }: z.core.$ZodIssueInvalidUnion): string {
  const forms = errors.flatMap(([fault]) => {
    if (fault?.code === "invalid_type") return [KINDS[fault.expected] ?? fault.expected];
    return fault?.code === "invalid_value" ? fault.values.map(String) : [];
  });
  return forms.join(", or ");
}

/** The keys that the schema has at `path`; numbers step into list entries. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = schema;
  for (const step of path) at = typeof step === "number" ? unwrap(at) : shapeOf(at)[String(step)];
  return Object.keys(shapeOf(at));
}

function shapeOf(type: unknown): Readonly<Record<string, unknown>> {
  const bare = unwrap(type);
  return bare instanceof z.ZodObject ? bare.shape : {};
}

function unwrap(type: unknown): unknown {
  if (type instanceof z.ZodDefault || type instanceof z.ZodPrefault || type instanceof z.ZodOptional)
    return unwrap(type.unwrap());
  if (type instanceof z.ZodPipe) return unwrap(type.out instanceof z.ZodTransform ? type.in : type.out);
  // Of `true`, `false` or an object, the object has names.
  if (type instanceof z.ZodUnion) return type.options.map(unwrap).find((each) => each instanceof z.ZodObject);
  return type instanceof z.ZodArray ? type.element : type;
}
