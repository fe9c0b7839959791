// What one text says by itself, computed once and kept with it.

import { createHash } from "node:crypto";
import { CANDIDATE_LENGTH, toCandidate } from "./candidates.ts";
import type { Language, Languages } from "./languages.ts";
import type { Analysis, Candidate, InsightText } from "./model.ts";
import { splitSentences } from "./sentences.ts";
import { BREAK, TermReader } from "./terms.ts";

/** Raised whenever the same text would come to something else. */
export const ANALYSIS_VERSION = 3;

/** A key point stands near the top: later sentences are not kept. */
const MAX_CANDIDATES = 60;

/**
 * Reads one text; time is linear in its length.
 *
 * @param languages Those of `makeLanguages`.
 */
export function analyse(text: InsightText, languages: Languages): Analysis {
  const language = languages.of(text.language);
  const reader = new TermReader(language);
  const headline: number[] = [];
  reader.read(text.headline, headline, !isTitleCase(text.headline));
  const keyPoints: number[] = [];
  for (const point of text.keyPoints ?? []) {
    if (keyPoints.length > 0) keyPoints.push(BREAK);
    reader.read(point, keyPoints, true);
  }
  const body: number[] = [];
  const sentences: number[] = [];
  const candidates: Candidate[] = [];
  const wanted = keyPoints.length > 0 ? 0 : MAX_CANDIDATES;
  for (const paragraph of text.paragraphs) {
    for (const sentence of splitSentences(paragraph, language)) {
      if (body.length > 0 && body.at(-1) !== BREAK) body.push(BREAK);
      sentences.push(body.length);
      const words = reader.read(sentence, body, true);
      if (candidates.length >= wanted || words < CANDIDATE_LENGTH.min || words > CANDIDATE_LENGTH.max + 12) continue;
      const shown = toCandidate(sentence, language);
      const length = shown === undefined || shown === sentence ? words : countWords(shown, language);
      if (shown === undefined || length < CANDIDATE_LENGTH.min || length > CANDIDATE_LENGTH.max) continue;
      candidates.push({ sentence: sentences.length - 1, text: shown, words: length });
    }
  }
  return {
    version: ANALYSIS_VERSION,
    language: text.language,
    terms: reader.terms,
    stopWords: reader.stopWords,
    headline,
    keyPoints,
    body,
    sentences,
    candidates,
    names: namesOf(reader),
    fingerprint: fingerprintOf(reader.terms, headline, body),
  };
}

function countWords(text: string, language: Language): number {
  return new TermReader(language).read(text, []);
}

/** The part of a headline's words with a capital from which on capitals mean nothing. */
const TITLE_CASE = 0.75;

/** `Mayor Opens New Tram Line`: capitals do not say which of its words are names. */
function isTitleCase(headline: string): boolean {
  const words = headline.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const cased = words.slice(1).filter((word) => word.length > 3);
  const capital = cased.filter((word) => /^\p{Lu}/u.test(word));
  return cased.length > 0 && capital.length / cased.length >= TITLE_CASE;
}

/** Numbers, and terms that inside a sentence have a capital whenever they stand there. */
function namesOf({ terms, capital, small }: TermReader): readonly number[] {
  return terms.flatMap((term, id) => {
    const isName = (capital[id] ?? 0) > 0 && (small[id] ?? 0) === 0;
    return isName || isNumber(term) ? [id] : [];
  });
}

/** Whether a term begins with a digit, or with any other number that Unicode has. */
function isNumber(term: string): boolean {
  const code = term.charCodeAt(0);
  return code < 0x80 ? code >= 0x30 && code <= 0x39 : /^\p{N}/u.test(term);
}

/** Terms from which on a body alone says what a text is, so that a copy under another headline is one. */
const LONG_BODY = 20;

function fingerprintOf(terms: readonly string[], headline: readonly number[], body: readonly number[]): string {
  const ofBody = body.filter((id) => id >= 0);
  const ids = ofBody.length >= LONG_BODY ? ofBody : [...headline.filter((id) => id >= 0), ...ofBody];
  if (ids.length === 0) return "";
  const text = ids.map((id) => terms[id]).join(" ");
  return createHash("sha1").update(text).digest("base64url");
}
