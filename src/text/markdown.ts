// Text to tokens: the one file that knows markdown-it. What tokens may become is for `inline-writer.ts` and the renderers to say.

import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from "markdown-it";
import { leaveCommentsOut, partComments } from "./markdown-comments.ts";
import { MAX_NESTING } from "./value-tree.ts";

export type { MarkdownIt as Parser, StateBlock, StateInline, Token } from "markdown-it";

/** The link reference definitions of a Markdown text, for parts of it that are read on their own. */
export type References = NonNullable<Env["references"]>;

export interface Blocks {
  readonly tokens: readonly Token[];
  readonly references: References;
  /** Lines, from 0, that comments stood on: from the first to before the second. */
  readonly comments: readonly (readonly [number, number])[];
}

/**
 * Twice as many levels of lists as a text may have (each is a list and an entry), and the level at which markdown-it
 * gives up in silence: what it drops always stands deeper than `lineOfDeepest` allows.
 */
const MAX_LEVEL = 2 * MAX_NESTING + 2;

/** HTML is text here, and every address is taken as it stands: the renderer decides which become links. */
const SHARED = { html: false, maxNesting: MAX_LEVEL } as const;

/** CommonMark with tables and strikethrough. */
const markdown = withAddressesAsWritten(
  leaveCommentsOut(new MarkdownIt("commonmark", SHARED).enable(["table", "strikethrough"])),
);

/** Emphasis and code: what a headline may have. */
const headline = leaveCommentsOut(
  new MarkdownIt("zero", SHARED).enable([
    "escape",
    "entity",
    "backticks",
    "balance_pairs",
    "emphasis",
    "fragments_join",
  ]),
);

/** The same with strikethrough and links: what any other line may have. */
const line = withAddressesAsWritten(
  leaveCommentsOut(
    new MarkdownIt("zero", SHARED).enable([
      "escape",
      "entity",
      "backticks",
      "balance_pairs",
      "emphasis",
      "strikethrough",
      "link",
      "autolink",
      "fragments_join",
    ]),
  ),
);

/** No markup: bare http(s) addresses alone become links. */
const plain = withAddressesAsWritten(
  leaveCommentsOut(new MarkdownIt("zero", { ...SHARED, linkify: true }).enable("linkify")),
);
plain.linkify
  .set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add("ftp:", null)
  .add("mailto:", null)
  .add("//", null);

const INLINE = { headline, line, plain } as const;

/** Reads a whole Markdown text. @param source Clean, with `\n` for line ends. */
export function parseBlocks(source: string): Blocks {
  const env: Env = {};
  return { ...partComments(markdown.parse(source, env)), references: env.references ?? {} };
}

/** Reads one paragraph's worth of text. */
export function parseInline(source: string, kind: keyof typeof INLINE, references: References = {}): readonly Token[] {
  return INLINE[kind].parseInline(source, { references })[0]?.children ?? [];
}

/** A token's attribute, or the empty text. */
export function attributeOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

/** The text that stands in for a picture. */
export function altOf(image: Token): string {
  let text = "";
  for (const token of image.children ?? []) {
    if (token.type === "softbreak" || token.type === "hardbreak") text += " ";
    else text += token.type === "image" ? altOf(token) : token.content;
  }
  return text;
}

function withAddressesAsWritten(parser: Parser): Parser {
  parser.validateLink = () => true;
  parser.normalizeLink = (address) => address;
  parser.normalizeLinkText = (address) => address;
  return parser;
}
