// Markup for feeds: the `xml` tag escapes every hole and drops what XML 1.0 forbids.

import { escapeWith, escapingTag, Markup } from "./escaping-tag.ts";

/** A piece of well-formed XML. */
export class Xml extends Markup {}

/**
 * @example
 * xml`<title>${"Q&A"}</title>`.value // "<title>Q&amp;A</title>"
 */
export const xml = escapingTag(Xml, escapeXml);

/** What every document begins with. */
export const XML_DECLARATION = new Xml('<?xml version="1.0" encoding="utf-8"?>');

export const NO_XML = new Xml("");

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** What is outside `Char` of XML 1.0 (section 2.2), lone surrogates among it, and the controls that it discourages. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** What stands for a character that was lost; validators take it for a fault of the feed's own encoding. */
const REPLACEMENT = "\uFFFD";
/** All of these and every surrogate: looks at code units, which is much faster than at code points. */
const SUSPECT = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFC]/;

/** Escapes for element content and for attribute values in either kind of quote. */
export function escapeXml(text: string): string {
  const legal = SUSPECT.test(text) ? text.replace(ILLEGAL, "").replaceAll(REPLACEMENT, "?") : text;
  return escapeWith(legal, ENTITIES);
}

const CHARACTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ENTITIES).map(([char, entity]) => [entity, char]),
);

/** What `escapeXml` has escaped. */
export function unescapeXml(text: string): string {
  return text.includes("&") ? text.replace(/&\w+;/g, (entity) => CHARACTERS[entity] ?? entity) : text;
}
