// JSON: one article, an array of them, or one a line.

import { type Outcome, type Place, type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";
import { parseJson } from "../text/json.ts";
import { type PositionFinder, positionsIn } from "../text/positions.ts";
import { checkTree, type ValueNode } from "../text/value-tree.ts";
import type { RawArticle } from "./raw-article.ts";
import { toRawArticle } from "./raw-fields.ts";

/** Reads one article, or an array of them, which may be of any length. */
export function parseJsonFile(text: string, file: string): Outcome<readonly RawArticle[]> {
  const positionAt = positionsIn(text);
  if (/^\s*(?:`{3}|~{3})/.test(text)) return { problems: [fenced(file)] };
  const { value: root, problems } = parseJson(text, file, positionAt);
  if (root === undefined) return { problems };
  const wrapped = root.kind === "record" ? findList(root) : undefined;
  if (wrapped !== undefined && !wrapped.isAlone) return { problems: [listInside(file, positionAt, wrapped)] };
  const list = wrapped?.list ?? root;
  if (list.kind !== "list") {
    const { value, problems: faults } = toRaw(root, file, positionAt);
    return value === undefined ? { problems: faults } : { value: [value], problems: faults };
  }
  if (list.entries.length === 0) {
    return { problems: [problem("file-empty", { file }, "The list of articles is empty.", "Remove the file.")] };
  }
  const all = list.entries.map((entry) => ({ entry, outcome: toRaw(entry, file, positionAt) }));
  return {
    value: all.flatMap(({ entry, outcome: { value } }) =>
      value === undefined ? [] : [{ ...value, line: positionAt(entry.offset).line }],
    ),
    problems: all.flatMap(({ outcome }) => outcome.problems),
  };
}

function fenced(file: string): Problem {
  return problem(
    "text-fenced",
    { file, line: 1 },
    "The JSON stands in a code fence.",
    'Take the first and the last line away, or let "news-digest add" take the file as it is.',
  );
}

/** Reads the article on line `line` of a file that has one a line. */
export function parseJsonLine(text: string, file: string, line: number): Outcome<RawArticle> {
  const positionAt: PositionFinder = (offset) => ({ line, column: offset + 1 });
  const { value: root, problems } = parseJson(text, file, positionAt);
  if (root === undefined)
    return { problems: problems.map((each) => ({ ...each, hint: hintOnLine(text) ?? each.hint })) };
  const { value, problems: faults } = toRaw(root, file, positionAt);
  return value === undefined ? { problems: faults } : { value: { ...value, line }, problems: faults };
}

/** What was meant by a line that is not JSON by itself. */
function hintOnLine(text: string): string | undefined {
  const line = text.trim();
  if (/^[[\]]/.test(line)) return 'A list of articles, [ … ], goes into a file that ends in ".json".';
  if (/^[{}]$|^"\w+"\s*:/.test(line))
    return 'Write each record on one line, or put it into a file that ends in ".json".';
  return line.endsWith("},") ? "Take away the comma behind the record: each line is a record by itself." : undefined;
}

function toRaw(node: ValueNode, file: string, positionAt: PositionFinder): Outcome<RawArticle> {
  if (node.kind !== "record") return { problems: [noRecord({ file, ...positionAt(node.offset) })] };
  const problems = checkTree(node, file, positionAt);
  return problems.length > 0 ? { problems } : { value: toRawArticle(node, file, positionAt), problems };
}

interface WrappedList {
  readonly name: string;
  readonly offset: number;
  readonly list: ValueNode & { readonly kind: "list" };
  /** Whether the record holds nothing else. */
  readonly isAlone: boolean;
}

/** What programs put a list of articles into. */
const LIST_NAMES: ReadonlySet<string> = new Set(
  "articles stories items posts entries news data results records feed clusters documents".split(" "),
);
/** A record with one of these is an article itself. */
const ARTICLE_NAMES = ["headline", "body", "text", "keyPoints"];

function findList({ entries }: ValueNode & { readonly kind: "record" }): WrappedList | undefined {
  if (entries.some(({ key }) => ARTICLE_NAMES.includes(key))) return undefined;
  for (const { key, offset, value } of entries) {
    const isList = value.kind === "list" && value.entries.every(({ kind }) => kind === "record");
    if (isList && LIST_NAMES.has(key.toLowerCase())) {
      return { name: key, offset, list: value, isAlone: entries.length === 1 };
    }
  }
  return undefined;
}

function listInside(file: string, positionAt: PositionFinder, { name, offset }: WrappedList): Problem {
  return problem(
    "json-invalid",
    { file, ...positionAt(offset), field: quote(name).slice(1, -1) },
    `The articles seem to be in ${quote(name)}, within a record that holds more.`,
    "The file must be one article, a list of articles, or a record that holds such a list and nothing else.",
  );
}

function noRecord(place: Place): Problem {
  return problem(
    "json-invalid",
    place,
    "This is not an article.",
    'Write a record: {"headline": "…", "date": "2025-03-07", "body": "…"}.',
  );
}
