// Text with inline or block markup, in the two forms that are needed: plain, and HTML. Plain data, so that it can be
// stored and sent from thread to thread.

import { type Html, raw } from "./html.ts";

/** One line of text with inline markup (emphasis, code, links). */
export interface Markup {
  readonly text: string;
  /** Safe to print: only the renderers of this folder make it. */
  readonly html: string;
}

/** A line's HTML, to be put into more. */
export function toHtml({ html }: Markup): Html {
  // Safe: the line's renderer escaped it, or wrote it from a list of elements.
  return raw(html);
}

/** A local picture in a text: pages and feeds show it each in their own way. */
export interface BodyPicture {
  /** The picture's path below the content folder, with `/`. */
  readonly file: string;
  readonly alt: string;
}

/**
 * A rendered body. `parts` is its HTML, cut at its pictures and, between two strings, where the site's own address
 * belongs: joined by `/news` it suits a page below that prefix, joined by `https://example.org/news` a feed.
 */
export interface Body {
  readonly parts: readonly (string | BodyPicture)[];
  /** The same without markup: paragraphs separated by a newline. */
  readonly text: string;
}

/** The body's HTML with the site's address `base` (no trailing slash) and its pictures put in. */
export function bodyHtml({ parts }: Body, base: string, draw: (picture: BodyPicture) => Html): Html {
  let html = "";
  let isBehindText = false;
  for (const part of parts) {
    const isText = typeof part === "string";
    if (isText && isBehindText) html += base;
    html += isText ? part : draw(part).value;
    isBehindText = isText;
  }
  // Safe: the Markdown renderer made every part, with HTML off and its links checked.
  return raw(html);
}
