// What a record says about its story, as lines of front matter.

import { canonicalLanguage, isLanguage } from "../language.ts";
import { audioType } from "../text/audio.ts";
import { cleanLine, isBlank } from "../text/clean.ts";
import { hostOf, toWebUrl } from "../text/urls.ts";
import { htmlToText } from "./html-text.ts";
import type { ImportRecord, RecordAudio } from "./record.ts";

const MAX_NAME = 300;
const MAX_TOPICS = 50;

export function topicsOf(record: ImportRecord, fallback: readonly string[]): readonly string[] {
  const own = namesOf(record.topics).slice(0, MAX_TOPICS);
  return own.length > 0 ? own : fallback;
}

/** Names once each, clean, without markup and not too long. */
export function namesOf(names: readonly string[]): readonly string[] {
  const clean = names.map((name) => cleanLine(htmlToText(name))).filter((name) => !isBlank(name));
  return [...new Set(clean.filter((name) => name.length <= MAX_NAME))];
}

export function sourceLines({ sources }: ImportRecord): readonly string[] {
  const lines = sources.flatMap(({ name, url }) => {
    const address = url === undefined ? undefined : toWebUrl(url);
    const clean = shorten(cleanLine(htmlToText(name)), MAX_NAME) || (address === undefined ? "" : hostOf(address));
    if (isBlank(clean)) return [];
    return [`  - {name: ${JSON.stringify(clean)}${address === undefined ? "" : `, url: ${JSON.stringify(address)}`}}`];
  });
  return lines.length === 0 ? [] : ["sources:", ...lines];
}

export function imageLine(file: string, { picture, headline }: ImportRecord): string {
  const { alt = "", caption } = picture ?? {};
  const captioned =
    caption === undefined || isBlank(cleanLine(caption)) ? "" : `, caption: ${JSON.stringify(cleanLine(caption))}`;
  const text = cleanLine(alt);
  return `image: {src: ${JSON.stringify(file)}, alt: ${JSON.stringify(text === cleanLine(headline) ? "" : text)}${captioned}}`;
}

export function audioLine({ src, type, duration, length }: RecordAudio): string {
  // The type is known from most extensions.
  const own = type === undefined || type === audioType(src) ? undefined : type;
  const fields = Object.entries({ src, duration, type: own, length }).filter(([, value]) => value !== undefined);
  return `audio: {${fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(", ")}}`;
}

export function languageOf({ language }: ImportRecord, own: string): string | undefined {
  const written = language?.trim().replaceAll("_", "-") ?? "";
  if (!isLanguage(written)) return undefined;
  const canonical = canonicalLanguage(written);
  // `en-GB` on a site in `en` says nothing that a reader would miss.
  return canonical.split("-")[0] === canonicalLanguage(own).split("-")[0] ? undefined : canonical;
}

/** Cut between words, with a sign that there was more. */
export function shorten(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const cut = characters.slice(0, limit - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

export function field(name: string, value: unknown): string {
  return `${name}: ${JSON.stringify(value)}`;
}

export function optional(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [field(name, value)];
}

export function list(name: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`${name}: [${values.map((value) => JSON.stringify(value)).join(", ")}]`];
}
