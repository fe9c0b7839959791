// The messages of pages and feeds in the site's language: strings, or functions of what their placeholders take.

import { catalogueOf, MESSAGE_KEYS, type Strings } from "../messages/catalogues.ts";
import { ENGLISH } from "../messages/english.ts";
import { isPlural, type Message, type Plural, placeholdersOf, splitText } from "../messages/message.ts";
import { Html, html } from "../text/html.ts";

/**
 * A message without placeholders is its text, or its list of texts. One with a placeholder is a function of its value:
 * `words.stories(3)`; one with several takes them by name: `words.dayAndTime({ day, time })`. Numbers are written
 * as the language writes them. A message with markup among its values is markup.
 */
export type Words = { readonly [key in keyof typeof ENGLISH]: Formatted<(typeof ENGLISH)[key]> };

type Formatted<M> = M extends readonly string[]
  ? readonly string[]
  : M extends string
    ? TextFormatter<Placeholders<M>>
    : PluralFormatter<Exclude<Placeholders<M[keyof M]>, "count">>;

type TextFormatter<Name extends string> = [Name] extends [never]
  ? string
  : IsOne<Name> extends true
    ? FormatOne
    : FormatNamed<Name>;

interface FormatOne {
  (value: string | number): string;
  (value: Html): Html;
}

interface FormatNamed<Name extends string> {
  (values: Readonly<Record<Name, string | number>>): string;
  (values: Readonly<Record<Name, Value>>): Html;
}

type PluralFormatter<Name extends string> = [Name] extends [never]
  ? (count: number) => string
  : (values: Readonly<Record<Name, string | number> & Record<"count", number>>) => string;

type Placeholders<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** Whether a union of names is one name. */
type IsOne<Name extends string, Each = Name> = Each extends Name ? ([Name] extends [Each] ? true : false) : never;

type Value = string | number | Html;

/** How a language writes numbers, and which plural form one asks for. */
interface Numbers {
  readonly written: (number: number) => string;
  readonly category: (number: number) => Intl.LDMLPluralRule;
}

/** @param strings Messages of the site's own, which follow the plural rules of `language`. */
export function buildWords(language: string, strings: Strings = {}): Words {
  const catalogue = catalogueOf(language);
  const { thousands, decimal } = { ...catalogue.messages, ...strings };
  const written = numberWriter(String(thousands), String(decimal));
  const numbersOf = (tag: string): Numbers => {
    // English where Intl does not know the language: else it would take the machine's own.
    const [known = "en"] = Intl.PluralRules.supportedLocalesOf(tag);
    const rules = new Intl.PluralRules(known);
    return { written, category: (number) => rules.select(number) };
  };
  const ofCatalogue = numbersOf(catalogue.language);
  const ofSite = numbersOf(language);
  const entries = MESSAGE_KEYS.map((key) => {
    const names = placeholdersOf(ENGLISH[key]);
    const own = strings[key];
    return [
      key,
      own === undefined ? toFormatter(catalogue.messages[key], names, ofCatalogue) : toFormatter(own, names, ofSite),
    ];
  });
  // The compiler cannot follow the loop: each key has its own message, of the kind that it has in English.
  return Object.fromEntries(entries) as Words;
}

/** @param names The placeholders that the message may have. */
function toFormatter(message: Message, names: readonly string[], numbers: Numbers): unknown {
  const [first, second] = names;
  if (first === undefined) return message;
  const format = isPlural(message) ? pluralFormatter(message, numbers) : textFormatter(String(message), numbers);
  return second === undefined ? (value: Value) => format({ [first]: value }) : format;
}

type Formatter = (values: Readonly<Record<string, Value>>) => string | Html;

function pluralFormatter(plural: Plural, numbers: Numbers): Formatter {
  const forms = new Map(Object.entries(plural).map(([category, text]) => [category, textFormatter(text, numbers)]));
  const other = forms.get("other");
  return (values) => {
    const form = forms.get(numbers.category(Number(values.count))) ?? other;
    return form === undefined ? "" : form(values);
  };
}

/** Fills the placeholders of a text; one without a value is left out. */
function textFormatter(text: string, { written }: Numbers): Formatter {
  const pieces = splitText(text);
  return (values) => {
    let hasMarkup = false;
    const filled = pieces.map((piece, i) => {
      const value = i % 2 === 0 ? piece : (values[piece] ?? "");
      hasMarkup ||= value instanceof Html;
      return typeof value === "number" ? written(value) : value;
    });
    return hasMarkup ? html`${filled}` : filled.join("");
  };
}

/**
 * @param thousands Between groups of three digits, the same on every machine.
 * @param decimal Before the fraction.
 */
function numberWriter(thousands: string, decimal: string): (number: number) => string {
  return (number) => {
    const [whole = "", ...fraction] = String(number).split(".");
    return [whole.replace(/\B(?=(?:\d{3})+$)/g, () => thousands), ...fraction].join(decimal);
  };
}
