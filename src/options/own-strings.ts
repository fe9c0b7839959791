// The option `strings`: words of the site's own, held to the kind and the placeholders that each message has.

import { z } from "zod";
import { ENGLISH } from "../messages/english.ts";
import { isPlural, type Message, PLURAL_CATEGORIES, placeholdersOf } from "../messages/message.ts";

/** Lists in which each text has its place. */
const LENGTHS: Readonly<Record<string, number>> = { months: 12, weekdays: 7, weekdaysShort: 7 };

/** A key for each message; one without a text of the site's own is left out. */
export const strings = z.strictObject(
  Object.fromEntries(Object.entries(ENGLISH).map(([key, message]) => [key, ownMessage(key, message).optional()])),
);

function ownMessage(key: string, message: Message) {
  const text = textWith(placeholdersOf(message));
  if (typeof message === "string") return text;
  if (isPlural(message)) return pluralOf(text);
  const length = LENGTHS[key];
  return length === undefined ? z.array(text) : z.array(text).length(length, `must have ${length} texts`);
}

/** Forms by category; one text alone is for every number. */
function pluralOf(text: ReturnType<typeof textWith>) {
  const forms = Object.fromEntries(PLURAL_CATEGORIES.map((category) => [category, text.optional()]));
  const plural = z.strictObject({ ...forms, other: text });
  return z.preprocess((given) => (typeof given === "string" ? { other: given } : given), plural);
}

/** @param known The names of the placeholders that it may have. */
function textWith(known: readonly string[]) {
  return z.string().superRefine((text, context) => {
    for (const placeholder of placeholdersOf(text))
      if (!known.includes(placeholder)) context.addIssue(unknownPlaceholder(placeholder, known));
  });
}

function unknownPlaceholder(placeholder: string, known: readonly string[]) {
  const names = known.map((each) => `{${each}}`).join(", ");
  const hint = names === "" ? "this message takes nothing" : `this message takes ${names}`;
  return { code: "custom" as const, message: `has the unknown placeholder {${placeholder}}: ${hint}` };
}
