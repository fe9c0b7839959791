// Which sentences of a body could stand alone as a key point, and what they are without what led up to them.

import type { Language } from "./languages.ts";
import { isBalanced } from "./sentences.ts";

/** Words of a sentence that can be a key point, stop words among them. */
export interface SentenceLength {
  readonly min: number;
  readonly max: number;
}

export const CANDIDATE_LENGTH: SentenceLength = { min: 6, max: 45 };

/** A sentence ends in a sign that ends sentences; a heading, a caption or an entry of a list does not. */
const ENDED = /[.!…。！؟۔।॥።][)\]"”“’'»›」』）\s]*$/u;
/** Scripts that end their sentences with a blank. */
const UNMARKED = /[\p{Script=Thai}\p{Script=Lao}]/u;
const QUESTION = /[?？؟;]["”“’'»」』)\s]*$/u;

/** Nothing but names after a `By`. */
const BYLINE =
  /^[\s([*_|–—-]*(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR)\s\p{Lu}[\p{L}.'’-]*(?:[\s,]{1,3}(?:(?:and|und|et|y)\s)?\p{Lu}[\p{L}.'’-]*){0,7}\s?$/u;
/** What stands around a report: who wrote it, what the picture shows, where to read on. */
const AROUND = new RegExp(
  `^[\\s(\\[*_|–—-]*(?:${[
    "by\\s\\.",
    "(?:reporting|additional reporting|writing|editing|compiled|edited|written|translated|photographs?|photos?) by\\b",
    "(?:with )?(?:files|reporting|material) from\\b",
    "(?:published|updated|last updated|created|posted|first published|last modified)\\s*:",
    "(?:photo|photograph|picture|image|caption|credit|video|graphic|file photo|watch|listen|audio|gallery|photos|pictured|above|below|left|right|source|sources|foto|bild|quelle|video|imagen|fuente|photos?)\\s*(?:by|:|/|\\()",
    "(?:read|see|find out|learn) more\\b",
    "(?:read|see|watch|also|more|related)(?: also| on this| stories| articles| coverage| next)?\\s*:",
    "(?:scroll|click|tap|sign up|subscribe|follow us|share this|like us|join us|download the)\\b",
    "(?:editor['’]?s['’]? note|correction|clarification|disclaimer|note to (?:editors|readers)|redaktion|anmerkung der redaktion|note de la rédaction|nota (?:del editor|de la redacción))\\b",
    "this (?:story|article|report|post|piece|entry|column|blog|episode|newsletter) (?:has been|was|is|originally|first|appeared|will be)\\b",
    "this is (?:[\\w-]+ ){0,4}(?:post|article|part|piece|entry|instal?lment)\\b.{0,20} (?:in|of) (?:an?|the|our|my|this) (?:[\\w-]+ ){0,3}series\\b",
    "(?:for|to get|to find) (?:more|further|additional) (?:information|details|info)\\b",
    "(?:more|further|additional) information (?:on|about|can be|is available)\\b",
    "(?:to learn|learn|find out) more\\b",
    "(?:you can|please) (?:find|learn more|read more|see|visit|reference|refer|contact|email|e-mail|call|note|join|click|download|register|sign|subscribe|check)\\b",
    "welcome to (?:the|our|my|this|another)\\b.{0,60}\\b(?:edition|issue|post|series|newsletter|column|blog|week|episode|instal?lment)\\b",
    "(?:see|visit|check out|explore|browse) (?:the|our|my|this|these)\\b",
    "(?:contact|email|call|write to|join|tell) (?:us|me)\\b",
    "(?:stay tuned|in case you missed it|register (?:now|today|here|for)|thank you for reading)\\b",
    "(?:as|like) (?:I|we)(?:['’]ve| have)? (?:mentioned|wrote|reported|discussed|said)\\b",
    "as (?:mentioned|discussed|noted|described|reported) in (?:our|my|the|a)?\\s?(?:\\w+ ){0,2}(?:post|article|blog|column|piece)s?\\b",
    "(?:q|a|question|answer)\\s*:",
    "an earlier version of this\\b",
    "(?:©|\\(c\\)|copyright|all rights reserved|tous droits réservés|alle rechte vorbehalten)",
    "(?:mehr zum thema|lesen sie|lire aussi|à lire|voir aussi|leer más|lea también|ver también)\\b",
    "(?:the associated press|reuters|agence france-presse|afp|ap|dpa)\\b.{0,60}\\b(?:contributed|beigetragen|contribué)",
  ].join("|")})`,
  "iu",
);
const CONTRIBUTED = /\bcontributed to this (?:report|story|article)\b|\(photo(?:graph)?:? by\b|\bgetty images\b/i;

/** What is said of a picture, to those who see it. */
const POINTING = /\((?:pictured|left|right|cent(?:re|er)|above|below|top|bottom|inset)(?:[,; ][^()]{0,40})?\)/i;
/** When a page was made: `14:11 EST, 25 October 2013`. */
const STAMP_WORDS: ReadonlySet<string> = new Set(
  `at on am pm the st nd rd th de del le el um uhr h a p m published updated posted created modified last first
  jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
  janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes
  sábado domingo`.split(/\s+/),
);
const ZONE = /^\p{Lu}{1,5}$/u;

/** A place and an agency before a dash, or an agency in brackets: `LARKHAVEN, March 3 (AP) — `. */
const DATELINE = new RegExp(
  [
    "^\\(\\p{Lu}[\\p{L}\\p{N} .&/-]{1,24}\\)\\s*(?:--+|[–—-])?\\s*(?=[\\p{Lu}\\p{N}\"“‘'])",
    "^(?=[^\\p{Ll}]{3}|[^.]{0,70}\\([^)]{2,30}\\)\\s*(?:--+|[–—-])\\s)\\p{Lu}[\\p{L}.'’/ -]{1,40}(?:,\\s[\\p{L}\\p{N}.'’ ]{2,30}){0,2}(?:\\s\\([^)]{2,30}\\))?\\s*(?:--+|[–—]|\\s-)\\s+(?=[\\p{Lu}\\p{N}\"“‘'(])",
  ].join("|"),
  "u",
);
const AGENCY_COLON =
  /^\p{Lu}[\p{Lu}.'’ -]{2,30}(?:,\s\p{L}[\p{L}\p{N}.'’ ]{1,30})?\s\([^)]{2,30}\)\s*[:.]?\s+(?=\p{Lu})/u;

/** What a sentence is called, not what it says: `Summary: `. */
const LABEL = /^(?:summary|update|updated|tl;dr|in brief|zusammenfassung|résumé|resumen)\s*:\s+(?=[\p{L}\p{N}"“„«])/iu;
/** In an interview, who speaks: `Ada Marsh: We began …`. */
const SPEAKER = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}:\s.*\b(?:I|me|my|we|us|our|you|your)\b/u;

/**
 * A sentence as a key point would show it.
 *
 * @returns `undefined` for what is not a statement of the report: headings, captions, bylines, times, notices, questions, and
 *   quotations of which it has one end alone, what an interview's speakers say to each other.
 */
export function toCandidate(sentence: string, language: Language): string | undefined {
  if (!ENDED.test(sentence) && !UNMARKED.test(sentence)) return undefined;
  if (QUESTION.test(sentence) || AROUND.test(sentence) || CONTRIBUTED.test(sentence)) return undefined;
  if (BYLINE.test(sentence) || SPEAKER.test(sentence) || !isBalanced(sentence)) return undefined;
  if (POINTING.test(sentence) || isStamp(sentence)) return undefined;
  const text = withoutOpener(withoutDateline(sentence).replace(LABEL, ""), language);
  return text === "" ? undefined : text;
}

function isStamp(sentence: string): boolean {
  if (!/\d/.test(sentence)) return false;
  const words = sentence.split(/[^\p{L}]+/u).filter((word) => word !== "");
  return words.every((word) => STAMP_WORDS.has(word.toLowerCase()) || ZONE.test(word));
}

function withoutDateline(sentence: string): string {
  const dateline = DATELINE.exec(sentence.slice(0, 160)) ?? AGENCY_COLON.exec(sentence.slice(0, 120));
  return dateline === null ? sentence : sentence.slice(dateline[0].length).trim();
}

function withoutOpener(sentence: string, language: Language): string {
  for (const opener of language.openers) {
    const begin = sentence.slice(0, opener.length + 1).toLowerCase();
    if (begin !== `${opener} ` && begin !== `${opener},`) continue;
    const rest = sentence.slice(opener.length + 1).trimStart();
    const [first = ""] = rest;
    return first.toUpperCase() + rest.slice(first.length);
  }
  return sentence;
}
