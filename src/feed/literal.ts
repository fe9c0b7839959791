// Plain text in a feed's XML, so that nobody takes it for HTML.

import { escapeXml, Xml } from "../text/xml.ts";

/** What a reader that expects HTML would take for a tag or a character reference. */
const LIKE_MARKUP = /<[a-z/!?]|&(?:#|[a-z]{2}|[a-z]*\d)/i;

/**
 * Escapes once. Where text looks like markup, `<` and `&` become numeric references, which the RSS Profile
 * (rssboard.org/rss-profile, "Character data") keeps for text that is meant as it stands.
 *
 * @example
 * literal("Q&A").value         // "Q&amp;A"
 * literal("The <b> tag").value // "The &#x3C;b&gt; tag"
 */
export function literal(text: string): Xml {
  const escaped = escapeXml(text);
  return new Xml(LIKE_MARKUP.test(text) ? escaped.replaceAll("&lt;", "&#x3C;").replaceAll("&amp;", "&#x26;") : escaped);
}
