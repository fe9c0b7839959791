// Terms as a reader would write them: a term is a stem, `quai`, and its word is in the text, `quay`.

import type { Language } from "./languages.ts";
import { TermReader } from "./terms.ts";

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;

/** A word of the texts for each term in them, in small letters where it ever has them; none for pairs of ideographs. */
export function writtenWords(texts: readonly string[], language: Language): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [word] of texts.flatMap((text) => [...text.matchAll(WORD)])) {
    const reader = new TermReader(language);
    reader.read(word, []);
    const [term, ...more] = reader.terms;
    if (term === undefined || more.length > 0) continue;
    const known = words.get(term);
    if (known === undefined || (known !== known.toLowerCase() && word === word.toLowerCase())) words.set(term, word);
  }
  return words;
}
