// A record as an article file that a person can edit: front matter, and a body in our Markdown.

import { isId } from "../article/identity.ts";
import { canonicalLanguage, isLanguage } from "../language.ts";
import { cleanLine, cleanText, isBlank, quote } from "../text/clean.ts";
import { startOf, toZonedIso, type When } from "../text/dates.ts";
import { toOldAddress } from "../text/old-address.ts";
import { isSlug, slugOf } from "../text/slugs.ts";
import { hostOf, parseUrl, toWebUrl } from "../text/urls.ts";
import { escapeInline, plainToMarkdown } from "./escape-markdown.ts";
import { htmlToMarkdown, htmlToText, type Picture } from "./html-to-markdown.ts";
import { cleanMarkdown } from "./markdown-source.ts";
import { type NumberOrder, readDate } from "./read-date.ts";
import type { ImportRecord, RecordText } from "./record.ts";

const MAX_HEADLINE = 300;
const MAX_NAME = 300;
/** Of a headline that is made of the text, in characters. */
const MADE_HEADLINE = 90;
/** A longer description is no summary. */
const MAX_SUMMARY = 1000;
const MAX_TOPICS = 50;
const MAX_AUTHORS = 50;

export interface ArticleRequest {
  /** Of times without an offset; and what dates are written in. */
  readonly zone: string;
  /** The site's own, which no article needs to name. */
  readonly language: string;
  readonly order: NumberOrder | undefined;
  /** For records that name no topic. */
  readonly topics: readonly string[];
  /** Of a record without a date: when it was first seen. */
  readonly firstSeen: When;
  /** A date that an earlier run settled on, which stays. */
  readonly settled: When | undefined;
  readonly pictureFile: (picture: Picture, record: ImportRecord) => string | undefined;
}

export interface ArticleText {
  readonly text: string;
  readonly published: When;
  /** What the file may be called. */
  readonly slug: string;
  /** Whether the date is that of this run, for want of one. */
  readonly isUndated: boolean;
  /** Pictures that stay behind: addresses of the lead picture, and of those without an address of their own. */
  readonly lostPictures: readonly string[];
}

/** A sentence on why a record can be no article, and what to do. */
export interface Refusal {
  readonly refused: string;
  readonly hint: string;
}

export function toArticleText(record: ImportRecord, request: ArticleRequest): ArticleText | Refusal {
  const dates = readDates(record, request);
  if ("refused" in dates) return dates;
  const lost: string[] = [];
  const pictureFile = (picture: Picture) => {
    const file = request.pictureFile(picture, record);
    if (file === undefined && !/^https?:/i.test(picture.src)) lost.push(picture.src);
    return file;
  };
  const body = withEnclosures(toMarkdown(record.body, record, pictureFile), record);
  const keyPoints = (record.keyPoints ?? []).map(cleanLine).filter((point) => !isBlank(point));
  const headline = headlineOf(record, body);
  if (headline === undefined) {
    return { refused: "It has neither a headline nor a text.", hint: "Give it one in its source." };
  }
  const rest = body || (keyPoints.length > 0 ? "" : linkTo(record));
  if (rest === "" && keyPoints.length === 0) {
    return { refused: "It has no text, and no address to link to.", hint: "Give it a text in its source." };
  }
  const { picture } = record;
  const leadFile =
    picture &&
    request.pictureFile(
      { written: picture.src, src: parseUrl(picture.src, record.base)?.href ?? picture.src, alt: picture.alt },
      record,
    );
  if (picture !== undefined && leadFile === undefined) lost.push(picture.src);
  const lines = [
    `# Imported. In its source: ${JSON.stringify(cleanLine(record.key))}`,
    field("headline", headline),
    `date: ${dates.written}`,
    ...(dates.updated === undefined ? [] : [`updated: ${dates.updated}`]),
    ...list("keyPoints", keyPoints.map(escapeInline)),
    // A list that opens the body is part of it.
    ...(keyPoints.length === 0 && /^(?:[-+*]|\d{1,9}[.)]) /.test(rest) ? ["keyPoints: []"] : []),
    ...optional("summary", summaryOf(record, rest)),
    ...list("topics", topicsOf(record, request.topics)),
    ...sourceLines(record),
    ...list("authors", namesOf(record.authors).slice(0, MAX_AUTHORS)),
    ...(leadFile === undefined ? [] : [imageLine(leadFile, record)]),
    ...optional("language", languageOf(record, request.language)),
    ...(record.draft ? ["draft: true"] : []),
    ...list(
      "aliases",
      record.oldAddresses.flatMap((address) => toOldAddress(address) ?? []),
    ),
    ...Object.entries(record.more ?? {}).map(([name, value]) => field(name, value)),
  ];
  return {
    text: `---\n${lines.join("\n")}\n---\n\n${rest}${rest === "" ? "" : "\n"}`,
    published: dates.published,
    slug: slugFor(record, headline),
    isUndated: dates.isUndated,
    lostPictures: lost,
  };
}

interface Dates {
  readonly published: When;
  readonly written: string;
  readonly updated: string | undefined;
  readonly isUndated: boolean;
}

function readDates(record: ImportRecord, request: ArticleRequest): Dates | Refusal {
  const { zone, order, settled, firstSeen } = request;
  const isUndated = record.date.trim() === "";
  const read = isUndated ? (settled ?? firstSeen) : readDate(record.date, zone, order);
  if ("fault" in read) return dateRefused(record.date, read.fault);
  // What was but the date of a change must not move the story with every change.
  const published = record.isDateOfChange ? (settled ?? read) : read;
  const change = record.isDateOfChange ? read : record.updated ? readDate(record.updated, zone, order) : undefined;
  const isLater = change !== undefined && !("fault" in change) && startOf(change, zone) > startOf(published, zone);
  return {
    published,
    written: toText(published, zone),
    updated: isLater ? toText(change, zone) : undefined,
    isUndated,
  };
}

function dateRefused(date: string, fault: "form" | "no-such-date" | "skipped" | "ambiguous"): Refusal {
  switch (fault) {
    case "ambiguous":
      return {
        refused: `Its date ${quote(date)} could be of two months.`,
        hint: "Say with --dates DMY or --dates MDY which number is the day.",
      };
    case "form":
      return {
        refused: `Its date ${quote(date)} has a form that is not taken.`,
        hint: "Write it as 2025-03-07T08:15.",
      };
    default:
      return { refused: `Its date ${quote(date)} does not exist.`, hint: "Correct it in its source." };
  }
}

function toText(when: When, zone: string): string {
  return "day" in when ? when.day : toZonedIso(when.at, zone);
}

function toMarkdown(
  text: RecordText | undefined,
  { base }: ImportRecord,
  pictureFile: (picture: Picture) => string | undefined,
): string {
  if (text === undefined) return "";
  const clean = cleanText(text.text);
  switch (text.form) {
    case "plain":
      return plainToMarkdown(clean);
    case "markdown":
      return cleanMarkdown(clean, { base, pictureFile });
    case "html":
      return htmlToMarkdown(clean, { base, pictureFile });
    case "wordpress":
      return htmlToMarkdown(clean, { base, pictureFile, lineEnds: "wordpress" });
  }
}

function withEnclosures(body: string, { enclosures = [] }: ImportRecord): string {
  const missing = enclosures.flatMap((address) => {
    const url = toWebUrl(address);
    return url === undefined || body.includes(url) ? [] : [`<${url}>`];
  });
  return [body, ...missing].filter((part) => part !== "").join("\n\n");
}

/** A record without a text is what it links to. */
function linkTo({ sources }: ImportRecord): string {
  const url = sources.find((source) => source.url !== undefined)?.url;
  return url === undefined ? "" : `<${url}>`;
}

function headlineOf(record: ImportRecord, body: string): string | undefined {
  const own = cleanLine(record.headline);
  if (!isBlank(own)) return fit(own);
  const text = cleanLine(record.body?.form === "plain" ? record.body.text : htmlToText(record.body?.text ?? ""));
  const [sentence = ""] = /^.*?[.!?…。！？](?=\s|$)|^.*$/u.exec(text) ?? [];
  if (isBlank(sentence) || body === "") return undefined;
  return escapeInline(shorten(sentence, MADE_HEADLINE));
}

function fit(headline: string): string {
  return escapeInline(shorten(headline, MAX_HEADLINE));
}

/** Cut between words, with a sign that there was more. */
function shorten(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const cut = characters.slice(0, limit - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Nothing where it is but the start of the text. */
function summaryOf({ summary }: ImportRecord, body: string): string | undefined {
  if (summary === undefined || body === "") return undefined;
  const text = cleanLine(summary.form === "plain" ? summary.text : htmlToText(summary.text));
  const start = letters(text).slice(0, 120);
  if (isBlank(text) || text.length > MAX_SUMMARY || start === "" || letters(body).startsWith(start)) return undefined;
  return text;
}

function letters(text: string): string {
  return text.slice(0, 1000).replace(/[^\p{L}\p{N}]/gu, "");
}

function topicsOf(record: ImportRecord, fallback: readonly string[]): readonly string[] {
  const own = namesOf(record.topics).slice(0, MAX_TOPICS);
  return own.length > 0 ? own : fallback;
}

/** Names once each, clean, without markup and not too long. */
function namesOf(names: readonly string[]): readonly string[] {
  const clean = names.map((name) => cleanLine(htmlToText(name))).filter((name) => !isBlank(name));
  return [...new Set(clean.filter((name) => name.length <= MAX_NAME))];
}

function sourceLines({ sources }: ImportRecord): readonly string[] {
  const lines = sources.flatMap(({ name, url }) => {
    const address = url === undefined ? undefined : toWebUrl(url);
    const clean = shorten(cleanLine(htmlToText(name)), MAX_NAME) || (address === undefined ? "" : hostOf(address));
    if (isBlank(clean)) return [];
    return [`  - {name: ${JSON.stringify(clean)}${address === undefined ? "" : `, url: ${JSON.stringify(address)}`}}`];
  });
  return lines.length === 0 ? [] : ["sources:", ...lines];
}

function imageLine(file: string, { picture, headline }: ImportRecord): string {
  const { alt = "", caption } = picture ?? {};
  const captioned =
    caption === undefined || isBlank(cleanLine(caption)) ? "" : `, caption: ${JSON.stringify(cleanLine(caption))}`;
  const text = cleanLine(alt);
  return `image: {src: ${JSON.stringify(file)}, alt: ${JSON.stringify(text === cleanLine(headline) ? "" : text)}${captioned}}`;
}

function languageOf({ language }: ImportRecord, own: string): string | undefined {
  const written = language?.trim().replaceAll("_", "-") ?? "";
  if (!isLanguage(written)) return undefined;
  const canonical = canonicalLanguage(written);
  // `en-GB` on a site in `en` says nothing that a reader would miss.
  return canonical.split("-")[0] === canonicalLanguage(own).split("-")[0] ? undefined : canonical;
}

/** From the source, else from its last address, else from the headline. */
function slugFor({ slug, key, oldAddresses }: ImportRecord, headline: string): string {
  const [address] = oldAddresses;
  const last = slug ?? lastSegment(address);
  if (last !== undefined && isSlug(last)) return last;
  const spelt = last === undefined ? "" : slugOf(last, "");
  return last !== undefined && /[a-z]/.test(spelt) && /[\p{L}]/u.test(last)
    ? spelt
    : slugOf(headline, isId(key) ? key : cleanLine(key));
}

function lastSegment(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const path = parseUrl(address, "http://site.invalid")?.pathname.replace(/\/+$|\/index\.html?$/g, "") ?? "";
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:html?|php)$/, "");
  return /[a-z]/i.test(name) ? name : undefined;
}

function field(name: string, value: unknown): string {
  return `${name}: ${JSON.stringify(value)}`;
}

function optional(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [field(name, value)];
}

function list(name: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`${name}: [${values.map((value) => JSON.stringify(value)).join(", ")}]`];
}
