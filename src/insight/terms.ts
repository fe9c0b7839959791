// A text as a run of terms: words become stems, ideographs become pairs, stop words and punctuation leave marks.

import { DIGIT, isUpperCase, kindAt, LETTER, SEPARATOR, SPACE, UNSPACED } from "./code-units.ts";
import { foldWord, type Language } from "./languages.ts";

/** In the place of a term: punctuation, which no phrase goes across. */
export const BREAK = -1;
/** Numbers of stop words fall from here. */
const FIRST_STOP = -2;

/** What a number of a run stands for: a term, or a stop word with a sign that no term has; empty for `BREAK`. */
export function wordOf(id: number, terms: readonly string[], stopWords: readonly string[]): string {
  if (id >= 0) return terms[id] ?? "";
  return id === BREAK ? "" : `~${stopWords[FIRST_STOP - id] ?? ""}`;
}

/** Longer ones are not language; their beginnings stand for them. */
const MAX_WORD = 80;
const MAX_REMEMBERED = 200_000;

const remembered = new WeakMap<Language, Map<string, string>>();

/** The terms of one article, numbered as they come. */
export class TermReader {
  readonly terms: string[] = [];
  readonly stopWords: string[] = [];
  /** How often each stood inside a sentence with a capital, and without. */
  readonly capital: number[] = [];
  readonly small: number[] = [];
  readonly #ids = new Map<string, number>();
  readonly #stopIds = new Map<string, number>();
  readonly #language: Language;
  readonly #known: Map<string, string>;

  constructor(language: Language) {
    this.#language = language;
    this.#known = remembered.get(language) ?? new Map();
    remembered.set(language, this.#known);
  }

  /**
   * Appends a text's terms to a run.
   * @param countsCase Whether capitals in it mean something.
   * @returns How many words it has, stop words among them; two ideographs count as a word.
   */
  read(source: string, into: number[], countsCase = false): number {
    const text = isShouted(source) ? source.toLowerCase() : source;
    let words = 0;
    let at = 0;
    while (at < text.length) {
      const kind = kindAt(text, at);
      if (kind === SEPARATOR || kind === SPACE) {
        if (kind === SEPARATOR && into.length > 0 && into.at(-1) !== BREAK) into.push(BREAK);
        at++;
        continue;
      }
      const end = kind === LETTER || kind === DIGIT ? endOfWord(text, at) : endOfRun(text, at, kind);
      if (kind === LETTER || kind === DIGIT) {
        const id = this.#add(text.slice(at, end), into);
        if (countsCase && id >= 0) this.#countCase(id, isUpperCase(text, at) && words > 0, text, at);
        words++;
      } else if (kind === UNSPACED) {
        words += this.#addSegments(text.slice(at, end), into);
      } else {
        this.#addPairs(text.slice(at, end), into);
        words += Math.ceil((end - at) / 2);
      }
      at = end;
    }
    return words;
  }

  #countCase(id: number, isCapital: boolean, text: string, at: number): void {
    if (isCapital) this.capital[id] = (this.capital[id] ?? 0) + 1;
    else if (!isUpperCase(text, at)) this.small[id] = (this.small[id] ?? 0) + 1;
  }

  #add(word: string, into: number[]): number {
    const term = this.#known.get(word) ?? this.#learn(word);
    return term.startsWith("~") ? this.#pushStop(term.slice(1), into) : this.#push(term, into);
  }

  #pushStop(word: string, into: number[]): number {
    let id = this.#stopIds.get(word);
    if (id === undefined) {
      id = FIRST_STOP - this.stopWords.length;
      this.#stopIds.set(word, id);
      this.stopWords.push(word);
    }
    into.push(id);
    return id;
  }

  #learn(word: string): string {
    if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
    const term = toTerm(word, this.#language);
    this.#known.set(word, term);
    return term;
  }

  #push(term: string, into: number[]): number {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.terms.length;
      this.#ids.set(term, id);
      this.terms.push(term);
    }
    into.push(id);
    return id;
  }

  #addPairs(run: string, into: number[]): void {
    const text = run.normalize("NFKC");
    if (text.length === 1) this.#push(text, into);
    for (let i = 0; i + 1 < text.length; i++) this.#push(text.slice(i, i + 2), into);
  }

  #addSegments(run: string, into: number[]): number {
    let words = 0;
    for (let from = 0; from < run.length; from += MAX_SEGMENTED) {
      for (const { segment } of SEGMENTER.segment(run.slice(from, from + MAX_SEGMENTED))) {
        this.#add(segment, into);
        words++;
      }
    }
    return words;
  }
}

const SEGMENTER = new Intl.Segmenter("en", { granularity: "word" });
/** Code units: a run without a blank that is longer is cut. */
const MAX_SEGMENTED = 2000;

/** A stop word comes with a `~`, which no term begins with. */
function toTerm(word: string, language: Language): string {
  const dotless = /^(?:\p{L}\.)+\p{L}?$/u.test(word) ? word.replaceAll(".", "") : word;
  const folded = foldWord(dotless.slice(0, MAX_WORD)).replace(/'s?$/, "");
  if (language.stopWords.has(folded) || language.stopWords.has(foldWord(dotless))) {
    return isAcronym(dotless) ? dotless : `~${folded}`;
  }
  if (/^[a-z]?$/.test(folded)) return `~${folded}`;
  return /\d/.test(folded) ? folded.replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, "") : language.stem(folded) || folded;
}

/** `US`, `WHO`, `IT`: in small letters they would be stop words. */
function isAcronym(word: string): boolean {
  return word.length >= 2 && word.length <= 5 && /^\p{Lu}+$/u.test(word);
}

const SMALL = /\p{Ll}/u;

/** Whether a text with letters has capitals alone, so that they mean nothing. */
function isShouted(text: string): boolean {
  return text.length > 5 && !SMALL.test(text) && /\p{Lu}/u.test(text);
}

function endOfRun(text: string, start: number, kind: number): number {
  let end = start + 1;
  while (kindAt(text, end) === kind) end++;
  return end;
}

/** Letters, digits, apostrophes between letters, points and commas between digits, initials, `C++` and `C#`. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    const kind = kindAt(text, end);
    if (kind === LETTER || kind === DIGIT) end++;
    else if (kind === SEPARATOR && joins(text, end, start)) end++;
    else break;
  }
  if (isTail(text, end, start)) return end + 1;
  if (text[end] !== "+" && text[end] !== "#") return end;
  let sign = end;
  while (text[sign] === "+" || text[sign] === "#") sign++;
  const followed = kindAt(text, sign);
  return followed === LETTER || followed === DIGIT || sign > end + 2 ? end : sign;
}

/** The apostrophe of `councillors'`, and the last full stop of `U.S.` */
function isTail(text: string, at: number, start: number): boolean {
  const sign = text[at];
  if (sign === "'" || sign === "’") return /[sxz]/i.test(text[at - 1] ?? "");
  return sign === "." && at - start >= 3 && text[at - 2] === ".";
}

function joins(text: string, at: number, start: number): boolean {
  const sign = text[at];
  if (sign === "'" || sign === "’" || sign === "ʼ") return kindAt(text, at + 1) === LETTER;
  if (sign !== "." && sign !== ",") return false;
  if (kindAt(text, at - 1) === DIGIT) return kindAt(text, at + 1) === DIGIT;
  // U.S., e.g.: single letters, each with its full stop.
  const alone = at - 1 === start || text[at - 2] === ".";
  return sign === "." && alone && kindAt(text, at + 1) === LETTER && kindAt(text, at + 2) !== LETTER;
}
