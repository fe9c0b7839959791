// A message of a catalogue: a text with named placeholders, a text for each plural form, or a list of texts.

/** `"{day}, {time}"`: a word in braces is a placeholder. */
export type Text = string;

/** The categories of Unicode's plural rules, https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html */
export const PLURAL_CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;

export type PluralCategory = (typeof PLURAL_CATEGORIES)[number];

/** A text for each category that the language has, chosen by the placeholder `count`; `other` stands in for what is left out. */
export type Plural = { readonly other: Text } & { readonly [category in PluralCategory]?: Text };

export type Message = Text | Plural | readonly Text[];

const PLACEHOLDER = /\{(\w+)\}/;
const PLACEHOLDERS = /\{(\w+)\}/g;

/** A text cut at its placeholders: pieces and names by turns, a piece at either end. */
export function splitText(text: Text): readonly string[] {
  return text.split(PLACEHOLDER);
}

/** The names of a message's placeholders in alphabetical order, each once; a plural always has `count`. */
export function placeholdersOf(message: Message): readonly string[] {
  const texts = typeof message === "string" ? [message] : Object.values(message);
  const names = texts.flatMap((text) => [...text.matchAll(PLACEHOLDERS)].map(([, name = ""]) => name));
  return [...new Set(isPlural(message) ? ["count", ...names] : names)].sort();
}

/**
 * @example
 * fillText("{site}: a news digest.", { site: "The Digest" }) // "The Digest: a news digest."
 */
export function fillText(text: Text, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDERS, (placeholder, name: string) => values[name] ?? placeholder);
}

export function isPlural(message: Message): message is Plural {
  return typeof message === "object" && "other" in message;
}
