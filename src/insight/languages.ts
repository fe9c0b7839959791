// How words of each language become terms: stems, stop words, and what abbreviates without ending a sentence.

import { createRequire } from "node:module";
import { stopwords as englishStopWords } from "@orama/stopwords/english";
import { stemmer as porter } from "stemmer";
import { remember } from "../remember.ts";

export interface Language {
  /** The language of a BCP 47 tag, in lower case: `de`. */
  readonly code: string;
  /** @param word Lower case, NFKC, without possessive. */
  stem(word: string): string;
  /** In lower case. */
  readonly stopWords: ReadonlySet<string>;
  /** In lower case, with their full stop: `sen.` */
  readonly abbreviations: ReadonlySet<string>;
  /** Whether a number with a full stop is an ordinal: `3. März`. */
  readonly hasOrdinals: boolean;
  /** Words that open a sentence only to contrast it with the one before: lower case, in the order of trial. */
  readonly openers: readonly string[];
  /** Words that at the beginning of a sentence stand for something in the one before: lower case. */
  readonly pronouns: ReadonlySet<string>;
}

/** What a site adds for a language. */
export interface OwnLanguage {
  readonly stopWords?: readonly string[] | undefined;
  /** With or without their full stop. */
  readonly abbreviations?: readonly string[] | undefined;
}

/** Languages by their tags; those that nothing is known of are read without stems and stop words. */
export interface Languages {
  of(tag: string): Language;
}

/** Words of every report: they say nothing of what it is about. */
const REPORTED = "a said says say saying also mr mrs ms via eg ie am pm".split(" ");

/** Said of titles, months, places, ranks and counts; a single letter with a full stop is an initial everywhere. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  en: `mr mrs ms dr prof st sr jr sen rep gov gen col maj capt cmdr lt sgt cpl pvt adm rev hon pres supt det insp vs v no nos
    vol fig p pp al approx est dept univ inc ltd co corp bros assn jan feb mar apr jun jul aug sept sep oct nov dec
    mon tue tues wed thu thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn
    miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ave blvd rd mt ft e.g i.e u.s u.k u.n u.s.a d.c a.m p.m
    ph.d m.d b.a m.a`,
  de: `hr fr dr prof dipl ing st nr str mio mrd tsd bzw ca evtl ggf inkl vgl usw etc u.a z.b d.h v.a s.o s.u i.d.r max min
    jan feb apr jun jul aug sept okt nov dez abs art bd geb gest verh stellv`,
  fr: `m mm mme mmes mlle dr pr st ste me av bd boul env art chap vol p pp no cf ex etc janv févr avr juil sept oct nov déc`,
  es: `sr sra srta sres dr dra d dª prof ing lic gral cap cnel av avda c núm nº pág págs vol art aprox ej etc ee.uu a.m p.m
    ene feb abr jun jul ago sept oct nov dic`,
};

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  en: ["but", "and", "yet", "or"],
  de: ["aber", "doch", "und", "oder"],
  fr: ["mais", "et", "or", "ou"],
  es: ["pero", "y", "mas"],
};

const PRONOUNS: Readonly<Record<string, string>> = {
  en: "he she it they this that these those his her hers its their theirs him them both such",
  de: "er sie es dies dieser diese dieses dieselbe das sein seine ihr ihre deren dessen beide",
  fr: "il elle ils elles ce cela ceci cette cet ces son sa ses leur leurs celui celle ceux celles",
  es: "él ella ellos ellas esto este esta estos estas eso ese esa esos esas aquello su sus ambos",
};

const ORDINALS: ReadonlySet<string> = new Set("bs cs da de et fi hr hu is lb lv nb nn no sk sl sr".split(" "));

/** Stems and stop words of a language, as their package has them. */
interface Words {
  readonly stem: (word: string) => string;
  readonly stopWords: readonly string[];
}

const NO_WORDS: Words = { stem: (word) => word, stopWords: [] };

const load = createRequire(import.meta.url);

/** Each is loaded when a text asks for it. */
const LOADERS: Readonly<Record<string, () => Words>> = {
  en: () => ({ stem: porter, stopWords: [...englishStopWords, ...REPORTED] }),
  de: () => toWords(load("@orama/stemmers/german"), load("@orama/stopwords/german")),
  fr: () => {
    const words = toWords(load("@orama/stemmers/french"), load("@orama/stopwords/french"));
    return { ...words, stem: (word) => words.stem(withoutElision(word)) };
  },
  es: () => toWords(load("@orama/stemmers/spanish"), load("@orama/stopwords/spanish")),
  ar: () => toWords({ stemmer: stemArabic }, load("@orama/stopwords/arabic")),
};

function toWords(
  { stemmer: stem }: { readonly stemmer: (word: string) => string },
  { stopwords: stopWords }: { readonly stopwords: readonly string[] },
): Words {
  return { stem, stopWords };
}

/** The languages that have stems or stop words. */
export const KNOWN_LANGUAGES: readonly string[] = Object.keys(LOADERS).sort();

/** What the site adds, by the language of a tag: `{ nl: { stopWords: ["de", "het"] } }`. */
export type OwnLanguages = Readonly<Record<string, OwnLanguage>>;

/** Languages whose stems and stop words are loaded when a text first asks for them. */
export function makeLanguages(own: OwnLanguages = {}): Languages {
  const languageOf = remember((code: string) => makeLanguage(code, own));
  return { of: (tag) => languageOf(codeOf(tag)) };
}

function makeLanguage(code: string, own: OwnLanguages): Language {
  const words = ofLanguage(LOADERS, code)?.() ?? NO_WORDS;
  const added = Object.entries(own).find(([tag]) => codeOf(tag) === code)?.[1];
  const abbreviations = [...wordsIn(ofLanguage(ABBREVIATIONS, code)), ...(added?.abbreviations ?? [])];
  return {
    code,
    stem: words.stem,
    stopWords: new Set([...words.stopWords, ...(added?.stopWords ?? [])].map((word) => foldWord(word))),
    abbreviations: new Set(abbreviations.map((each) => `${each.toLowerCase().replace(/\.$/, "")}.`)),
    hasOrdinals: ORDINALS.has(code),
    openers: ofLanguage(OPENERS, code) ?? [],
    pronouns: new Set(wordsIn(ofLanguage(PRONOUNS, code)).map((word) => foldWord(word))),
  };
}

/** Programs may pass any text for a language: `constructor`. */
function ofLanguage<T>(known: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(known, code) ? known[code] : undefined;
}

function wordsIn(text = ""): readonly string[] {
  return text.match(/\S+/g) ?? [];
}

function codeOf(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

const ARABIC_MARKS = /[\u0640\u064B-\u065F\u0670\u0591-\u05C7\u00AD\u200C\u200D]/g;

/**
 * A word in the form in which it is compared: NFKC, lower case, curly apostrophes straight, without vowel points.
 * Alef and its carriers are one letter, as are the two forms of final ya.
 */
export function foldWord(word: string): string {
  const lower = word.normalize("NFKC").toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range that needs nothing more
  if (/^[\u0000-\u007F]*$/.test(lower)) return lower;
  return lower
    .replace(/[’ʼ]/g, "'")
    .replace(ARABIC_MARKS, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي");
}

/** `l'élection` is a form of `élection`. */
function withoutElision(word: string): string {
  return word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'/, "");
}

/** Light stemming: the article and the conjunctions and prepositions written to it, then the commonest endings. */
function stemArabic(word: string): string {
  const bare = word.replace(/^(?:[وفبك]?ال|لل|و(?=.{3}))(?=.{2})/, "");
  return bare.replace(/(?<=.{3})(?:ها|ان|ات|ون|ين|يه|ية|ه|ة|ي)$/, "");
}
