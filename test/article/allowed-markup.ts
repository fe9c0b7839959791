// What a rendered body may hold, checked by two parsers that know nothing of ours.

import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { SaxesParser } from "saxes";
import { parseUrl } from "../../src/text/urls.ts";

const ELEMENTS = new Set(
  "p h2 h3 h4 ul ol li a strong em del code pre blockquote figure img figcaption table thead tbody tr th td hr br sup".split(
    " ",
  ),
);
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  h2: ["id"],
  h3: ["id"],
  h4: ["id"],
  img: ["src", "alt"],
  ol: ["start"],
  td: ["class"],
  th: ["class"],
};
/** Where the tests put the site's address. */
export const BASE = "https://base.example/news";
const ADDRESS = /^(?:https?:\/\/[^/]|mailto:)/;

/** Everything in `html` that must not be there; empty for a body that is as it should be. */
export function findForbidden(html: string): readonly string[] {
  return [...findMalformed(html), ...walk(parseFragment(html).childNodes)];
}

function findMalformed(html: string): readonly string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => faults.push(error.message));
  parser.write(`<root>${html}</root>`).close();
  return faults;
}

function walk(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (!("tagName" in node)) return node.nodeName === "#text" ? [] : [node.nodeName];
    const { tagName, attrs, childNodes } = node;
    const allowed = ATTRIBUTES[tagName] ?? [];
    return [
      ...(ELEMENTS.has(tagName) ? [] : [`<${tagName}>`]),
      ...attrs.filter(({ name }) => !allowed.includes(name)).map(({ name }) => `${tagName} ${name}`),
      ...attrs
        .filter(({ name }) => name === "href" || name === "src")
        .filter(({ value }) => !ADDRESS.test(value) || parseUrl(value) === undefined || isOddPath(value))
        .map(({ name, value }) => `${name}=${value}`),
      ...walk(childNodes),
    ];
  });
}

/** A path of the site that would leave it, were it put behind an empty base. */
function isOddPath(address: string): boolean {
  return address.startsWith(BASE) && !/^\/(?![/\\])/.test(address.slice(BASE.length));
}
