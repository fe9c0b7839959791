// Text with inline or block markup, in the two forms that are needed: plain, and HTML.

import { type Html, raw } from "./html.ts";
import type { PictureFile } from "./pictures.ts";

/** One line of text with inline markup (emphasis, code, links). */
export interface Markup {
  readonly text: string;
  readonly html: Html;
}

/** A local picture in a text: pages and feeds show it each in their own way. */
export interface BodyPicture {
  /** The picture's path below the content folder, with `/`. */
  readonly file: string;
  readonly alt: string;
  readonly measured?: PictureFile | undefined;
}

/**
 * A rendered body. `parts` is its HTML, cut at its pictures and, between two strings, where the site's own address
 * belongs: joined by `/news` it suits a page below that prefix, joined by `https://example.org/news` a feed.
 */
export interface Body {
  readonly parts: readonly (string | BodyPicture)[];
  /** The same without markup: paragraphs parted by a newline. */
  readonly text: string;
  /** Local pictures that the body shows: paths below the content folder, with `/`. */
  readonly images: readonly string[];
  /** In the order of the text; absent where there are none. */
  readonly links?: readonly BodyLink[] | undefined;
}

/** A link: `address` is absolute, or a path of the site that begins with `/` and lacks its prefix. */
interface BodyLink {
  readonly address: string;
  /** Of the file that the body comes from, from 1. */
  readonly line?: number | undefined;
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
