// A record as an article file that a person can edit: front matter, and a body in our Markdown.

import { isId } from "../article/identity.ts";
import { cleanLine, cleanText, isBlank } from "../text/clean.ts";
import type { When } from "../text/dates.ts";
import { toOldAddress } from "../text/old-address.ts";
import { isSlug, slugOf } from "../text/slugs.ts";
import { parseUrl, toWebUrl } from "../text/urls.ts";
import type { ArticleRequest, Refusal } from "./article-request.ts";
import { escapeInline, plainToMarkdown } from "./escape-markdown.ts";
import { htmlToText } from "./html-text.ts";
import { htmlToMarkdown, type Picture } from "./html-to-markdown.ts";
import { cleanMarkdown } from "./markdown-source.ts";
import type { ImportRecord, RecordText } from "./record.ts";
import { readDates } from "./record-dates.ts";
import {
  audioLine,
  field,
  imageLine,
  languageOf,
  list,
  namesOf,
  optional,
  shorten,
  sourceLines,
  topicsOf,
} from "./record-fields.ts";

const MAX_HEADLINE = 300;
/** Of a headline that is made of the text, in characters. */
const MADE_HEADLINE = 90;
/** A longer description is not a summary. */
const MAX_SUMMARY = 1000;
const MAX_AUTHORS = 50;

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
    ...(record.audio === undefined ? [] : [audioLine(record.audio)]),
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
