// What each UTF-16 code unit is to a reader of words, looked up in a table.

export const SEPARATOR = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Han and Kana: words are not separated, pairs of characters stand for them. */
const IDEOGRAPH = 3;
/** Hangul: words are separated, but carry their particles; pairs stand for them, too. */
const HANGUL = 4;
/** Thai, Lao, Khmer and Myanmar: only a dictionary finds the words. */
export const UNSPACED = 5;
/** One half of a character outside the basic plane. */
const SURROGATE = 6;
/** Blanks and hyphens: between two words they do not interrupt a phrase. */
export const SPACE = 7;

const PATTERNS: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [IDEOGRAPH, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC]/u],
  [HANGUL, /\p{Script=Hangul}/u],
  [UNSPACED, /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u],
  [DIGIT, /\p{Nd}/u],
  [LETTER, /[\p{L}\p{N}\p{M}\u00AD\u200C\u200D]/u],
  [SPACE, /[\s\u2010-\u2015-]/u],
];

const KINDS = makeTable();

function makeTable(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (let code = 0; code < kinds.length; code++) {
    kinds[code] =
      code >= 0xd800 && code < 0xe000
        ? SURROGATE
        : (PATTERNS.find(([, pattern]) => pattern.test(String.fromCharCode(code)))?.[0] ?? SEPARATOR);
  }
  return kinds;
}

/** The kind of the code unit at an offset; beyond the end, a separator. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return SEPARATOR;
  const kind = KINDS[text.charCodeAt(at)] ?? SEPARATOR;
  return kind === SURROGATE ? kindOfPair(text, at) : kind;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;

/** Both halves of a letter outside the basic plane are letters, rare ideographs among them; emoji separate. */
function kindOfPair(text: string, at: number): number {
  const isLow = text.charCodeAt(at) >= 0xdc00;
  const char = isLow ? text.slice(at - 1, at + 1) : text.slice(at, at + 2);
  if (char.length < 2) return SEPARATOR;
  return LETTER_OR_DIGIT.test(char) ? LETTER : SEPARATOR;
}

/** Whether a code unit is an upper-case letter of the basic plane. */
export function isUpperCase(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}
