// Template tags that escape every hole: what HTML and XML have in common.

/** A piece of markup that is safe to print as it stands. */
export class Markup {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  toString(): string {
    return this.value;
  }
}

/** What a hole takes; `undefined`, `null` and `false` print nothing. */
type Hole<M extends Markup> = M | string | number | false | null | undefined | readonly Hole<M>[];

/** The characters that have a meaning in markup, in content and in attribute values in either kind of quote. */
const SPECIAL = /[&<>"']/;
const SPECIALS = /[&<>"']/g;

/** @param entities What stands for each special character. */
export function escapeWith(text: string, entities: Readonly<Record<string, string>>): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (char) => entities[char] ?? char) : text;
}

/** A tag whose holes take strings, which it escapes, and markup of its own kind, which it does not. */
export function escapingTag<M extends Markup>(
  Kind: new (value: string) => M,
  escapeText: (text: string) => string,
): (strings: TemplateStringsArray, ...holes: readonly Hole<M>[]) => M {
  const isMarkup = (hole: Hole<M>): hole is M => hole instanceof Kind;
  function print(hole: Hole<M>): string {
    if (typeof hole === "string") return escapeText(hole);
    if (isMarkup(hole)) return hole.value;
    if (hole === undefined || hole === null || hole === false) return "";
    if (typeof hole === "number") return String(hole);
    let value = "";
    for (const each of hole) value += print(each);
    return value;
  }
  return (strings, ...holes) => {
    let value = strings[0] ?? "";
    for (let i = 0; i < holes.length; i++) value += print(holes[i]) + (strings[i + 1] ?? "");
    return new Kind(value);
  };
}
