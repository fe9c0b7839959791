// JSON: one article, an array of them, or one a line.

import { type Outcome, type Place, type Problem, problem } from "../problem.ts";
import { parseJson } from "../text/json.ts";
import { type PositionFinder, positionsIn } from "../text/positions.ts";
import { checkTree, type ValueNode } from "../text/value-tree.ts";
import type { RawArticle } from "./raw-article.ts";
import { toRawArticle } from "./raw-fields.ts";

/** Reads one article, or an array of them, which may be of any length. */
export function parseJsonFile(text: string, file: string): Outcome<readonly RawArticle[]> {
  const positionAt = positionsIn(text);
  const { value: root, problems } = parseJson(text, file, positionAt);
  if (root === undefined) return { problems };
  if (root.kind !== "list") {
    const { value, problems: faults } = toRaw(root, file, positionAt);
    return value === undefined ? { problems: faults } : { value: [value], problems: faults };
  }
  if (root.entries.length === 0) {
    return { problems: [problem("file-empty", { file }, "The list of articles is empty.", "Remove the file.")] };
  }
  const all = root.entries.map((entry) => ({ entry, outcome: toRaw(entry, file, positionAt) }));
  return {
    value: all.flatMap(({ entry, outcome: { value } }) =>
      value === undefined ? [] : [{ ...value, line: positionAt(entry.offset).line }],
    ),
    problems: all.flatMap(({ outcome }) => outcome.problems),
  };
}

/** Reads the article on line `line` of a file that has one a line. */
export function parseJsonLine(text: string, file: string, line: number): Outcome<RawArticle> {
  const positionAt: PositionFinder = (offset) => ({ line, column: offset + 1 });
  const { value: root, problems } = parseJson(text, file, positionAt);
  if (root === undefined) return { problems };
  const { value, problems: faults } = toRaw(root, file, positionAt);
  return value === undefined ? { problems: faults } : { value: { ...value, line }, problems: faults };
}

function toRaw(node: ValueNode, file: string, positionAt: PositionFinder): Outcome<RawArticle> {
  if (node.kind !== "record") return { problems: [noRecord({ file, ...positionAt(node.offset) })] };
  const problems = checkTree(node, file, positionAt);
  return problems.length > 0 ? { problems } : { value: toRawArticle(node, file, positionAt), problems };
}

function noRecord(place: Place): Problem {
  return problem(
    "json-invalid",
    place,
    "This is no article.",
    'Write a record: {"headline": "…", "date": "2025-03-07", "body": "…"}.',
  );
}
