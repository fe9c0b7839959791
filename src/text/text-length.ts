// How long a text is, in words and in characters of scripts that put no spaces between words.

import { UNSPACED_SCRIPTS } from "./scripts.ts";

const UNSPACED = new RegExp(UNSPACED_SCRIPTS, "gu");
const WORD = /\S+/g;

export interface TextLength {
  /** Between spaces. */
  readonly words: number;
  /** Of scripts that put no spaces between words. */
  readonly characters: number;
}

export function measureText(text: string): TextLength {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const spaced = characters === 0 ? text : text.replace(UNSPACED, " ");
  return { words: spaced.match(WORD)?.length ?? 0, characters };
}
