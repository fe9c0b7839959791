// Types of a catalogue: the same keys as the English one, each with a message of the same kind.

import type { ENGLISH } from "./english.ts";
import type { Plural, Text } from "./message.ts";

export type MessageKey = keyof typeof ENGLISH;

/** The keys of messages that are one text. */
export type TextKey = { [key in MessageKey]: (typeof ENGLISH)[key] extends Text ? key : never }[MessageKey];

/** Messages of the same kind as in English, for every one of them. */
export type Messages = {
  readonly [key in MessageKey]: (typeof ENGLISH)[key] extends Text
    ? Text
    : (typeof ENGLISH)[key] extends readonly Text[]
      ? readonly Text[]
      : Plural;
};
