// The YAML that most front matter is: a field a line, with a text, a date, a number or a list of them. Read without the
// library's trees, which take a quarter of the time of reading an article; whatever else there may be is the library's.

import type { RecordEntry, Scalar, ValueNode } from "./value-tree.ts";

/** Lists of records, as sources are; deeper ones are not read here. */
const MAX_DEPTH = 2;

const REMARK = /# [^\n]*(?:\n|$)/y;
const KEY = /([A-Za-z_][\w-]*):(?: (?=\S)|(?=\n))/y;
const ENTRY = /((?: {2})?)- (?=\S)/y;
const LINE_END = /\n|$/y;
const COMMA = /, ?/y;
/** Without escapes, which mean more than one thing. */
const QUOTED = /"([^"\\\n\r\t]*)"|'([^'\\\n\r\t]*)'/y;
const DATE = /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?(?=\n|$)/y;
/** Neither octal nor so long that it would be rounded. */
const NUMBER = /(?:0|[1-9]\d{0,14})(?=\n|$|[,\]}])/y;
/** Letters first, and no sign that means anything to YAML. */
const PLAIN = /\p{L}(?:[\p{L}\p{N} ,.'()_-]*[\p{L}\p{N}.)])?(?=\n|$)/uy;
const PLAIN_IN_FLOW = /\p{L}(?:[\p{L}\p{N} .'()_-]*[\p{L}\p{N}.)])?(?=[,\]}])/uy;
const WORDS = /^(?:true|false|null)$/i;

/**
 * @param text With `\n` alone for line ends.
 * @returns The same as the library's parser would make of it; nothing for what is not as simple as that.
 */
export function parseFlatYaml(text: string): ValueNode | undefined {
  return new FlatReader(text).record();
}

class FlatReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  record(): ValueNode | undefined {
    const entries: RecordEntry[] = [];
    while (this.#at < this.#text.length) {
      if (this.#take(REMARK) !== undefined) continue;
      const offset = this.#at;
      const key = this.#take(KEY)?.[1];
      if (key === undefined || WORDS.test(key)) return undefined;
      const isEmpty = this.#take(LINE_END) !== undefined;
      const value = isEmpty ? this.#block() : this.#line();
      if (value === undefined) return undefined;
      entries.push({ key, offset, value });
    }
    const [first] = entries;
    return first && { kind: "record", offset: first.offset, entries };
  }

  /** Entries on lines of their own. */
  #block(): ValueNode | undefined {
    const start = this.#at;
    const indent = this.#take(ENTRY)?.[1];
    if (indent === undefined) return undefined;
    const entries: ValueNode[] = [];
    do {
      const entry = this.#line();
      if (entry === undefined) return undefined;
      entries.push(entry);
    } while (this.#text.startsWith(`${indent}- `, this.#at) && this.#take(ENTRY) !== undefined);
    return { kind: "list", offset: start + indent.length, entries };
  }

  /** A value that fills the rest of a line. */
  #line(): ValueNode | undefined {
    const value = this.#value(DATE) ?? this.#flow(0, PLAIN);
    return value !== undefined && this.#take(LINE_END) !== undefined ? value : undefined;
  }

  #flow(depth: number, plain: RegExp): ValueNode | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const sign = this.#text[this.#at];
    if (sign === "[") return this.#flowList(depth);
    if (sign === "{") return this.#flowRecord(depth);
    return this.#value(QUOTED) ?? this.#value(NUMBER) ?? this.#value(plain);
  }

  #flowList(depth: number): ValueNode | undefined {
    const offset = this.#at++;
    const entries: ValueNode[] = [];
    while (this.#text[this.#at] !== "]") {
      if (entries.length > 0 && this.#take(COMMA) === undefined) return undefined;
      const entry = this.#flow(depth + 1, PLAIN_IN_FLOW);
      if (entry === undefined) return undefined;
      entries.push(entry);
    }
    this.#at++;
    return { kind: "list", offset, entries };
  }

  #flowRecord(depth: number): ValueNode | undefined {
    const offset = this.#at++;
    const entries: RecordEntry[] = [];
    while (this.#text[this.#at] !== "}") {
      if (entries.length > 0 && this.#take(COMMA) === undefined) return undefined;
      const at = this.#at;
      const key = this.#take(KEY)?.[1];
      const value = key === undefined || WORDS.test(key) ? undefined : this.#flow(depth + 1, PLAIN_IN_FLOW);
      if (key === undefined || value === undefined) return undefined;
      entries.push({ key, offset: at, value });
    }
    this.#at++;
    return { kind: "record", offset, entries };
  }

  #value(form: RegExp): ValueNode | undefined {
    const offset = this.#at;
    const match = this.#take(form);
    if (match === undefined) return undefined;
    const [source, double, single] = match;
    const value: Scalar | undefined = form === QUOTED ? (double ?? single) : toScalar(source, form);
    if (value === undefined) return undefined;
    return { kind: "scalar", offset, value, source: typeof value === "string" ? undefined : source };
  }

  #take(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.#at;
    const match = form.exec(this.#text);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match;
  }
}

function toScalar(source: string, form: RegExp): Scalar | undefined {
  if (form === NUMBER) return Number(source);
  if (form === DATE || !WORDS.test(source)) return source;
  return source === "true" ? true : source === "false" ? false : undefined;
}
