// What a text is, by what it begins with, and by its name where that does not say.

import { withoutFence } from "./json-list.ts";

export const SOURCE_KINDS = [
  "feed",
  "opml",
  "wordpress",
  "ghost",
  "csv",
  "json",
  "mail",
  "jekyll",
  "hugo",
  "eleventy",
] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/** How far into a text the elements are looked for that say what it is. */
const START = 20_000;

/** Comments, instructions and a document type, which may hold anything. */
const PROLOG = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/gi;

/** @returns `html` for a web page, nothing for what is none of these. */
export function detectSource(text: string, name: string): SourceKind | "html" | undefined {
  const start = text.slice(0, START);
  const [, element = ""] = /<([A-Za-z_][\w:.-]*)/.exec(start.replace(PROLOG, "")) ?? [];
  const isMarkup = /^\s*</.test(start);
  if (isMarkup) {
    if (/^opml$/i.test(element)) return "opml";
    if (/xmlns:wp\s*=|<wp:wxr_version/i.test(start)) return "wordpress";
    if (/^(?:rss|rdf:rdf|[\w-]+:rdf|feed|[\w-]+:feed|(?:[\w-]+:)?channel)$/i.test(element)) return "feed";
    if (/^(?:html|head|body|meta|title)$/i.test(element) || /<!doctype html/i.test(start)) return "html";
    return undefined;
  }
  if (
    /^(?:From \S|(?:[A-Za-z-]+: .*\r?\n(?:[ \t].*\r?\n)*)*?(?:From|Subject|Message-ID|Received|Return-Path): )/i.test(
      start,
    ) &&
    /\.(?:eml|mbox|mbx)$|^From \S/i.test(`${start.slice(0, 8)}${name}`)
  ) {
    return "mail";
  }
  if (/\.(?:eml|mbox)$/i.test(name)) return "mail";
  const json = withoutFence(start).trimStart();
  if (/^[[{]/.test(json) && !/\.(?:csv|tsv)$/i.test(name)) {
    if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(start)) return "feed";
    if (/"db"\s*:\s*\[|"data"\s*:\s*\{\s*"(?:posts|benefits|products|actions|newsletters)/.test(start)) return "ghost";
    return "json";
  }
  return /\.(?:csv|tsv|tab)$/i.test(name) || /^[^\n]*[,;\t][^\n]*\n/.test(start) ? "csv" : undefined;
}

/** The addresses of the feeds that a web page names in its head. */
export function feedsOfPage(html: string): readonly string[] {
  return [...html.slice(0, 200_000).matchAll(/<link\b[^>]*>/gi)].flatMap(([tag]) =>
    /\btype\s*=\s*["']?application\/(?:rss|atom|feed)\+(?:xml|json)/i.test(tag)
      ? (/\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? [])
      : [],
  );
}
