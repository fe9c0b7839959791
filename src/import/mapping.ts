// Rows of a spreadsheet and records of any JSON: which of their columns is which of our fields.

import { shortHash } from "../text/slugs.ts";
import { hostOf, toWebUrl } from "../text/urls.ts";
import { isRecord, type JsonRecord, valueAt } from "./json-list.ts";
import { isEmpty, toText } from "./json-values.ts";
import { heldBackBy, STATE_COLUMNS } from "./publication-state.ts";
import type { ImportRecord, RecordPicture, RecordSource, RecordText } from "./record.ts";

/** Our names, and the names that others have for the same, in the order in which they are looked for. */
const NAMES = {
  id: ["id", "guid", "uuid", "uid", "_id", "key", "postid"],
  headline: ["headline", "title", "posttitle", "name", "heading", "subject", "überschrift", "titel", "titre", "título"],
  date: [
    "date",
    "published",
    "publishedat",
    "datepublished",
    "pubdate",
    "publishdate",
    "publicationdate",
    "postdate",
    "createdat",
    "created",
    "timestamp",
    "time",
    "datum",
    "fecha",
  ],
  updated: ["updated", "updatedat", "modified", "modifiedat", "datemodified", "lastmod", "lastmodified"],
  body: ["body", "markdown", "content", "postcontent", "article", "story", "description"],
  html: ["html", "contenthtml", "bodyhtml"],
  text: ["text", "plaintext", "contenttext", "bodytext", "articletext", "fulltext"],
  keyPoints: ["keypoints", "keytakeaways", "takeaways", "bullets", "bulletpoints", "highlights", "points"],
  summary: ["summary", "excerpt", "postexcerpt", "abstract", "teaser", "dek", "standfirst", "lead", "subtitle"],
  topics: ["topics", "tags", "categories", "topic", "category", "tag", "keywords", "section", "labels"],
  sources: ["sources", "source", "references", "citations"],
  url: ["url", "link", "permalink", "href", "sourceurl", "address", "externalurl"],
  authors: ["authors", "author", "byline", "creator", "writer"],
  image: ["image", "imageurl", "picture", "photo", "cover", "featuredimage", "thumbnail", "heroimage"],
  alt: ["alt", "imagealt", "alttext", "imagedescription"],
  language: ["language", "lang", "locale"],
  slug: ["slug", "postname"],
  draft: ["draft", "isdraft"],
  aliases: ["aliases", "oldurl", "oldaddress", "redirectfrom"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MappedField = keyof typeof NAMES;

export const MAPPED_FIELDS: readonly string[] = Object.keys(NAMES);

/** A column or path for a field; none for a field that is to be left out. */
export type FieldMap = ReadonlyMap<string, string | undefined>;

/** @param file The name of the source, which keeps apart what only numbers its records. */
export function mapRecord(
  row: JsonRecord,
  map: FieldMap,
  { file, at, unit }: { readonly file: string; readonly at: number; readonly unit: string },
): ImportRecord {
  const byName = new Map(Object.keys(row).map((name) => [foldName(name), name]));
  const get = (field: MappedField): unknown => {
    if (map.has(field)) {
      const path = map.get(field);
      return path === undefined ? undefined : Object.hasOwn(row, path) ? row[path] : valueAt(row, path);
    }
    const name = NAMES[field]
      .map((each) => byName.get(each))
      .find((each) => each !== undefined && !isEmpty(row[each]) && !(field === "date" && isFlag(row[each])));
    return name === undefined ? undefined : row[name];
  };
  const url = firstText(get("url"));
  const headline = toText(get("headline"));
  const date = toText(get("date"));
  const id = toText(get("id")) || url;
  const image = get("image");
  return {
    key: keyOf(id, file) ?? `${file} ${shortHash(JSON.stringify([headline, date, toText(get("body"))]))}`,
    place: { file, field: `${unit} ${at}` },
    headline,
    date,
    updated: toText(get("updated")) || undefined,
    body: bodyOf(get),
    keyPoints: toList(get("keyPoints"), /\n|\s*[•;|]\s+/).map((point) =>
      point.replace(/^\s*(?:[-*•–●+]|\d+[.)])\s+/, ""),
    ),
    summary: textOf(get("summary")),
    topics: toList(get("topics"), /[,;|\n]/),
    authors: toList(get("authors"), /[;|\n]|\s+and\s+/),
    sources: sourcesOf(get("sources"), url),
    picture: pictureOf(image, toText(get("alt"))),
    language: toText(get("language")) || undefined,
    slug: toText(get("slug")) || undefined,
    draft: isHeld(row, map, get("draft"), date !== ""),
    oldAddresses: toList(get("aliases"), /[\s,;]+/),
    base: url === undefined ? undefined : toWebUrl(url),
  };
}

/** By the column that was named for it, else by all that say so. */
function isHeld(row: JsonRecord, map: FieldMap, draft: unknown, isDated: boolean): boolean {
  const byName = map.has("draft")
    ? new Map([["draft", draft]])
    : new Map(Object.entries(row).map(([name, value]) => [foldName(name), value]));
  return heldBackBy(byName, isDated) !== undefined;
}

/** `published` is a date, or says whether something is public. */
function isFlag(value: unknown): boolean {
  return typeof value === "boolean" || /^(?:true|false|yes|no|[01])$/i.test(toText(value));
}

/** Names of columns that stand for none of our fields, as they are written. */
export function unusedColumns(names: readonly string[], map: FieldMap): readonly string[] {
  const known = new Set<string>([...Object.values(NAMES).flat(), ...STATE_COLUMNS]);
  const mapped = new Set([...map.values()].flatMap((path) => path?.split(".")[0] ?? []));
  return names.filter((name) => !known.has(foldName(name)) && !mapped.has(name));
}

/** What names the same in all of the ways that it is written: `Key points`, `key_points`, `keyPoints`. */
function foldName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") || name;
}

function keyOf(id: string | undefined, file: string): string | undefined {
  if (id === undefined || id === "") return undefined;
  return /^[a-z][a-z\d+.-]*:./i.test(id) || /^[\da-f]{8}-[\da-f-]{27}$/i.test(id) ? id : `${file} ${id}`;
}

/** One that says what it is comes first; what does not is Markdown, or HTML where it has tags. */
function bodyOf(get: (field: MappedField) => unknown): RecordText | undefined {
  const html = toText(get("html"));
  if (html !== "") return { form: "html", text: html };
  const body = textOf(get("body"), "markdown");
  if (body !== undefined) return body;
  return textOf(get("text"));
}

const HTML = /<\/(?:p|div|a|ul|ol|li|h[1-6]|strong|em|b|i|span|table|blockquote)>|<(?:br|hr|img)\b[^>]*>/i;

function textOf(value: unknown, form: "markdown" | "plain" = "plain"): RecordText | undefined {
  const text = Array.isArray(value) ? value.map(toText).join("\n\n") : toText(value);
  if (text.trim() === "") return undefined;
  return { form: HTML.test(text) ? "html" : form, text };
}

function sourcesOf(value: unknown, url: string | undefined): readonly RecordSource[] {
  const values = Array.isArray(value) ? value : isEmpty(value) ? [] : [value];
  const named = values.flatMap((each): readonly RecordSource[] => {
    if (isRecord(each)) {
      const name = toText(each.name ?? each.title ?? each.publisher);
      const address = toText(each.url ?? each.link ?? each.href);
      return [{ name, url: address || undefined }];
    }
    return toText(each)
      .split(/[;\n]|,\s+(?=https?:)/)
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => (toWebUrl(part) === undefined ? { name: part } : { name: hostOf(part), url: part }));
  });
  const [only, ...others] = named;
  const address = url === undefined ? undefined : toWebUrl(url);
  // A name beside an address is the name of what is there.
  if (address !== undefined && only !== undefined && others.length === 0 && only.url === undefined) {
    return [{ name: only.name, url: address }];
  }
  if (address === undefined || named.some((each) => each.url !== undefined && toWebUrl(each.url) === address))
    return named;
  return [...named, { name: hostOf(address), url: address }];
}

function pictureOf(value: unknown, alt: string): RecordPicture | undefined {
  const picture = Array.isArray(value) ? value[0] : value;
  const src = isRecord(picture) ? toText(picture.src ?? picture.url) : toText(picture);
  if (src === "") return undefined;
  const own = isRecord(picture) ? picture : {};
  return { src, alt: toText(own.alt) || alt, caption: toText(own.caption) || undefined };
}

function toList(value: unknown, separator: RegExp): readonly string[] {
  const values = Array.isArray(value) ? value.flat() : toText(value).split(separator);
  return values
    .map((each) => toText(isRecord(each) ? (each.name ?? each.title ?? each.text ?? each.label) : each))
    .filter((text) => text !== "");
}

function firstText(value: unknown): string | undefined {
  return toText(Array.isArray(value) ? value[0] : value) || undefined;
}
