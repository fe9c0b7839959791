// What is wrong with a field whose type is right and whose value is not, and what to write instead.

import { quote } from "../text/clean.ts";
import { toWebUrl } from "../text/urls.ts";

/** What a fault in a field is called when the type is right and the value is not. */
export interface FieldFault {
  readonly code:
    | "slug-invalid"
    | "alias-invalid"
    | "id-invalid"
    | "language-invalid"
    | "url-invalid"
    | "comment-unclear"
    | "audio-invalid";
  readonly hint: string;
}

export const COMMENT_FAULT: FieldFault = {
  code: "comment-unclear",
  hint: 'Close it with "-->", or take "<!--" out: what stands in a comment would be published.',
};

export const URL_FAULT: FieldFault = {
  code: "url-invalid",
  hint: "Write the whole address, https:// included, without a user name; a source without one is {name: …}.",
};

export const SLUG_FAULT: FieldFault = {
  code: "slug-invalid",
  hint: "Use 1 to 80 lower-case letters, digits and single hyphens: tram-line-opens.",
};

export const ID_FAULT: FieldFault = {
  code: "id-invalid",
  hint: 'Use 1 to 200 letters, digits, ".", "_", "-" and "/", without ".." and without "/" at either end.',
};

export const ALIAS_FAULT: FieldFault = {
  code: "alias-invalid",
  hint: "Write a path of this site, /2014/old-name/, or a whole old address, without a query and a fragment.",
};

export const LANGUAGE_FAULT: FieldFault = {
  code: "language-invalid",
  hint: "Write a language tag (BCP 47): en, pt-BR, zh-Hant.",
};

export const DURATION_FAULT: FieldFault = {
  code: "audio-invalid",
  hint: 'Write seconds, 754, or minutes and seconds in quotes, "12:34"; a day at most.',
};

export const SOUND_TYPE_FAULT: FieldFault = {
  code: "audio-invalid",
  hint: "Write the recording's media type, such as audio/mpeg.",
};

/** What a source that is written as one text should be. */
export function hintOnSource(text: string): string | undefined {
  const [, name = "", address = ""] = /^(.*?)[\s:–—|=,(]*\b(https?:\/\/[^\s)]+)\)?$/i.exec(text.trim()) ?? [];
  if (name !== "" && toWebUrl(address) !== undefined) return `Write {name: ${quote(name)}, url: ${quote(address)}}.`;
  if (/^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i.test(text.trim()))
    return `Write ${quote(`https://${text.trim()}`)}.`;
  return /[:/@]/.test(text) ? undefined : `A source without an address is {name: ${quote(text)}}.`;
}
