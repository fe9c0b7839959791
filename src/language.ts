// Language tags (BCP 47) as publishers write them.

import { remember } from "./remember.ts";

/** What all tags of ISO 639-3, with script, region and two variants, fit into (RFC 5646, 4.4.1). */
const MAX_LENGTH = 35;

/** Whether `text` is a well-formed tag with a language of two or three letters. */
export function isLanguage(text: string): boolean {
  if (text.length > MAX_LENGTH || !/^[a-z]{2,3}(?:-|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** The canonical form of a tag for which `isLanguage` holds: `pt-BR` for `pt-br`. */
export const canonicalLanguage = remember((tag: string): string => Intl.getCanonicalLocales(tag)[0] ?? tag);
