// How long a text is, and how long it takes to read.

import type { Article } from "../article/article.ts";
import { UNSPACED_SCRIPTS } from "../text/scripts.ts";

/**
 * Silent reading of paragraphs: English in words, Chinese in characters a minute
 * (Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance", IOVS 53, 2012).
 */
const WORDS_A_MINUTE = 228;
const CHARACTERS_A_MINUTE = 255;

const UNSPACED = new RegExp(UNSPACED_SCRIPTS, "gu");
const WORD = /\S+/g;

export interface TextLength {
  /** Between spaces. */
  readonly words: number;
  /** Of scripts that put no spaces between words. */
  readonly characters: number;
}

/** Of a story's headline, key points and body together. */
export function lengthOf({ headline, keyPoints, body }: Pick<Article, "headline" | "keyPoints" | "body">): TextLength {
  return measureText([headline.text, ...keyPoints.map((each) => each.text), body.text].join("\n"));
}

export function measureText(text: string): TextLength {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const spaced = characters === 0 ? text : text.replace(UNSPACED, " ");
  return { words: spaced.match(WORD)?.length ?? 0, characters };
}

/** In minutes, not rounded. */
export function readingTime({ words, characters }: TextLength): number {
  return characters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE;
}

/** Whole minutes, at least 1. */
export function toMinutes(time: number): number {
  return Math.max(1, Math.round(time));
}
