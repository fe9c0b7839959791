// The border that text crosses on its way in: what no reader can see, and what XML forbids, stays outside.

import { hasRightToLeft } from "./direction.ts";

/** Quick on clean text: holds for everything that `cleanText` might touch, and for astral characters. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/;

/** Vertical tabs are the line ends within paragraphs of word processors, form feeds their page ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const LINE_END = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/** Control characters, lone surrogates, noncharacters, bidi embeddings, overrides and isolates, invisible signs. */
const INVISIBLE = [
  "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]",
  "\\p{Surrogate}",
  "[\\uFDD0-\\uFDEF\\p{Noncharacter_Code_Point}]",
  "[\\u202A-\\u202E\\u2066-\\u2069]",
  "[\\u200B\\u2060-\\u2065\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFB]",
].join("|");

/** Arabic and its relatives, and the scripts of India and South-East Asia: where a joiner changes the letters beside it. */
const JOINING =
  "[\\u0600-\\u0DFF\\u0F00-\\u109F\\u1780-\\u18AF\\u1A00-\\u1CFF\\uA840-\\uABFF\\uFB50-\\uFDCF\\uFE70-\\uFEFC\\u{10A00}-\\u{11FFF}\\u{1E900}-\\u{1E95F}]";
/** Written as ranges, so that every Unicode version of the engine means the same. */
const EMOJI =
  "[\\u00A9\\u00AE\\u203C\\u2049\\u2122\\u2139\\u2190-\\u21FF\\u231A-\\u23FF\\u25AA-\\u25FE\\u2600-\\u27BF\\u2B00-\\u2BFF\\u3030\\u303D\\u3297\\u3299\\u{1F000}-\\u{1FAFF}]";

/** A subdivision's flag (England's, say): a black flag, letters as tags, and the tag that ends it. */
const FLAG = "\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,6}\\u{E007F}";
const KEPT_JOINER = `(?<=${JOINING})[\\u200C\\u200D](?=${JOINING})|(?<=${EMOJI}\\uFE0F?)\\u200D(?=${EMOJI})`;

/** Group 1 stays, the rest goes. */
const DROPPED = new RegExp(`(${FLAG}|${KEPT_JOINER})|${INVISIBLE}|[\\u200C\\u200D\\u{E0000}-\\u{E007F}]`, "gu");

const DIRECTION_MARKS = /[\u061C\u200E\u200F]/g;

/**
 * Text without what XML 1.0 forbids and without invisible characters, its line ends `\n`. Joiners stay where the
 * characters on both sides need them, direction marks where the text has right-to-left letters.
 *
 * @example
 * cleanText("a\u202Eb\u200Bc\r\n") // "abc\n"
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const seen = text.replace(LINE_END, "\n").replace(DROPPED, "$1");
  return hasRightToLeft(seen) ? seen : seen.replace(DIRECTION_MARKS, "");
}

const UNEVEN = /^\s|\s$|[\t\n]| {2}/;

/** Clean text on one line: every run of blanks, tabs and line ends one blank, none at the ends. */
export function cleanLine(text: string): string {
  const clean = cleanText(text);
  return UNEVEN.test(clean) ? clean.trim().replace(/[ \t\n]+/g, " ") : clean;
}

/** Spaces, soft hyphens, fillers and variation selectors: alone they show nothing, beside letters they have their use. */
const BLANK =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each stands for itself
  /^[\s\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200C-\u200F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]*$/u;

/** Whether there is nothing in a text that a reader could see. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** The same value with every text in it, keys among them, made clean. */
export function cleanValue(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [cleanText(key), cleanValue(each)]));
}

/** The most characters of a publisher's text that a message shows. */
const MAX_QUOTED = 60;

/** A publisher's text as a message may show it: in quotes, on one line, clean, and not too long. */
export function quote(text: string): string {
  const start = [...cleanLine(text.slice(0, 4 * MAX_QUOTED))];
  const whole = start.length <= MAX_QUOTED && text.length <= 4 * MAX_QUOTED;
  return `"${start.slice(0, MAX_QUOTED).join("")}${whole ? "" : "…"}"`;
}
