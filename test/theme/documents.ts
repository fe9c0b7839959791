// Rendered pages, parsed as a browser would, for tests that look at every one of them.

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as HTML, parse } from "parse5";
import { renderPage } from "../../_includes/theme.ts";
import type { Digest } from "../../src/digest/digest.ts";
import type { FrameAssets } from "../../src/page/frame.ts";
import { listPages } from "../../src/page/pages.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface ParsedPage {
  readonly path: string;
  readonly source: string;
  readonly errors: readonly string[];
  readonly elements: readonly Element[];
}

const ASSETS: FrameAssets = { stylesheet: "/assets/style.css" };

export function parsePages(digest: Digest, assets = ASSETS): readonly ParsedPage[] {
  return listPages(digest, assets).map((entry) => parsePage(entry.path, renderPage(entry.build())));
}

export function parsePage(path: string, source: string): ParsedPage {
  const errors: string[] = [];
  const document = parse(source, {
    sourceCodeLocationInfo: true,
    onParseError: (error) => errors.push(`${error.code} at ${error.startLine}:${error.startCol}`),
  });
  return { path, source, errors, elements: [...elementsOf(document)] };
}

function* elementsOf(node: Node): Generator<Element> {
  if (defaultTreeAdapter.isElementNode(node)) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* elementsOf(child);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

export function named({ elements }: ParsedPage, ...names: readonly string[]): readonly Element[] {
  return elements.filter((element) => element.namespaceURI === HTML.NS.HTML && names.includes(element.tagName));
}
