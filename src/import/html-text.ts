// HTML as a tree and as text: the one file that knows parse5. Scripts, styles, forms and what is hidden are left out.

import { parseFragment } from "parse5";
import type { Element, Node } from "./html-tables.ts";

/** Left out with everything in them. */
const DROPPED = new Set(
  "script style noscript template head title meta link base svg math canvas select option textarea button input dialog map object applet".split(
    " ",
  ),
);
/** Elements that stand apart. */
export const BLOCKS = new Set(
  "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption body html".split(
    " ",
  ),
);

/** What HTML says, on one line and without any markup. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, " ").trim();
  return textOf(parseHtml(html), " ").replace(/\s+/g, " ").trim();
}

export function parseHtml(html: string): readonly Node[] {
  return parseFragment(html, { scriptingEnabled: false }).childNodes;
}

/** Text of any depth, without recursion. @param gap Between blocks. */
export function textOf(nodes: readonly Node[], gap = ""): string {
  const parts: string[] = [];
  const pending = [...nodes].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ("value" in node) parts.push(node.value);
    if (!("tagName" in node) || isLeftOut(node)) continue;
    if (node.tagName === "br") parts.push("\n");
    else if (BLOCKS.has(node.tagName)) parts.push(gap);
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child !== undefined) pending.push(child);
    }
  }
  return parts.join("");
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? "";
}

export function isLeftOut(element: Element): boolean {
  if (DROPPED.has(element.tagName)) return true;
  if (element.attrs.length === 0) return false;
  return (
    element.attrs.some(({ name }) => name === "hidden") ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(attribute(element, "style"))
  );
}
