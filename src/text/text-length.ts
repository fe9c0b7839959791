// How long a text is, in words and in characters of scripts that put no spaces between words.

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const WORD = /\S+/g;

export interface TextLength {
  /** Between spaces. */
  readonly words: number;
  /** Of scripts that put no spaces between words. */
  readonly characters: number;
}

export function measureText(text: string): TextLength {
  const words = countWords(text);
  if (words !== undefined) return { words, characters: 0 };
  const characters = text.match(UNSPACED)?.length ?? 0;
  const spaced = characters === 0 ? text : text.replace(UNSPACED, " ");
  return { words: spaced.match(WORD)?.length ?? 0, characters };
}

/** The least code unit of a script without spaces, and of white space that is not ASCII. */
const FIRST_OTHER = 0x0e00;
const NO_BREAK_SPACE = 0xa0;
const SPACE = 0x20;

/** The same without expressions, for texts in scripts with spaces: nothing for what is not surely that. */
function countWords(text: string): number | undefined {
  let words = 0;
  let isInWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= FIRST_OTHER && !isPunctuation(unit)) return undefined;
    const isSpace = unit === SPACE || (unit >= 0x09 && unit <= 0x0d) || unit === NO_BREAK_SPACE;
    if (!isSpace && !isInWord) words++;
    isInWord = !isSpace;
  }
  return words;
}

/** Dashes, quotes and dots of the General Punctuation block that are not white space. */
function isPunctuation(unit: number): boolean {
  return unit >= 0x2010 && unit <= 0x2027;
}
