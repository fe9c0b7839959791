// What a feed's text says outside its items' bodies, read back from it: quickly, since a site has many feeds.

import type { FeedFormat } from "../feed/documents.ts";
import type { PrintedItem } from "../feed/printed-feed.ts";

/** Texts as they stand; what an item lacks is an empty text. */
export interface ItemFacts {
  readonly id: string;
  readonly url: string;
  /** First publication and last change. */
  readonly dates: readonly string[];
  /** Every address, `url` among them. */
  readonly urls: readonly string[];
}

/** @returns `undefined` where an item of JSON is none. */
export function readItem({ head, tail }: PrintedItem, format: FeedFormat): ItemFacts | undefined {
  if (format === "json") return readJsonItem(head + tail);
  const isRss = format === "rss";
  return {
    id: isRss ? between(head, '<guid isPermaLink="false">', "<") : between(head, "<id>", "<"),
    url: isRss ? between(head, "<link>", "<") : between(head, '<link rel="alternate" type="text/html" href="', '"'),
    dates: isRss
      ? [between(head, "<pubDate>", "<"), between(head, "<atom:updated>", "<")]
      : [between(head, "<published>", "<"), between(head, "<updated>", "<")],
    urls: readUrls(head, format),
  };
}

/** The style sheet's address is none: it is for the browser, which knows where the feed is. */
const XML_URLS =
  /(?<!<\?xml-stylesheet type="text\/css")\s(?:href|(?:xml|html)?url|domain|scheme)="([^"]*)"|<(?:link|uri|url|logo)>([^<]*)</gi;
const JSON_URLS = /"(?:\w+_)?url":("[^"]*")/g;

/** Every address in a piece of a feed. */
export function readUrls(text: string, format: FeedFormat): readonly string[] {
  if (format === "json") return [...text.matchAll(JSON_URLS)].map(([, url = '""']) => String(JSON.parse(url)));
  return [...text.matchAll(XML_URLS)].map(([, attribute, element]) => decode(attribute ?? element ?? ""));
}

const HEAD_DATES = /<(?:lastBuildDate|updated|dateModified)>([^<]*)</g;

/** The dates of the feed itself. */
export function readHeadDates(head: string): readonly string[] {
  return [...head.matchAll(HEAD_DATES)].map(([, date = ""]) => date);
}

/** The text of the first place between `start` and `end`, or none. */
function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  if (from === -1) return "";
  const to = text.indexOf(end, from + start.length);
  return to === -1 ? "" : decode(text.slice(from + start.length, to));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.includes("&") ? text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all) : text;
}

function readJsonItem(text: string): ItemFacts | undefined {
  const item = parseJson(text);
  if (item === undefined) return undefined;
  const { image } = item;
  return {
    id: textOf(item.id),
    url: textOf(item.url),
    dates: [textOf(item.date_published), textOf(item.date_modified)],
    urls: [...readUrls(text, "json"), ...(image === undefined ? [] : [textOf(image)])],
  };
}

function parseJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
