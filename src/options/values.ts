// Forms of single values that several options have.

import { z } from "zod";
import { canonicalLanguage, isLanguage } from "../language.ts";

export const text = z.string().trim().min(1, "must not be empty");
export const count = z.int().min(1, "must be 1 or more");
export const language = text
  .refine(isLanguage, 'must be a language tag (BCP 47) such as "en" or "pt-BR"')
  .transform(canonicalLanguage);

export function sitePath(example: string) {
  return z.string().regex(/^\/(?![/\\])/, `must be a path of this site such as "${example}"`);
}
