// Whether a text runs from left to right or from right to left.

export type Direction = "ltr" | "rtl";

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and the other scripts that Unicode puts in its right-to-left blocks. */
const RIGHT_TO_LEFT = /[\u0590-\u061B\u061D-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const RIGHT_TO_LEFT_LETTERS =
  /[\u05D0-\u05F2\u0620-\u064A\u066E-\u06D3\u06D5\u06EE-\u06FF\u0710-\u072F\u074D-\u07A5\u07CA-\u07EA\u0800-\u0815\u0840-\u0858\u0860-\u08C9\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/gu;
const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;

/** Whether any character of a text is from a right-to-left script. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Languages that are written from right to left unless their tag names another script. */
const LANGUAGES = /^(?:ar|arc|arz|ckb|dv|fa|he|khw|ks|ku-arab|nqo|pa-arab|prs|ps|sd|syr|ug|ur|uz-arab|yi)(?:-|$)/i;
const SCRIPT = /^[a-z]{2,3}-([a-z]{4})(?:-|$)/i;
const SCRIPTS = /^(?:adlm|arab|hebr|mand|nkoo|rohg|samr|syrc|thaa)$/i;

/**
 * The direction that most of a text's letters have; without letters, or as many of both, its language's.
 *
 * @example
 * directionOf("חדשות היום", "en") // "rtl"
 * directionOf("2025", "ar")       // "rtl"
 */
export function directionOf(text: string, language: string): Direction {
  if (!hasRightToLeft(text)) return LETTER.test(text) ? "ltr" : directionOfLanguage(language);
  const rightToLeft = count(text, RIGHT_TO_LEFT_LETTERS);
  const leftToRight = count(text, LETTERS) - rightToLeft;
  if (rightToLeft === leftToRight) return directionOfLanguage(language);
  return rightToLeft > leftToRight ? "rtl" : "ltr";
}

function directionOfLanguage(language: string): Direction {
  const script = SCRIPT.exec(language)?.[1];
  const isRightToLeft = script === undefined ? LANGUAGES.test(language) : SCRIPTS.test(script);
  return isRightToLeft ? "rtl" : "ltr";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
