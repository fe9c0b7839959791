// Scripts that put no spaces between words.

/** A class of characters for regular expressions with the flag `u`. */
export const UNSPACED_SCRIPTS =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
