// The reading time of a text.

import type { TextLength } from "../text/text-length.ts";

/**
 * Silent reading of paragraphs: English in words, Chinese in characters a minute
 * (Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance", IOVS 53, 2012).
 */
const WORDS_A_MINUTE = 228;
const CHARACTERS_A_MINUTE = 255;

/** In minutes, not rounded. */
export function readingTime({ words, characters }: TextLength): number {
  return characters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE;
}

/** Whole minutes, at least 1. */
export function toMinutes(time: number): number {
  return Math.max(1, Math.round(time));
}
