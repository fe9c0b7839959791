// An analysis in as few bytes as may be, for a store that has one of every article.

import { ANALYSIS_VERSION } from "./analyse.ts";
import type { Analysis, Candidate } from "./model.ts";

/** Plain data: what JSON and a compressor make little of. Only `unpackAnalysis` reads it. */
export type PackedAnalysis = readonly [
  version: number,
  language: string,
  terms: string,
  stopWords: string,
  headline: string,
  keyPoints: string,
  body: string,
  sentences: string,
  names: string,
  fingerprint: string,
  candidates: readonly PackedCandidate[],
];

/** Its sentence, its words, and where its text is: from a place, so many code units, after a letter of its own. */
type PackedCandidate = readonly [sentence: number, words: number, at: number, length: number, first: string];

/** No term has it, though one that is a ligature of several words may have spaces. */
const SEPARATOR = "\n";
/** The first code unit that stands for a number: what is below has a meaning of its own in JSON. */
const FIRST = 0x30;
/** Numbers from here on take two code units, so that none of them is a surrogate. */
const STEP = 0x1000;

/**
 * Terms are numbered as they come: in a run, one that comes for the first time is written as a sign of its own, which a
 * compressor makes almost nothing of.
 */
export function packAnalysis(analysis: Analysis, paragraphs: readonly string[]): PackedAnalysis {
  const { version, language, terms, stopWords, headline, keyPoints, body, sentences, names, fingerprint } = analysis;
  const seen = new Seen();
  return [
    version,
    language,
    terms.join(SEPARATOR),
    stopWords.join(SEPARATOR),
    packRun(headline, seen),
    packRun(keyPoints, seen),
    packRun(body, seen),
    packRising(sentences),
    packRising(names),
    fingerprint,
    packCandidates(analysis.candidates, paragraphs.join(" ")),
  ];
}

/**
 * @param paragraphs Those that were analysed; asked for where a sentence of them is.
 * @returns `undefined` for what another version packed.
 */
export function unpackAnalysis(packed: PackedAnalysis, paragraphs: () => readonly string[]): Analysis | undefined {
  const [version, language, terms, stopWords, headline, keyPoints, body, sentences, names, fingerprint, candidates] =
    packed;
  if (version !== ANALYSIS_VERSION) return undefined;
  const seen = new Seen();
  return {
    version,
    language,
    terms: split(terms),
    stopWords: split(stopWords),
    headline: unpackRun(headline, seen),
    keyPoints: unpackRun(keyPoints, seen),
    body: unpackRun(body, seen),
    sentences: unpackRising(sentences),
    names: unpackRising(names),
    fingerprint,
    candidates: unpackCandidates(candidates, () => paragraphs().join(" ")),
  };
}

/** A candidate is a part of the text, but for a first letter that became a capital. */
function packCandidates(candidates: readonly Candidate[], source: string): readonly PackedCandidate[] {
  let from = 0;
  return candidates.map(({ sentence, words, text }): PackedCandidate => {
    for (const first of ["", firstOf(text)]) {
      const rest = text.slice(first.length);
      const at = source.indexOf(rest, from);
      if (at < 0) continue;
      from = at + rest.length;
      return [sentence, words, at, rest.length, first];
    }
    return [sentence, words, 0, 0, text];
  });
}

function firstOf(text: string): string {
  const [first = ""] = text;
  return first;
}

function unpackCandidates(candidates: readonly PackedCandidate[], source: () => string): readonly Candidate[] {
  return candidates.map(([sentence, words, at, length, first]) => ({
    sentence,
    words,
    get text() {
      return length === 0 ? first : first + source().slice(at, at + length);
    },
  }));
}

function split(text: string): readonly string[] {
  return text === "" ? [] : text.split(SEPARATOR);
}

/** How many terms and stop words a run has had so far. */
class Seen {
  terms = 0;
  stopWords = 0;

  /** Whether a number is the next new one; it is counted then. */
  isNext(id: number): boolean {
    if (id === this.terms) this.terms++;
    else if (id === -2 - this.stopWords) this.stopWords++;
    else return false;
    return true;
  }
}

const NEXT_TERM = 0;
const NEXT_STOP_WORD = 1;
const BREAK = 2;
/** From here on: terms have even numbers, stop words odd ones. */
const KNOWN = 3;

function packRun(run: readonly number[], seen: Seen): string {
  let text = "";
  for (const id of run) {
    if (id === -1) text += toUnits(BREAK);
    else if (seen.isNext(id)) text += toUnits(id >= 0 ? NEXT_TERM : NEXT_STOP_WORD);
    else text += toUnits(KNOWN + (id >= 0 ? 2 * id : 2 * (-2 - id) + 1));
  }
  return text;
}

function unpackRun(text: string, seen: Seen): readonly number[] {
  return fromUnits(text, (number) => {
    if (number === BREAK) return -1;
    if (number === NEXT_TERM) return seen.terms++;
    if (number === NEXT_STOP_WORD) return -2 - seen.stopWords++;
    const known = number - KNOWN;
    return known % 2 === 0 ? known / 2 : -2 - (known - 1) / 2;
  });
}

/** Numbers that rise, by what each adds to the one before. */
function packRising(numbers: readonly number[]): string {
  return numbers.map((number, i) => toUnits(number - (numbers[i - 1] ?? 0))).join("");
}

function unpackRising(text: string): readonly number[] {
  let sum = 0;
  return fromUnits(text, (number) => {
    sum += number;
    return sum;
  });
}

/** A whole number from 0 as code units: one below `STEP`, else a mark with the thousands, and the rest. */
function toUnits(number: number): string {
  if (number < STEP) return String.fromCharCode(FIRST + pastBackslash(number));
  return String.fromCharCode(HIGH + Math.floor(number / STEP), FIRST + pastBackslash(number % STEP));
}

/** Marks of thousands begin here; a text of 1 MB has fewer than 2 million numbers. */
const HIGH = 0x2000;
/** The backslash, which JSON writes as two. */
const BACKSLASH = 0x5c - FIRST;

/** So that no number stands for a backslash. */
function pastBackslash(number: number): number {
  return number < BACKSLASH ? number : number + 1;
}

function fromUnits(text: string, map: (number: number) => number): readonly number[] {
  const numbers: number[] = [];
  let high = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= HIGH) {
      high = unit - HIGH;
      continue;
    }
    const number = unit - FIRST;
    numbers.push(map(high * STEP + (number < BACKSLASH ? number : number - 1)));
    high = 0;
  }
  return numbers;
}
