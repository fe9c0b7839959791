// A paragraph as sentences, none cut after an abbreviation or inside a quotation.

import type { Language } from "./languages.ts";

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });

/** Code units: a paragraph that is longer is cut at a blank. */
const MAX_PARAGRAPH = 20_000;
/** A quotation that is longer, or never closed, holds nothing together. */
const MAX_QUOTED_SENTENCES = 4;

/** Sentences without the blanks around them, none empty. Linear in the length of the paragraph. */
export function splitSentences(paragraph: string, language: Language): readonly string[] {
  const sentences: string[] = [];
  for (const part of cut(paragraph)) {
    const pieces = joinAbbreviations(part, language);
    for (const sentence of joinQuotations(pieces)) {
      const trimmed = sentence.trim();
      if (trimmed !== "") sentences.push(trimmed);
    }
  }
  return sentences;
}

function cut(paragraph: string): readonly string[] {
  if (paragraph.length <= MAX_PARAGRAPH) return [paragraph];
  const parts: string[] = [];
  let from = 0;
  while (paragraph.length - from > MAX_PARAGRAPH) {
    const blank = paragraph.lastIndexOf(" ", from + MAX_PARAGRAPH);
    const end = blank > from ? blank : wholeCharacters(paragraph, from + MAX_PARAGRAPH);
    parts.push(paragraph.slice(from, end));
    from = end;
  }
  return [...parts, paragraph.slice(from)];
}

/** The offset, or the one before where it would split a character. */
function wholeCharacters(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000 ? at - 1 : at;
}

function joinAbbreviations(paragraph: string, language: Language): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { segment, index } of SEGMENTER.segment(paragraph)) {
    const end = index + segment.length;
    if (end < paragraph.length && goesOn(segment, language, paragraph, end)) continue;
    pieces.push(paragraph.slice(start, end));
    start = end;
  }
  return pieces;
}

function goesOn(piece: string, language: Language, paragraph: string, end: number): boolean {
  // “Stop!” she said. Ask (who would not?) and wait.
  if (CALLED_OUT.test(piece.slice(-8)) && /^\p{Ll}/u.test(paragraph.slice(end, end + 2))) return true;
  return endsInAbbreviation(piece, language, paragraph, end);
}

/** A question or an exclamation that a quotation or a bracket may close. */
const CALLED_OUT = /[!?…]["”’'»“)\]]*\s+$/;
const LAST_WORD = /(?:^|[\s("“«„‘'[-])((?:[\p{L}\p{M}ªº]+\.)+)\s*$/u;
const INITIAL = /^(?:\p{L}\.)+$/u;
const ORDINAL = /(?:^|[\s(])\d{1,2}\.\s*$/;
/** After initials or `a.m.`, these words begin a sentence more often than they go on with one. */
const BEGINNINGS =
  /^\s*["“«„‘']?(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|That|This|Those|These|His|Her|Their|There|When|While|After|If|As|For)\s/;

function endsInAbbreviation(piece: string, language: Language, paragraph: string, end: number): boolean {
  const next = paragraph.slice(end, end + 20);
  if (language.hasOrdinals && ORDINAL.test(piece.slice(-8)) && /^\s*\p{L}/u.test(next)) return true;
  const word = LAST_WORD.exec(piece.slice(-40))?.[1];
  if (word === undefined) return false;
  const isDotted = word.indexOf(".") < word.length - 1;
  if (isDotted && BEGINNINGS.test(next)) return false;
  if (INITIAL.test(word) && !(isSolitaryI(word) && BEGINNINGS.test(next))) return true;
  if (language.abbreviations.has(word.toLowerCase())) {
    // "No." and "Sun." are words as well: only a number or a capital in place says which.
    return !AMBIGUOUS.test(word) || /^\s*\d/.test(next);
  }
  return /^\s*\p{Ll}/u.test(next);
}

/** Abbreviations that are words as well. */
const AMBIGUOUS =
  /^(?:No|no|Mass|mass|Miss|miss|Ill|ill|Sat|sat|Sun|sun|Mar|mar|Dec|Art|art|Fig|fig|Mon|Max|max|Min|min|Est|Co|La|Pass|Cap|Bd|Mo|mo|or|y|Ore|ore|Wash|wash|Cal|Abs|Chap|Geb)\.$/;

function isSolitaryI(word: string): boolean {
  return word === "I.";
}

const QUOTE = /["“”„«»「」『』]/;

/** Joins sentences of a quotation to the one that it closes in. */
function joinQuotations(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] ?? "";
    const last = QUOTE.test(piece) && !isBalanced(piece) ? closingOf(pieces, i) : i;
    joined.push(last === i ? piece : pieces.slice(i, last + 1).join(""));
    i = last;
  }
  return joined;
}

/** The number of the piece in which what is open at the end of piece `first` is closed; `first` where none is. */
function closingOf(pieces: readonly string[], first: number): number {
  let whole = pieces[first] ?? "";
  for (let i = first + 1; i < pieces.length && i < first + MAX_QUOTED_SENTENCES; i++) {
    whole += pieces[i];
    if (isBalanced(whole)) return i;
  }
  return first;
}

/** Whether every quotation that begins in a text also ends there. */
export function isBalanced(text: string): boolean {
  let straight = 0;
  let curly = 0;
  let guillemets = 0;
  let corners = 0;
  for (const char of text) {
    if (char === '"') straight++;
    else if (char === "“") curly += isGerman(text) ? -1 : 1;
    else if (char === "„") curly++;
    else if (char === "”") curly--;
    else if (char === "«" || char === "»") guillemets++;
    else if (char === "「" || char === "『") corners++;
    else if (char === "」" || char === "』") corners--;
  }
  return straight % 2 === 0 && curly === 0 && guillemets % 2 === 0 && corners === 0;
}

/** „…“: there the sign that opens elsewhere closes. */
function isGerman(text: string): boolean {
  return text.includes("„");
}
