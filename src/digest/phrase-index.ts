// Finds literal phrases in texts: whole words, any case, any script, all phrases in one pass.

import { toWords, type Words } from "./words.ts";

interface Phrase<T> {
  readonly words: readonly string[];
  /** What stands between its words, spaces and hyphens alike. */
  readonly gaps: readonly string[];
  readonly owner: T;
}

export class PhraseIndex<T> {
  readonly #byFirstWord = new Map<string, Phrase<T>[]>();

  /** @param entries Pairs of a phrase and whom it speaks for. */
  constructor(entries: Iterable<readonly [phrase: string, owner: T]>) {
    for (const [text, owner] of entries) {
      const parsed = toWords(text);
      const [first] = parsed.words;
      if (first === undefined) continue;
      const gaps = parsed.words.slice(1).map((_, i) => gapAfter(parsed, i));
      const phrases = this.#byFirstWord.get(first) ?? [];
      phrases.push({ words: parsed.words, gaps, owner });
      this.#byFirstWord.set(first, phrases);
    }
  }

  get isEmpty(): boolean {
    return this.#byFirstWord.size === 0;
  }

  /** Adds `weight` to an owner's count for each time that one of its phrases stands in the text. */
  count(text: string, weight: number, counts: Map<T, number>): void {
    const words = toWords(text);
    for (let i = 0; i < words.words.length; i++) {
      for (const phrase of this.#byFirstWord.get(words.words[i] ?? "") ?? []) {
        if (standsAt(words, i, phrase)) counts.set(phrase.owner, (counts.get(phrase.owner) ?? 0) + weight);
      }
    }
  }
}

function standsAt<T>(text: Words, at: number, phrase: Phrase<T>): boolean {
  for (let i = 1; i < phrase.words.length; i++) {
    if (text.words[at + i] !== phrase.words[i]) return false;
    if (gapAfter(text, at + i - 1) !== phrase.gaps[i - 1]) return false;
  }
  return true;
}

/** What stands between a word and the next: `West-Bank` and `West  Bank` are alike, `West. Bank` is not. */
function gapAfter(text: Words, at: number): string {
  return text.text
    .slice(text.ends[at], text.starts[at + 1])
    .replace(/[\s\u2010-\u2013-]+/g, " ")
    .replace(/[’ʼ]/g, "'");
}
