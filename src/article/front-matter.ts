// YAML front matter: fields between two lines that hold `---` alone, and the text that follows them.

import { type Outcome, type Problem, problem } from "../problem.ts";
import { quote } from "../text/clean.ts";
import { positionsIn } from "../text/positions.ts";
import { checkTree, type ValueNode } from "../text/value-tree.ts";
import { parseYaml } from "../text/yaml.ts";
import type { RawArticle } from "./raw-article.ts";
import { toRawArticle } from "./raw-fields.ts";

export interface FrontMatter {
  /** No fields where there is no front matter. */
  readonly raw: RawArticle;
  readonly body: string;
  /** The number of the body's first line. */
  readonly bodyLine: number;
}

interface Parts extends Pick<FrontMatter, "body" | "bodyLine"> {
  readonly yaml: string;
}

/** @param text With `\n` for line ends. */
export function parseFrontMatter(text: string, file: string): Outcome<FrontMatter> {
  const { value: parts, problems } = splitFrontMatter(text, file);
  if (parts === undefined) return { problems };
  const positionAt = positionsIn(parts.yaml, Math.min(parts.bodyLine, 2));
  const { value: root, problems: faults } = parseYaml(parts.yaml, file, positionAt);
  if (root === undefined) return { problems: faults };
  // What is left are warnings.
  const record = root.kind === "scalar" && root.value === null ? NO_FIELDS : root;
  if (record.kind !== "record") return { problems: [notFields(file), ...faults] };
  const unfit = checkTree(record, file, positionAt);
  if (unfit.length > 0) return { problems: unfit };
  const { body, bodyLine } = parts;
  return { value: { raw: toRawArticle(record, file, positionAt), body, bodyLine }, problems: faults };
}

const NO_FIELDS: ValueNode = { kind: "record", offset: 0, entries: [] };

const FENCE = /^---[ \t]*$/;
/** Not with the flag m: it takes other signs than `\n` for line ends. */
const CLOSING_FENCE = /(?<=^|\n)---[ \t]*(?=\n|$)/;

/** A first line such as `---js`, or that of another kind of front matter. */
const OTHER_LANGUAGE = /^(?:---[ \t]*([A-Za-z]\w*)|(\+\+\+|;;;))[ \t]*$/;

function splitFrontMatter(text: string, file: string): Outcome<Parts> {
  const firstEnd = endOfLine(text, 0);
  const first = text.slice(0, firstEnd);
  const language = OTHER_LANGUAGE.exec(first);
  if (language !== null) return { problems: [otherLanguage(file, language[1] ?? first.trim())] };
  // Hugo takes JSON in front of a text: https://gohugo.io/content-management/front-matter/
  if (/^\{[ \t]*$/.test(first) && /\n\}[ \t]*(?:\n|$)/.test(text) && /^\s*"\w+"\s*:/.test(text.slice(firstEnd))) {
    return { problems: [otherLanguage(file, "{ … }, JSON")] };
  }
  if (!FENCE.test(first)) return { value: { yaml: "", body: text, bodyLine: 1 }, problems: [] };
  const rest = text.slice(firstEnd + 1);
  const close = CLOSING_FENCE.exec(rest);
  if (close === null) return { problems: [unclosed(file, rest)] };
  const yaml = rest.slice(0, close.index);
  return {
    value: { yaml, body: rest.slice(endOfLine(rest, close.index) + 1), bodyLine: yaml.split("\n").length + 2 },
    problems: [],
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function otherLanguage(file: string, name: string): Problem {
  return problem(
    "front-matter-language",
    { file, line: 1, column: 1 },
    `The front matter is in another language than YAML: ${quote(name)}.`,
    'Write it in YAML, between two lines that hold "---" alone.',
  );
}

function unclosed(file: string, rest: string): Problem {
  const dots = rest.split("\n").findIndex((line) => /^(?:\.\.\.|\+\+\+|[–—-]{2,})[ \t]*$/.test(line));
  if (dots !== -1) {
    const written = rest.split("\n")[dots]?.trim() ?? "";
    return problem(
      "front-matter-unclosed",
      { file, line: dots + 2, column: 1 },
      `The front matter ends with ${quote(written)} in the place of "---".`,
      'Write "---" alone in this line.',
    );
  }
  return problem(
    "front-matter-unclosed",
    { file, line: 1, column: 1 },
    'The front matter has no end: a second line that holds "---" alone is missing.',
    'Put a line with "---" after the last field.',
  );
}

function notFields(file: string): Problem {
  return problem(
    "yaml-invalid",
    { file, line: 2, column: 1 },
    "The front matter holds no fields.",
    'Write a field a line, each with its name, a plain colon, a blank and its value: "title: Ferry runs all night".',
  );
}
