// What YAML and JSON have in common: values that know where they were written, and the limits they keep.

import { type Place, type Problem, problem } from "../problem.ts";
import { cleanLine, cleanText, quote } from "./clean.ts";
import type { Position, PositionFinder } from "./positions.ts";

/** How deep lists and records may stand in each other. */
export const MAX_NESTING = 20;
/** How many entries a list or a record may have. */
const MAX_ENTRIES = 1000;

export type Scalar = string | number | boolean | null;

/** A value and the offset at which it begins. */
export type ValueNode =
  | {
      readonly kind: "scalar";
      readonly offset: number;
      readonly value: Scalar;
      /** As it was written, of what is not text. */
      readonly source?: string | undefined;
    }
  | { readonly kind: "list"; readonly offset: number; readonly entries: readonly ValueNode[] }
  | { readonly kind: "record"; readonly offset: number; readonly entries: readonly RecordEntry[] };

export interface RecordEntry {
  readonly key: string;
  /** Where the key begins. */
  readonly offset: number;
  readonly value: ValueNode;
}

/** The way to a value: keys of records and indexes of lists. */
export type FieldPath = readonly (string | number)[];

const MAX_SHOWN = 100;

/** A path as a message may show it: keys are whatever a publisher wrote, control characters among it. */
export function showPath(path: FieldPath): string {
  return cleanLine(path.join(".").slice(0, MAX_SHOWN));
}

/** Keys that mean something else to JavaScript than to their writer. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Duplicate and forbidden keys, and lists that are too long, at any depth. */
export function checkTree(root: ValueNode, file: string, positionAt: PositionFinder): readonly Problem[] {
  const problems: Problem[] = [];
  const visit = (node: ValueNode, field: string) => {
    if (node.kind === "scalar") return;
    if (node.entries.length > MAX_ENTRIES) {
      problems.push(tooLong({ file, ...positionAt(node.offset), field: field || undefined }, node.entries.length));
      return;
    }
    if (node.kind === "list") {
      for (const [i, entry] of node.entries.entries()) visit(entry, join(field, String(i)));
      return;
    }
    const seen = new Set<string>();
    for (const { key: written, offset, value } of node.entries) {
      // As it will be once it is clean: an invisible sign in it changes nothing.
      const key = cleanText(written);
      const name = join(field, key);
      if (FORBIDDEN_KEYS.has(key)) problems.push(forbidden({ file, ...positionAt(offset), field: name }, key));
      if (seen.has(key)) problems.push(duplicate({ file, ...positionAt(offset), field: name }, key));
      seen.add(key);
      visit(value, name);
    }
  };
  visit(root, "");
  return problems;
}

/** The bare value: lists as arrays, records as objects without a prototype. */
export function toValue(node: ValueNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.entries.map(toValue);
  return toRecord(node);
}

export function toRecord(node: ValueNode & { readonly kind: "record" }): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) record[key] = toValue(value);
  return record;
}

/** The offset of the value at `path` (or of its key), or of the nearest that holds it. */
export function offsetOf(root: ValueNode, path: FieldPath, part: "value" | "key" = "value"): number {
  let node = root;
  let keyOffset = root.offset;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined) return node.offset;
    keyOffset = next.offset;
    node = next.value;
  }
  return part === "key" ? keyOffset : node.offset;
}

/** What is not text at `path`, as it was written: `1.10`, which as a number is 1.1. */
export function sourceOf(root: ValueNode, path: FieldPath): string | undefined {
  let node: ValueNode | undefined = root;
  for (const step of path) node = node === undefined ? undefined : stepInto(node, step)?.value;
  return node?.kind === "scalar" ? node.source : undefined;
}

/** The problem of a text whose lists and records stand deeper in each other than `MAX_NESTING`. */
export function tooDeep(file: string, at: Position): Problem {
  return problem(
    "nesting-too-deep",
    { file, ...at },
    `Lists and records stand more than ${MAX_NESTING} deep in each other.`,
    "Write it flatter.",
  );
}

function tooLong(place: Place, length: number): Problem {
  return problem(
    "list-too-long",
    place,
    `There are ${length.toLocaleString("en")} entries where at most ${MAX_ENTRIES.toLocaleString("en")} may be.`,
    "Leave some out, or part them over several articles.",
  );
}

function forbidden(place: Place, key: string): Problem {
  return problem("key-forbidden", place, `A field may not be called ${quote(key)}.`, "Give it another name.");
}

function duplicate(place: Place, key: string): Problem {
  return problem("key-duplicate", place, `The field ${quote(key)} is there twice.`, "Leave one of them out.");
}

function stepInto(node: ValueNode, step: string | number): Omit<RecordEntry, "key"> | undefined {
  if (node.kind === "record") return node.entries.find((entry) => entry.key === step);
  if (node.kind === "scalar" || typeof step === "string") return undefined;
  const value = node.entries[step];
  return value === undefined ? undefined : { offset: value.offset, value };
}

function join(field: string, step: string): string {
  return showPath(field === "" ? [step] : [field, step]);
}
