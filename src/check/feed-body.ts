// What the HTML of a feed's item holds. Readers drop or break all but a few elements, and validators warn of them.

import type { FeedContent } from "../feed/content.ts";

const ELEMENTS = new Set(
  "p h2 h3 h4 ul ol li a strong em del code pre blockquote figure figcaption img table thead tbody tr th td hr br sup".split(
    " ",
  ),
);
const ATTRIBUTES = new Set("href src alt title width height start".split(" "));

export interface BodyFacts {
  /** `<script>` or `onclick`, each once. */
  readonly forbidden: readonly string[];
  /** Where its links and pictures lead. */
  readonly urls: readonly string[];
}

/** A tag as it is escaped in XML: what a text itself has of `<` is escaped twice and is none. */
const TAG = /&lt;\/?([a-z!?][^\s/&]*)(.*?)&gt;/gis;
const ATTRIBUTE = /([^\s=&/]+)=&quot;(.*?)&quot;/gs;

export function readBody({ xml }: FeedContent): BodyFacts {
  const forbidden = new Set<string>();
  const urls: string[] = [];
  for (const [, name = "", attributes = ""] of xml.matchAll(TAG)) {
    if (!ELEMENTS.has(name)) forbidden.add(`<${name}>`);
    if (!attributes.includes("=")) continue;
    for (const [, key = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
      if (!ATTRIBUTES.has(key)) forbidden.add(key);
      // Escaped twice: for the attribute and for the feed.
      else if (key === "href" || key === "src") urls.push(value.replaceAll("&amp;amp;", "&"));
    }
  }
  return { forbidden: [...forbidden], urls };
}
