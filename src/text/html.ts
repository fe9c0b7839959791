// Markup for pages: the only way to make it is the `html` tag, which escapes every hole.

import { escapeWith, escapingTag, Markup } from "./escaping-tag.ts";

/** A piece of HTML that is safe to print as it stands. */
export class Html extends Markup {}

/**
 * @example
 * html`<p>${"a < b"}</p>`.value // "<p>a &lt; b</p>"
 */
export const html = escapingTag(Html, escapeHtml);

/** Trusts `value` to be HTML already: each use says why it is. */
export function raw(value: string): Html {
  return new Html(value);
}

export const NO_HTML = new Html("");

/** One after the other, with `separator` between two. */
export function joinHtml(pieces: readonly Html[], separator: string): Html {
  return new Html(pieces.map((piece) => piece.value).join(escapeHtml(separator)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes for element content and for attribute values in either kind of quote. */
export function escapeHtml(text: string): string {
  return escapeWith(text, ENTITIES);
}
