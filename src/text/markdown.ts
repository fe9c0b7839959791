// Text to tokens: the one file that knows markdown-it. What tokens may become is for `inline-writer.ts` and the renderers to say.

import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from "markdown-it";
import markdownItCjkFriendly from "markdown-it-cjk-friendly";
import markdownItFootnote from "markdown-it-footnote";
import { leaveCommentsOut, partComments } from "./markdown-comments.ts";
import { MAX_NESTING } from "./value-tree.ts";

export type { Token } from "markdown-it";

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
 * gives up silently: what it drops always stands deeper than `lineOfDeepest` allows.
 */
const MAX_LEVEL = 2 * MAX_NESTING + 2;

/** HTML is text here, and every address is taken as it stands: the renderer decides which become links. */
const SHARED = { html: false, maxNesting: MAX_LEVEL } as const;

/** CommonMark with tables, strikethrough, footnotes and bare addresses. */
const markdown = complete(
  new MarkdownIt("commonmark", { ...SHARED, linkify: true })
    .enable(["table", "strikethrough", "linkify"])
    .use(markdownItFootnote)
    .use(appendFootnotes),
);

/** Emphasis and code; of links and pictures, whose places are elsewhere, what they say. */
const headline = complete(
  new MarkdownIt("zero", SHARED).enable([
    "escape",
    "entity",
    "backticks",
    "balance_pairs",
    "emphasis",
    "link",
    "image",
    "autolink",
    "fragments_join",
  ]),
);

/** The same with strikethrough, and with links: what any other line may have. */
const line = complete(
  new MarkdownIt("zero", { ...SHARED, linkify: true }).enable([
    "escape",
    "entity",
    "backticks",
    "balance_pairs",
    "emphasis",
    "strikethrough",
    "link",
    "autolink",
    "linkify",
    "fragments_join",
  ]),
);

/** No markup: bare http(s) addresses alone become links. */
const plain = complete(new MarkdownIt("zero", { ...SHARED, linkify: true }).enable("linkify"));

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

/** An array that takes more of its kind into itself: `concat` would copy all of it. */
class Tokens extends Array<Token> {
  override concat(...items: (Token | ConcatArray<Token>)[]): this {
    const added: Token[] = [];
    for (const token of added.concat(...items)) this.push(token);
    return this;
  }
}

/**
 * The plugin for footnotes adds the tokens of each to those of the whole text by `concat`: thousands of notes would take
 * minutes. The tokens are ours while it does; what it filters and adds to stays of their kind.
 */
function appendFootnotes(parser: Parser): void {
  parser.core.ruler.before("footnote_tail", "tokens_ours", (state) => {
    state.tokens = Tokens.from(state.tokens);
  });
  parser.core.ruler.after("footnote_tail", "tokens_plain", (state) => {
    state.tokens = Array.from(state.tokens);
  });
}

/** What all of them have in common. */
function complete(parser: Parser): Parser {
  parser.use(markdownItCjkFriendly);
  parser.validateLink = () => true;
  parser.normalizeLink = (address) => address;
  parser.normalizeLinkText = (address) => address;
  const web = { validate: lengthOfAddress };
  parser.linkify
    .set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
    .add("http:", web)
    .add("https:", web)
    .add("ftp:", null)
    .add("mailto:", null)
    .add("//", null);
  return leaveCommentsOut(parser);
}

/** Addresses as the library finds them by itself. */
const finder = new MarkdownIt({ linkify: true }).linkify;

/** Signs that stand behind an address in a text rather than in it: of Chinese and Japanese, and of code. */
const BEHIND = /[`\u3001\u3002\uFF0C\uFF01\uFF1B\uFF1A\uFF1F\u300C-\u300F\u201C\u201D\u00AB\u00BB]/;
/** Longer than any address that is followed. */
const MAX_ADDRESS = 4096;

/**
 * How many characters of `text` from `at` on, behind `https:`, are of an address; none of one with a name or a password
 * before its host, of which half would be taken for the host.
 */
function lengthOfAddress(text: string, at: number): number {
  const tail = text.slice(at, at + MAX_ADDRESS);
  if (/^\/\/[^\s/?#]*@/.test(tail)) return 0;
  const end = BEHIND.exec(tail)?.index ?? tail.length;
  return finder.testSchemaAt(tail.slice(0, end), "https:", 0);
}
