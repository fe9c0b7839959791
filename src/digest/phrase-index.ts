// Finds literal phrases in texts: whole words, any case, any script, all phrases in one pass.

import { type Tokens, tokenize } from "./tokens.ts";

interface Phrase<T> {
  readonly tokens: readonly string[];
  /** What stands between its words, spaces and hyphens alike. */
  readonly gaps: readonly string[];
  readonly owner: T;
}

export class PhraseIndex<T> {
  readonly #byFirstWord = new Map<string, Phrase<T>[]>();

  /** @param entries Pairs of a phrase and whom it speaks for. */
  constructor(entries: Iterable<readonly [phrase: string, owner: T]>) {
    for (const [text, owner] of entries) {
      const parsed = tokenize(text);
      const [first] = parsed.tokens;
      if (first === undefined) continue;
      const gaps = parsed.tokens.slice(1).map((_, i) => gapAfter(parsed, i));
      const phrases = this.#byFirstWord.get(first) ?? [];
      phrases.push({ tokens: parsed.tokens, gaps, owner });
      this.#byFirstWord.set(first, phrases);
    }
  }

  get isEmpty(): boolean {
    return this.#byFirstWord.size === 0;
  }

  /** Adds `weight` to an owner's count for each time that one of its phrases stands in the text. */
  count(text: string, weight: number, counts: Map<T, number>): void {
    const whole = tokenize(text);
    for (let i = 0; i < whole.tokens.length; i++) {
      for (const phrase of this.#byFirstWord.get(whole.tokens[i] ?? "") ?? []) {
        if (standsAt(whole, i, phrase)) counts.set(phrase.owner, (counts.get(phrase.owner) ?? 0) + weight);
      }
    }
  }
}

function standsAt<T>(text: Tokens, at: number, phrase: Phrase<T>): boolean {
  for (let i = 1; i < phrase.tokens.length; i++) {
    if (text.tokens[at + i] !== phrase.tokens[i]) return false;
    if (gapAfter(text, at + i - 1) !== phrase.gaps[i - 1]) return false;
  }
  return true;
}

/** What stands between a word and the next: `West-Bank` and `West  Bank` are alike, `West. Bank` is not. */
function gapAfter(text: Tokens, at: number): string {
  return text.text
    .slice(text.ends[at], text.starts[at + 1])
    .replace(/[\s\u2010-\u2013-]+/g, " ")
    .replace(/[’ʼ]/g, "'");
}
