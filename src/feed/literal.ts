// Plain text in a feed's XML, so that it is not taken for HTML: some readers do, and validators warn that they might.

import { escapeXml, Xml } from "../text/xml.ts";

/** What HTML would take for the beginning of a tag or a comment, or for a mailbox. */
const LIKE_TAG = /<(?=[\w/!?])/g;

/** An invisible character: a `<` with it behind begins no tag, also for readers that escape nothing. */
const WORD_JOINER = "\u2060";

/** What HTML, or the W3C validator, would take for a character reference. */
const LIKE_REFERENCE = /&(?:#|[a-z]{2}|\p{L}*[\p{N}_])/iu;

/**
 * Escapes once. Where text looks like a reference, `&` becomes a numeric one, which the RSS Profile
 * (rssboard.org/rss-profile, "Character data") keeps for text that is meant as it stands.
 *
 * @example
 * literal("Q&A").value          // "Q&amp;A"
 * literal("&lt; is less").value // "&#x26;lt; is less"
 */
export function literal(text: string): Xml {
  const escaped = escapeXml(text.replace(LIKE_TAG, `<${WORD_JOINER}`));
  return new Xml(LIKE_REFERENCE.test(text) ? escaped.replaceAll("&amp;", "&#x26;") : escaped);
}
