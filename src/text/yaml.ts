// YAML 1.2, core schema, with the place of every value: the one file that knows the yaml package.
// Dates stay texts; anchors, aliases, tags and directives are refused.

import { Composer, type CST, type ErrorCode, isMap, isScalar, isSeq, Parser, type YAMLParseError } from "yaml";
import { type Outcome, type Place, type Problem, problem } from "../problem.ts";
import { cleanLine, quote } from "./clean.ts";
import { parseFlatYaml } from "./flat-yaml.ts";
import type { PositionFinder } from "./positions.ts";
import { MAX_NESTING, type RecordEntry, type Scalar, tooDeep, type ValueNode } from "./value-tree.ts";

/**
 * Reads one YAML document; an empty one is a null. Keys and lengths are `checkTree`'s matter.
 * @param text With `\n` alone for line ends.
 */
export function parseYaml(text: string, file: string, positionAt: PositionFinder): Outcome<ValueNode> {
  const flat = parseFlatYaml(text);
  return flat === undefined ? parseWholeYaml(text, file, positionAt) : { value: flat, problems: [] };
}

/** The same for any YAML, by the library. */
export function parseWholeYaml(text: string, file: string, positionAt: PositionFinder): Outcome<ValueNode> {
  const invalid = (offset: number, message: string, hint: string): Outcome<ValueNode> => ({
    problems: [problem("yaml-invalid", { file, ...positionAt(offset) }, message, hint)],
  });
  const tokens = parseTokens(text);
  if (tokens === undefined) return { problems: [tooDeep(file, positionAt(0))] };
  const cut: CST.SourceToken[] = [];
  const refused = findRefused(tokens, file, positionAt, cut);
  if (refused !== undefined) return { problems: [refused] };
  const warnings = cut
    .filter(({ offset }) => /\S/.test(text.slice(text.lastIndexOf("\n", offset) + 1, offset)))
    .map((token) => cutShort({ file, ...positionAt(token.offset) }, token.source));
  const [document, second] = new Composer(OPTIONS).compose(tokens);
  if (second !== undefined) return invalid(second.range[0], "A second YAML document begins here.", "Keep one of them.");
  if (document === undefined) return { value: NOTHING, problems: warnings };
  // Those after the first follow from it more often than not.
  const [error] = document.errors;
  if (error !== undefined) {
    const { problems } = invalid(error.pos[0], `This is not YAML: ${toSentence(error.message)}`, hintOn(error, text));
    return { problems: [...problems, ...warnings] };
  }
  return { value: toNode(document.contents, 0), problems: warnings };
}

/** Nothing where the parser's own recursion ends: it goes as deep as the text, before anybody can look. */
function parseTokens(text: string): readonly CST.Token[] | undefined {
  try {
    return [...new Parser().parse(text)];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  prettyErrors: false,
  stringKeys: true,
  // Ours is linear in the number of keys, the library's quadratic.
  uniqueKeys: false,
} as const;

const QUOTES =
  "A text with a colon and a space in it, or that begins with a sign such as [ { & * ! | > @ % `, needs quotes around it.";

/** What people mostly did, by the library's code for what it stumbled over. */
const HINTS: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT:
    "Close what was opened before this place: [ with ], { with }; and begin the fields of a record in one column.",
  MISSING_CHAR:
    "Close the quotes; behind the name of a field write a colon and a space, behind the - of an entry a space.",
  BAD_DQ_ESCAPE: "Within \"…\" write a backslash twice, or take '…' around the text.",
  TAB_AS_INDENT: "Put spaces in the place of the tabs.",
  UNEXPECTED_TOKEN:
    "Behind a closing quote nothing may follow: put an apostrophe inside '…' twice, or take \"…\" around the text.",
};

const CURLY = 'Curly quotes are letters to YAML: take straight ones around the text, "…".';
const REMARK = "A # behind a space begins a remark: put a text that begins with # in quotes.";

function hintOn({ code, message, pos }: YAMLParseError, text: string): string {
  if (message.startsWith("Comments must be separated")) return REMARK;
  const [line = ""] = text.slice(text.lastIndexOf("\n", pos[0] - 1) + 1).split("\n", 1);
  return /:\s+[“”„‘]/.test(line) ? CURLY : (HINTS[code] ?? QUOTES);
}

const NOTHING: ValueNode = { kind: "scalar", offset: 0, value: null };

function toNode(node: unknown, offset: number): ValueNode {
  if (isScalar(node)) {
    const value = toScalar(node.value);
    const source = typeof value === "string" ? undefined : node.source;
    return { kind: "scalar", offset: node.range?.[0] ?? offset, value, source };
  }
  if (isSeq(node)) {
    const start = node.range?.[0] ?? offset;
    return { kind: "list", offset: start, entries: node.items.map((item) => toNode(item, start)) };
  }
  if (!isMap(node)) return { kind: "scalar", offset, value: null };
  const start = node.range?.[0] ?? offset;
  return {
    kind: "record",
    offset: start,
    entries: node.items.map(({ key, value }): RecordEntry => {
      const at = isScalar(key) ? (key.range?.[0] ?? start) : start;
      return { key: isScalar(key) ? String(key.value) : "", offset: at, value: toNode(value, at) };
    }),
  };
}

function toScalar(value: unknown): Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/**
 * What YAML may say and we do not take, and what the lexer could not read. It runs over the syntax tree before that
 * is composed, with a stack of its own, because the composer recurses and a deep text could overflow it.
 * @param cut Gets remarks that begin as no remark does: `#1`.
 */
function findRefused(
  tokens: readonly CST.Token[],
  file: string,
  positionAt: PositionFinder,
  cut: CST.SourceToken[],
): Problem | undefined {
  const invalid = (offset: number, message: string, hint: string) =>
    problem("yaml-invalid", { file, ...positionAt(offset) }, message, hint);
  const pending: { readonly token: CST.Token; readonly depth: number }[] = [];
  const push = (all: readonly CST.Token[] | undefined, depth: number) => {
    for (const token of all ?? []) pending.push({ token, depth });
  };
  push(tokens, 0);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { token, depth } = next;
    switch (token.type) {
      case "anchor":
      case "alias":
        return invalid(
          token.offset,
          `Anchors and aliases such as ${quote(token.source)} are not taken.`,
          "Write the value out, or put a text that begins with & or * in quotes.",
        );
      case "tag":
        return invalid(
          token.offset,
          `Tags such as ${quote(token.source)} are not taken.`,
          "Leave it out, or put a text that begins with ! in quotes.",
        );
      case "directive":
        return invalid(token.offset, "YAML directives are not taken.", "Leave the line that begins with % out.");
      case "comment":
        if (/^#[^\s#!]/.test(token.source)) cut.push(token);
        break;
      case "scalar":
        push(token.end, depth);
        break;
      case "error":
        return invalid(token.offset, `This is not YAML: ${toSentence(token.message)}`, QUOTES);
      case "document":
        push(token.start, depth);
        if (token.value) push([token.value], depth);
        push(token.end, depth);
        break;
      case "block-scalar":
        push(token.props, depth);
        break;
      case "block-map":
      case "block-seq":
      case "flow-collection":
        if (depth >= MAX_NESTING) return tooDeep(file, positionAt(token.offset));
        for (const item of token.items) {
          if (isMergeKey(item.key)) {
            return invalid(item.key.offset, 'The merge key "<<" is not taken.', "Write the fields out.");
          }
          push(item.start, depth + 1);
          if (item.key) push([item.key], depth + 1);
          push(item.sep, depth + 1);
          if (item.value) push([item.value], depth + 1);
        }
    }
  }
  return undefined;
}

function isMergeKey(key: CST.Token | null | undefined): key is CST.FlowScalar {
  return key?.type === "scalar" && key.source === "<<";
}

function cutShort(place: Place, source: string): Problem {
  return problem(
    "yaml-comment",
    place,
    `${quote(source)} is not part of the text: a "#" behind a space begins a remark in YAML.`,
    "Put the whole text in quotes; a remark has a space behind its #.",
  );
}

const MAX_MESSAGE = 200;

/** The library's words as a sentence; they may quote the text, with whatever is in it. */
function toSentence(message: string): string {
  const line = cleanLine(message.slice(0, MAX_MESSAGE));
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
