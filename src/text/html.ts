// Markup for pages: the only way to make it is the `html` tag, which escapes every hole.

/** A piece of HTML that is safe to print as it stands. */
export class Html {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  toString(): string {
    return this.value;
  }
}

/** What a hole of the `html` tag takes; `undefined`, `null` and `false` print nothing. */
export type HtmlHole = Html | string | number | false | null | undefined | readonly HtmlHole[];

/**
 * @example
 * html`<p>${"a < b"}</p>`.value // "<p>a &lt; b</p>"
 */
export function html(strings: TemplateStringsArray, ...holes: readonly HtmlHole[]): Html {
  let value = strings[0] ?? "";
  for (let i = 0; i < holes.length; i++) value += printHole(holes[i]) + (strings[i + 1] ?? "");
  return new Html(value);
}

/** Trusts `value` to be HTML already: each use says why it is. */
export function raw(value: string): Html {
  return new Html(value);
}

export const NO_HTML = new Html("");

/** One after the other, with `separator` between two. */
export function joinHtml(pieces: readonly Html[], separator: string): Html {
  return new Html(pieces.map((piece) => piece.value).join(escapeHtml(separator)));
}

const SPECIAL = /[&<>"']/;
const SPECIALS = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes for element content and for attribute values in either kind of quote. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (char) => ENTITIES[char] ?? char) : text;
}

function printHole(hole: HtmlHole): string {
  if (typeof hole === "string") return escapeHtml(hole);
  if (hole instanceof Html) return hole.value;
  if (hole === undefined || hole === null || hole === false) return "";
  if (typeof hole === "number") return String(hole);
  let value = "";
  for (const each of hole) value += printHole(each);
  return value;
}
