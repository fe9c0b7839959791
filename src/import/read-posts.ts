// Posts of Hugo, Jekyll and Eleventy, a file each, to records.

import { parseUrl } from "../text/urls.ts";
import { splitOther } from "./front-matter.ts";
import { isRecord, type JsonRecord } from "./json-list.ts";
import { oldAddressOf, type PostSite } from "./old-addresses.ts";
import { type ImportRecord, importNote, type Records, recordSetAside } from "./record.ts";
import { expandTemplates } from "./template-tags.ts";

export interface PostFile {
  /** From the site's folder, with `/`: `_posts/2025-03-07-tram.md`. */
  readonly path: string;
  readonly text: string;
}

const DATED = /^(\d{4})-(\d{1,2})-(\d{1,2})-(.+)$/;
/** Tags by which Eleventy's templates find posts: they say nothing of what is in them. */
const COLLECTIONS = ["post", "posts", "blog", "all", "nav", "page"];

/** @param folder What the site's folder is called: it keeps apart two sites with posts of the same names. */
export function readPosts(files: readonly PostFile[], site: PostSite, folder: string): Records {
  const records: ImportRecord[] = [];
  const problems: Records["problems"][number][] = [];
  const undated: string[] = [];
  const tags = new Map<string, number>();
  for (const file of files) {
    const place = { file: `${folder}/${file.path}` };
    const split = splitOther(file.text, file.path);
    if (typeof split === "string") {
      problems.push(recordSetAside(place, split, "Correct it there, and import again."));
      continue;
    }
    const record = toRecord(file, split?.fields ?? {}, split?.body ?? file.text, site, folder);
    const isDraftFolder = file.path.split("/").includes("_drafts");
    if (record.date === "" && !isDraftFolder) undated.push(file.path);
    else records.push(record);
    for (const name of expandTemplates(split?.body ?? file.text, linksFor(site)).unknown)
      tags.set(name, (tags.get(name) ?? 0) + 1);
  }
  return { records, problems: [...problems, ...noteUndated(undated, folder), ...noteTags(tags, folder)] };
}

function toRecord({ path }: PostFile, fields: JsonRecord, body: string, site: PostSite, folder: string): ImportRecord {
  const names = path.split("/");
  const file = (names.at(-1) ?? "").replace(/\.[^.]+$/, "");
  const isBundle = /^_?index$/.test(file);
  const stem = isBundle ? (names.at(-2) ?? file) : file;
  const [, year, month, day, rest] = DATED.exec(stem) ?? [];
  const nameDate = year === undefined ? "" : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const date = text(fields.date) || text(fields.publishDate) || text(fields.pubDate) || nameDate;
  const slug = text(fields.slug) || rest || stem;
  const { text: expanded } = expandTemplates(body, linksFor(site));
  const isHtml = /\.html?$/i.test(path);
  const heading = isHtml ? null : /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(expanded);
  const title = text(fields.title) || text(fields.headline);
  const draft =
    fields.draft === true || text(fields.draft) === "true" || fields.published === false || names.includes("_drafts");
  const address = oldAddressOf({ path, slug, date, title, fields, topics: list(fields.categories) }, site);
  const picture = pictureOf(fields);
  return {
    key: `${folder}/${path}`,
    place: { file: `${folder}/${path}` },
    headline: title || plainHeading(heading?.[1]) || (draft ? stem : ""),
    date,
    updated:
      text(fields.lastmod) ||
      text(fields.last_modified_at) ||
      text(fields.updated) ||
      text(fields.modified) ||
      undefined,
    body: {
      form: isHtml ? "html" : "markdown",
      text: title === "" && heading !== null ? expanded.slice(heading[0].length) : expanded,
    },
    summary: summaryOf(fields),
    topics: topicsOf(fields, site),
    authors: list(fields.authors).length > 0 ? list(fields.authors) : list(fields.author),
    sources: [],
    picture,
    language: text(fields.lang) || text(fields.language) || undefined,
    slug,
    draft,
    oldAddresses: [...new Set([address, ...list(fields.aliases), ...list(fields.redirect_from)])].filter(
      (each) => each !== "",
    ),
    base: site.base === undefined ? undefined : parseUrl(address, site.base)?.href,
  };
}

function linksFor({ base, prefix }: PostSite) {
  return { base: base?.replace(/\/+$/, "") ?? "", prefix };
}

/** Categories are what Hugo and Jekyll have besides tags; topics are both. */
function topicsOf(fields: JsonRecord, { kind }: PostSite): readonly string[] {
  const all = [fields.categories, fields.category, fields.topics, fields.tags, fields.tag].flatMap((value) =>
    list(value, kind),
  );
  return [...new Set(all)].filter((name) => kind !== "eleventy" || !COLLECTIONS.includes(name.toLowerCase()));
}

/** Jekyll splits texts at blanks, Hugo takes them whole. */
function list(value: unknown, kind?: PostSite["kind"]): readonly string[] {
  if (Array.isArray(value))
    return value.map((each: unknown) => (isRecord(each) ? text(each.name) : text(each))).filter((each) => each !== "");
  if (isRecord(value)) return text(value.name) === "" ? [] : [text(value.name)];
  const whole = text(value);
  if (whole === "") return [];
  return kind === "jekyll" ? whole.split(/\s+/) : whole.split(",").map((each) => each.trim());
}

function summaryOf(fields: JsonRecord): ImportRecord["summary"] {
  const summary = text(fields.description) || text(fields.summary) || text(fields.excerpt);
  return summary === "" ? undefined : { form: "plain", text: summary };
}

function pictureOf(fields: JsonRecord): ImportRecord["picture"] {
  const candidates = [fields.image, fields.cover, fields.featured_image, fields.images, fields.thumbnail, fields.hero];
  for (const candidate of candidates) {
    const first: unknown = Array.isArray(candidate) ? candidate[0] : candidate;
    const src = isRecord(first)
      ? text(first.path) || text(first.src) || text(first.image) || text(first.url)
      : text(first);
    if (src === "") continue;
    const own = isRecord(first) ? first : {};
    return { src, alt: text(own.alt) || text(fields.image_alt), caption: text(own.caption) || undefined };
  }
  return undefined;
}

function plainHeading(markdown: string | undefined): string {
  return markdown?.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\\([*_`[\]#])|[*_`]/g, "$1") ?? "";
}

function text(value: unknown): string {
  return typeof value === "string"
    ? value.trim()
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";
}

function noteUndated(paths: readonly string[], folder: string): Records["problems"] {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, 10).join(", ");
  const message = `Left out, because they have no date and so are no articles: ${shown}${paths.length > 10 ? ` and ${paths.length - 10} more` : ""}.`;
  return [importNote({ file: folder }, message, 'Pages of your own are templates; give an article a "date".')];
}

function noteTags(tags: ReadonlyMap<string, number>, folder: string): Records["problems"] {
  if (tags.size === 0) return [];
  const names = [...tags].map(([name, count]) => `${name} in ${count}`).slice(0, 20);
  const message = `Template tags stay in the texts as they are: ${names.join(", ")}.`;
  return [importNote({ file: folder }, message, "Search for them, and write what they stood for.")];
}
