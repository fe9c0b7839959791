// Every word that pages and feeds say by themselves, in the site's language, ready to be told what to fill in.

import { Html, html } from "../text/html.ts";
import { catalogueOf, MESSAGE_KEYS, type Strings } from "../words/catalogues.ts";
import { ENGLISH } from "../words/english.ts";
import { holesOf, isPlural, type Message, type Plural, splitText } from "../words/message.ts";

/**
 * A message without holes is its text, or its list of texts. One with a hole is a function of what goes into it:
 * `words.stories(3)`; one with several takes them by name: `words.dayAndTime({ day, time })`. Numbers are written the
 * way of the language. A message that is given markup is markup.
 */
export type Words = { readonly [key in keyof typeof ENGLISH]: Spoken<(typeof ENGLISH)[key]> };

type Spoken<M> = M extends readonly string[]
  ? readonly string[]
  : M extends string
    ? Saying<Holes<M>>
    : Counting<Exclude<Holes<M[keyof M]>, "count">>;

type Saying<Name extends string> = [Name] extends [never] ? string : IsOne<Name> extends true ? SayOne : SayMany<Name>;

interface SayOne {
  (value: string | number): string;
  (value: Html): Html;
}

interface SayMany<Name extends string> {
  (values: Readonly<Record<Name, string | number>>): string;
  (values: Readonly<Record<Name, Value>>): Html;
}

type Counting<Name extends string> = [Name] extends [never]
  ? (count: number) => string
  : (values: Readonly<Record<Name, string | number> & Record<"count", number>>) => string;

type Holes<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;

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
  const numbersOf = (spoken: string): Numbers => {
    // English where Intl does not know the language: else it would take the machine's own.
    const [known = "en"] = Intl.PluralRules.supportedLocalesOf(spoken);
    const rules = new Intl.PluralRules(known);
    return { written, category: (number) => rules.select(number) };
  };
  const ofCatalogue = numbersOf(catalogue.language);
  const ofSite = numbersOf(language);
  const entries = MESSAGE_KEYS.map((key) => {
    const names = holesOf(ENGLISH[key]);
    const own = strings[key];
    return [key, own === undefined ? speak(catalogue.messages[key], names, ofCatalogue) : speak(own, names, ofSite)];
  });
  // The compiler cannot follow the loop: each key has its own message, of the kind that it has in English.
  return Object.fromEntries(entries) as Words;
}

/** @param names The holes that the message may have. */
function speak(message: Message, names: readonly string[], numbers: Numbers): unknown {
  const [first, second] = names;
  if (first === undefined) return message;
  const tell = isPlural(message) ? teller(message, numbers) : filler(String(message), numbers);
  return second === undefined ? (value: Value) => tell({ [first]: value }) : tell;
}

type Tell = (values: Readonly<Record<string, Value>>) => string | Html;

function teller(plural: Plural, numbers: Numbers): Tell {
  const forms = new Map(Object.entries(plural).map(([category, text]) => [category, filler(text, numbers)]));
  const other = forms.get("other");
  return (values) => {
    const form = forms.get(numbers.category(Number(values.count))) ?? other;
    return form === undefined ? "" : form(values);
  };
}

/** Fills the holes of a text; what it gets nothing for it leaves out. */
function filler(text: string, { written }: Numbers): Tell {
  const pieces = splitText(text);
  return (values) => {
    let hasMarkup = false;
    const told = pieces.map((piece, i) => {
      const value = i % 2 === 0 ? piece : (values[piece] ?? "");
      hasMarkup ||= value instanceof Html;
      return typeof value === "number" ? written(value) : value;
    });
    return hasMarkup ? html`${told}` : told.join("");
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
