// JSON, strictly (RFC 8259), with the place of every value: the one file that knows jsonc-parser.

import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Outcome, problem } from "../problem.ts";
import type { PositionFinder } from "./positions.ts";
import { MAX_NESTING, type RecordEntry, tooDeep, type ValueNode } from "./value-tree.ts";

/**
 * Reads one JSON text. Comments, trailing commas and anything that `JSON.parse` refuses are errors.
 * Keys and lengths are `checkTree`'s matter.
 */
export function parseJson(text: string, file: string, positionAt: PositionFinder): Outcome<ValueNode> {
  const deep = offsetOfDeepest(text);
  if (deep !== undefined) return { problems: [tooDeep(file, positionAt(deep))] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (root !== undefined && first === undefined) return { value: toNode(root, text), problems: [] };
  // Those after the first follow from it more often than not.
  const place = { file, ...positionAt(first?.offset ?? 0) };
  const name = first === undefined ? "ValueExpected" : printParseErrorCode(first.error);
  const message = FAULTS[name] ?? "This is not JSON.";
  return { problems: [problem("json-invalid", place, message, HINTS[name] ?? "Mend the JSON at this place.")] };
}

const FAULTS: Readonly<Record<string, string>> = {
  InvalidSymbol: "Something stands here that JSON does not know: texts need double quotes.",
  InvalidNumberFormat: "This is not a number as JSON writes them.",
  PropertyNameExpected: "A field's name in double quotes is missing here, or a comma is too many before.",
  ValueExpected: "A value is missing here, or a comma is too many.",
  ColonExpected: "A colon is missing here.",
  CommaExpected: "A comma is missing here.",
  CloseBraceExpected: 'The closing "}" is missing.',
  CloseBracketExpected: 'The closing "]" is missing.',
  EndOfFileExpected: "Something stands here after the end of the JSON.",
  InvalidCommentToken: "JSON has no comments.",
  UnexpectedEndOfComment: "JSON has no comments.",
  UnexpectedEndOfString: "The closing quote of this text is missing.",
  UnexpectedEndOfNumber: "This number breaks off.",
  InvalidUnicode: "A \\u in this text needs four hexadecimal digits.",
  InvalidEscapeCharacter: "A backslash in this text stands before a character that it cannot escape.",
  InvalidCharacter: "This text holds a control character, which JSON must write as an escape such as \\n.",
};

/** Where the message does not say already what to do. */
const HINTS: Readonly<Record<string, string>> = {
  UnexpectedEndOfString: 'Close it, and write a line end in it as \\n and a quote as \\".',
  InvalidCommentToken: "Take the comment out.",
  UnexpectedEndOfComment: "Take the comment out.",
  EndOfFileExpected: "Put several records into a list, [ … , … ], or into a file that ends in .ndjson, one a line.",
};

function toNode(node: Node, text: string): ValueNode {
  const { offset, length, children = [] } = node;
  if (node.type === "array") return { kind: "list", offset, entries: children.map((each) => toNode(each, text)) };
  if (node.type === "object") {
    return { kind: "record", offset, entries: children.flatMap((each) => toEntry(each, text)) };
  }
  const source = node.type === "string" ? undefined : text.slice(offset, offset + length);
  return { kind: "scalar", offset, value: node.value, source };
}

function toEntry(property: Node, text: string): readonly RecordEntry[] {
  const [key, value] = property.children ?? [];
  return key && value ? [{ key: key.value, offset: key.offset, value: toNode(value, text) }] : [];
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the nesting first goes too deep. Found before parsing: the parser recurses and could overflow the stack. */
function offsetOfDeepest(text: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // `[`, `{` and `]`, `}` differ in one bit.
    if (code === QUOTE) i = endOfString(text, i);
    else if ((code | 0x20) === 0x7b && ++depth > MAX_NESTING) return i;
    else if ((code | 0x20) === 0x7d) depth--;
  }
  return undefined;
}

/** The offset of the quote that closes the text which opens at `start`, or the end. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) return i;
    if (code === BACKSLASH) i++;
  }
  return text.length;
}
