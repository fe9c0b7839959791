// A text as a run of whole words in any script, for finding phrases in it.

import { UNSPACED_SCRIPTS } from "../text/scripts.ts";

/** Words in lower case; `starts[i]` and `ends[i]` are the offsets of `tokens[i]` in `text`. */
export interface Tokens {
  /** The text that the offsets count in: normalised (NFKC) and in lower case. */
  readonly text: string;
  readonly tokens: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Each such character counts as a word. */
const UNSPACED = new RegExp(UNSPACED_SCRIPTS, "u");

const OTHER = 0;
const LETTER = 1;
const ALONE = 2;

/** What each ASCII character is: letters and digits make words. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => (WORD.test(String.fromCharCode(code)) ? LETTER : OTHER));

/**
 * Cuts a text into words. `C++` and `C#` are words; apostrophes and hyphens part words.
 *
 * @example
 * tokenize("Israel's C++").tokens // ["israel", "s", "c++"]
 */
export function tokenize(source: string): Tokens {
  const text = source.normalize("NFKC").toLowerCase();
  const tokens: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < text.length) {
    const width = widthAt(text, at);
    const kind = kindAt(text, at, width);
    if (kind === OTHER) {
      at += width;
      continue;
    }
    const end = kind === ALONE ? at + width : endOfWord(text, at);
    tokens.push(text.slice(at, end));
    starts.push(at);
    ends.push(end);
    at = end;
  }
  return { text, tokens, starts, ends };
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const width = widthAt(text, end);
    if (kindAt(text, end, width) !== LETTER) break;
    end += width;
  }
  let sign = end;
  while (text[sign] === "+" || text[sign] === "#") sign++;
  const followed = sign < text.length && kindAt(text, sign, widthAt(text, sign)) !== OTHER;
  return followed ? end : sign;
}

function kindAt(text: string, at: number, width: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? OTHER;
  const char = text.slice(at, at + width);
  return UNSPACED.test(char) ? ALONE : WORD.test(char) ? LETTER : OTHER;
}

/** UTF-16 units of the character at an offset: 2 for one outside the basic plane. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1;
}
