// The catalogues that the site ships, and which of them goes with a language.

import { ARABIC } from "./arabic.ts";
import { CHINESE } from "./chinese.ts";
import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import type { Message, Text } from "./message.ts";
import type { MessageKey, Messages, TextKey } from "./message-types.ts";
import { SPANISH } from "./spanish.ts";

export type { MessageKey, Messages } from "./message-types.ts";

/** Messages that a site puts in the place of the catalogue's, checked to be of the same kind. */
export type Strings = { readonly [key in MessageKey]?: Message };

/** A language with its messages. */
export interface Catalogue {
  /** BCP 47: whose plural rules the messages follow. */
  readonly language: string;
  readonly messages: Messages;
}

export const MESSAGE_KEYS: readonly MessageKey[] = Object.keys(ENGLISH) as MessageKey[];

const FALLBACK: Catalogue = { language: "en", messages: ENGLISH };

export const CATALOGUES: readonly Catalogue[] = [
  FALLBACK,
  { language: "de", messages: GERMAN },
  { language: "fr", messages: FRENCH },
  { language: "es", messages: SPANISH },
  { language: "ar", messages: ARABIC },
  { language: "zh", messages: CHINESE },
];

/**
 * The catalogue of a language: that of the same tag, else of its primary language (`de` for `de-AT`).
 *
 * @param language BCP 47.
 */
export function findCatalogue(language: string): Catalogue | undefined {
  const tag = language.toLowerCase();
  const primary = tag.split("-")[0];
  return (
    CATALOGUES.find((each) => each.language.toLowerCase() === tag) ??
    CATALOGUES.find((each) => each.language.toLowerCase() === primary)
  );
}

/** A message that is one text, with its placeholders unfilled. */
export function textOf(key: TextKey, language: string, strings: Strings): Text {
  return String(strings[key] ?? catalogueOf(language).messages[key]);
}

/** The catalogue of a language, English for one that has none. */
export function catalogueOf(language: string): Catalogue {
  return findCatalogue(language) ?? FALLBACK;
}
