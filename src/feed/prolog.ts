// The opening that all XML documents have in common.

import { XML_DECLARATION, xml } from "../text/xml.ts";

/** The generator, without a version, so that an update of the plugin changes no feed. */
export const GENERATOR = "eleventy-plugin-news-digest";

/**
 * The XML declaration, and a style sheet so that a browser shows a list and not a tree.
 *
 * @param stylesheet As `href`, with the site's prefix.
 */
export function xmlProlog(stylesheet: string): string {
  return xml`${XML_DECLARATION}
<?xml-stylesheet type="text/css" href="${stylesheet}"?>
`.value;
}
