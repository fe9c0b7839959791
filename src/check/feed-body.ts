// What the HTML of a feed's item holds. Readers drop or break all but a few elements, and validators warn of them.

import { rememberWith } from "../remember.ts";
import type { Html } from "../text/html.ts";
import { decodeReferences } from "./html-references.ts";

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

const NOTHING: BodyFacts = { forbidden: [], urls: [] };

/** A start tag, end tag, comment or declaration; quoted values may hold `>`. */
const TAG = /<\/?([a-z!?][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Of a piece with whole elements, which several items may share. */
export const readBody = rememberWith(({ value: html }: Html): BodyFacts => {
  const forbidden = new Set<string>();
  const urls: string[] = [];
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    const [, name = "", attributes = ""] = tag;
    if (!ELEMENTS.has(name)) forbidden.add(`<${name}>`);
    if (attributes === "") continue;
    for (const [, key = "", double, single, bare = ""] of attributes.matchAll(ATTRIBUTE)) {
      if (!ATTRIBUTES.has(key)) forbidden.add(key);
      else if (key === "href" || key === "src") urls.push(decodeReferences(double ?? single ?? bare));
    }
  }
  return forbidden.size === 0 && urls.length === 0 ? NOTHING : { forbidden: [...forbidden], urls };
});
