// The fields that an article may have and what each may hold: the one file of this room that knows zod.

import { z } from "zod";
import { isLanguage } from "../language.ts";
import { isAudioType, toSeconds } from "../text/audio.ts";
import { cleanLine, cleanText, isBlank } from "../text/clean.ts";
import { hasComment, stripLine } from "../text/comments.ts";
import { toOldAddress } from "../text/old-address.ts";
import { isSlug } from "../text/slugs.ts";
import { hostOf, toWebUrl } from "../text/urls.ts";
import {
  ALIAS_FAULT,
  COMMENT_FAULT,
  DURATION_FAULT,
  hintOnSource,
  ID_FAULT,
  LANGUAGE_FAULT,
  SLUG_FAULT,
  SOUND_TYPE_FAULT,
  URL_FAULT,
} from "./field-faults.ts";
import { isId } from "./identity.ts";

/** Of an author, a source or a topic, in UTF-16 units. */
const MAX_NAME = 300;

const line = z.string().transform(cleanLine);
/** A line of text without markup, and without the comments in it. */
const plainLine = z.string().transform((text, context) => {
  const { text: stripped, faults } = stripLine(cleanText(text));
  const [fault] = faults;
  if (fault === undefined) return cleanLine(stripped);
  context.addIssue({ code: "custom", message: COMMENT_MESSAGE, params: COMMENT_FAULT });
  return z.NEVER;
});
const note = line.refine((text) => !isBlank(text), { error: "is empty" });
const name = plainLine
  .refine((text) => !isBlank(text), { error: "is empty" })
  .refine((text) => text.length <= MAX_NAME, { error: `is longer than ${MAX_NAME} characters` });
const when = z.string().transform((text) => text.trim());

const url = z.string().transform((text, context) => {
  const params = { ...URL_FAULT, hint: hintOnSource(text) ?? URL_FAULT.hint };
  const canonical = toWebUrl(text.trim());
  if (canonical !== undefined && !hasComment(cleanText(text))) return canonical;
  context.addIssue({ code: "custom", message: "is not an absolute http(s) address", params });
  return z.NEVER;
});

const COMMENT_MESSAGE = "holds what looks like a comment, and does not end as one";

/** A source may be its URL alone: the host is its name. */
const source = z.preprocess(
  (value) => (typeof value === "string" ? { name: nameOfUrl(value), url: value } : value),
  z.strictObject({ name, url: url.nullish() }),
);

const author = z.preprocess(
  (value) => (typeof value === "string" ? { name: value } : value),
  z.strictObject({ name, url: url.nullish() }),
);

const alias = z.string().transform((text, context) => {
  const address = toOldAddress(text);
  if (address !== undefined) return address;
  context.addIssue({ code: "custom", message: "is not an address that can lead on to the story", params: ALIAS_FAULT });
  return z.NEVER;
});

const pixels = z.number().refine((value) => Number.isSafeInteger(value) && value > 0, {
  error: "is not a whole number of pixels",
});

const image = z.strictObject({
  src: z.string().transform((text) => text.trim()),
  alt: plainLine,
  caption: plainLine.nullish(),
  credit: plainLine.nullish(),
  width: pixels.nullish(),
  height: pixels.nullish(),
});

const audio = z.strictObject({
  src: z.string().transform((text) => text.trim()),
  duration: z.unknown().transform((value, context) => {
    const seconds = typeof value === "number" || typeof value === "string" ? toSeconds(value) : undefined;
    if (seconds !== undefined) return seconds;
    const message = value === undefined ? "is missing" : "is not a length of time";
    context.addIssue({ code: "custom", message, params: DURATION_FAULT });
    return z.NEVER;
  }),
  type: z.string().refine(isAudioType, { error: "is not a type of audio", params: SOUND_TYPE_FAULT }).nullish(),
  length: z
    .number()
    .refine((value) => Number.isSafeInteger(value) && value > 0, { error: "is not a whole number of bytes" })
    .nullish(),
});

/** A number is how feeds named it when it had no id. */
const correctionId = z
  .preprocess(
    (value) => (typeof value === "number" ? String(value) : value),
    z.string().regex(/^[\w.-]{1,40}$/, { error: "is not an id of a correction", abort: true }),
  )
  .nullish();
const correction = z.strictObject({ date: when, text: note, significant: z.boolean().nullish(), id: correctionId });
const retraction = z.strictObject({ date: when, text: note });

const schema = z.strictObject({
  headline: line.nullish(),
  title: line.nullish(),
  date: when.nullish(),
  updated: when.nullish(),
  keyPoints: z.array(line).nullish(),
  summary: plainLine.nullish(),
  topics: z.array(name).nullish(),
  tags: z.array(name).nullish(),
  sources: z.array(source).nullish(),
  authors: z.array(author).nullish(),
  image: image.nullish(),
  audio: audio.nullish(),
  language: z.string().refine(isLanguage, { error: "is not a language tag", params: LANGUAGE_FAULT }).nullish(),
  slug: z.string().refine(isSlug, { error: "cannot be part of an address", params: SLUG_FAULT }).nullish(),
  aliases: z.array(alias).nullish(),
  id: z.string().refine(isId, { error: "is not an id", params: ID_FAULT }).nullish(),
  lead: z.boolean().nullish(),
  rank: z.number().refine(Number.isSafeInteger, { error: "is not a whole number" }).nullish(),
  story: name.nullish(),
  notStory: z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(name)).nullish(),
  draft: z.boolean().nullish(),
  embargo: when.nullish(),
  corrections: z.array(correction).nullish(),
  retraction: retraction.nullish(),
  body: z.string().nullish(),
  text: z.string().nullish(),
});

/** Every field that is ours. */
export const FIELD_NAMES: readonly string[] = Object.keys(schema.shape);

/** Fields of the right shape; one that is absent, or empty in YAML, is `undefined` or null. */
export type Fields = z.output<typeof schema>;

export type FieldIssue = z.core.$ZodIssue;

/** Checks fields by themselves; `issues` lists everything that is wrong with them. */
export function checkFields(raw: Readonly<Record<string, unknown>>): {
  readonly fields: Fields;
  readonly issues: readonly FieldIssue[];
} {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { fields: parsed.data, issues: [] };
  // Reading goes on with what is right, so that one run reports every fault.
  const wrong = new Set(parsed.error.issues.flatMap((issue) => topFields(issue)));
  const rest = Object.fromEntries(Object.entries(raw).filter(([key]) => !wrong.has(key)));
  return { fields: schema.parse(rest), issues: parsed.error.issues };
}

function topFields(issue: FieldIssue): readonly string[] {
  const [first] = issue.path;
  if (first !== undefined) return [String(first)];
  return issue.code === "unrecognized_keys" ? issue.keys : [];
}

/** The names that a record at `path` may have: ours at the top, a source's in `sources.0`. */
export function knownNames(path: readonly PropertyKey[]): readonly string[] {
  const shapes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    sources: { name, url },
    authors: { name, url },
    image: image.shape,
    audio: audio.shape,
    corrections: correction.shape,
    retraction: retraction.shape,
  };
  const [first] = path;
  return first === undefined ? FIELD_NAMES : Object.keys(shapes[String(first)] ?? {});
}

function nameOfUrl(value: string): string {
  const url = toWebUrl(value.trim());
  return url === undefined ? value : hostOf(url);
}
