// Posts of Hugo, Jekyll and Eleventy, a file each, to records.

import { type Instant, startOf, toUtcIso } from "../text/dates.ts";
import { parseUrl } from "../text/urls.ts";
import { splitOther } from "./front-matter.ts";
import { isRecord, type JsonRecord } from "./json-list.ts";
import { outsideCode } from "./markdown-source.ts";
import { oldAddressOf, type PostSite } from "./old-addresses.ts";
import { readDate } from "./read-date.ts";
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

/**
 * @param folder What the site's folder is called: it keeps apart two sites with posts of the same names.
 * @param now What has expired by then is no longer shown.
 */
export function readPosts(files: readonly PostFile[], site: PostSite, folder: string, now: Instant): Records {
  const records: ImportRecord[] = [];
  const problems: Records["problems"][number][] = [];
  const undated: string[] = [];
  const tags = new Map<string, number>();
  const posts: Post[] = [];
  for (const { path, text } of files) {
    const split = splitOther(text, path);
    if (typeof split === "string") {
      const place = { file: `${folder}/${path}` };
      problems.push(recordSetAside(place, split, "Correct it there, and import again."));
    } else posts.push(describe(path, split?.fields ?? {}, split?.body ?? text, site, now));
  }
  const addresses = new Map(posts.flatMap((post) => namesOf(post.path).map((name) => [name, post.address] as const)));
  for (const post of posts) {
    const { text, unknown } = expandTemplates(linkPosts(post, addresses), {
      base: site.base?.replace(/\/+$/, "") ?? "",
      prefix: site.prefix,
      addressOf: (name) => addresses.get(name.replace(/^\/|\/$/g, "")),
    });
    if (post.date === "" && !post.draft) undated.push(post.path);
    else records.push(toRecord(post, text, site, folder));
    for (const name of unknown) tags.set(name, (tags.get(name) ?? 0) + 1);
  }
  return { records, problems: [...problems, ...noteUndated(undated, folder), ...noteTags(tags, folder)] };
}

/** Links to the files of other posts, as editors write them, lead to their addresses. */
function linkPosts({ path, body }: Post, addresses: ReadonlyMap<string, string>): string {
  if (!/\.(?:md|markdown)\b/.test(body)) return body;
  return outsideCode(body, (part) =>
    part.replace(/\]\((?!\w+:)([^()\s#]+\.(?:md|markdown))(#[^()\s]*)?\)/g, (whole, target: string, fragment = "") => {
      const inside = path.replace(/^content\//, "");
      const found = parseUrl(target, `http://site.invalid/${inside}`)?.pathname.slice(1) ?? "";
      const address = addresses.get(decodeURI(found)) || addresses.get(target.replace(/^\//, ""));
      return address ? `](${address}${fragment})` : whole;
    }),
  );
}

interface Post {
  readonly path: string;
  readonly fields: JsonRecord;
  readonly body: string;
  /** The file's name without its date and extension; a bundle's folder. */
  readonly stem: string;
  readonly slug: string;
  readonly date: string;
  readonly title: string;
  readonly draft: boolean;
  /** Empty where it was never published, or only its tool knows. */
  readonly address: string;
  /** Categories, those of folders among them. */
  readonly topics: readonly string[];
}

function describe(path: string, fields: JsonRecord, body: string, site: PostSite, now: Instant): Post {
  const names = path.split("/");
  const file = (names.at(-1) ?? "").replace(/\.[^.]+$/, "");
  const stem = /^_?index$/.test(file) ? (names.at(-2) ?? file) : file;
  const [, year, month, day, rest] = DATED.exec(stem) ?? [];
  const nameDate = year === undefined ? "" : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const date = text(fields.date) || text(fields.publishDate) || text(fields.pubDate) || nameDate;
  const slug = text(fields.slug) || rest || stem;
  const title = text(fields.title) || text(fields.headline) || (site.kind === "jekyll" && rest ? toTitle(rest) : "");
  const draft = isHeld(fields) || names.includes("_drafts") || isExpired(fields, now);
  // Jekyll takes the folders above `_posts` for categories.
  const above = site.kind === "jekyll" ? names.slice(0, Math.max(names.indexOf("_posts"), 0)) : [];
  const topics = [...above, ...[fields.categories, fields.category].flatMap((value) => list(value, site.kind))];
  const address = draft ? "" : oldAddressOf({ path, slug, date, title, fields, topics }, site);
  return { path, fields, body, stem, slug, date, title, draft, address, topics };
}

/** What its tool would not print, or not list. */
function isHeld({ draft, published, headless, build, _build }: JsonRecord): boolean {
  const rendered = [build, _build].flatMap((each) => (isRecord(each) ? [each.render, each.list] : []));
  return (
    draft === true ||
    text(draft) === "true" ||
    published === false ||
    headless === true ||
    rendered.some((each) => each === false || each === "never")
  );
}

/** Hugo stops printing what has expired. */
function isExpired({ expiryDate, expirydate }: JsonRecord, now: Instant): boolean {
  const end = readDate(text(expiryDate ?? expirydate), "UTC");
  return !("fault" in end) && startOf(end, "UTC") <= now;
}

/** As Jekyll calls a post without a title: `Night bus` for `night-bus`. */
function toTitle(name: string): string {
  const words = name.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What templates call a post: `2025-03-07-tram` in Jekyll, `posts/tram.md` or `tram` in Hugo. */
function namesOf(path: string): readonly string[] {
  const inside = path.replace(/^content\//, "");
  const bare = inside.replace(/(?:\/index)?\.[^./]+$/, "");
  return [inside, bare, bare.slice(bare.lastIndexOf("/") + 1), inside.slice(inside.lastIndexOf("/") + 1)];
}

function toRecord(post: Post, expanded: string, site: PostSite, folder: string): ImportRecord {
  const { path, fields, stem, slug, date, title, draft, address } = post;
  const isHtml = /\.html?$/i.test(path);
  const heading = isHtml ? null : /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(expanded);
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
    topics: topicsOf(post, site),
    authors: list(fields.authors).length > 0 ? list(fields.authors) : list(fields.author),
    sources: [],
    picture: pictureOf(fields),
    language: text(fields.lang) || text(fields.language) || undefined,
    slug,
    draft,
    oldAddresses: [
      ...new Set([
        address,
        ...[...list(fields.aliases), ...list(fields.redirect_from)].map((each) => within(each, site)),
      ]),
    ].filter((each) => each !== ""),
    more: embargoOf(fields),
    base: site.base === undefined ? undefined : parseUrl(address, site.base)?.href,
  };
}

/** Paths in a site that lies in a folder count from that folder. */
function within(address: string, { base }: PostSite): string {
  const folder = base === undefined ? "" : (parseUrl(base)?.pathname.replace(/\/+$/, "") ?? "");
  return folder !== "" && address.startsWith("/") ? `${base?.replace(/\/+$/, "")}${address}` : address;
}

/** Hugo waits for `publishDate`, whatever the post is dated. */
function embargoOf(fields: JsonRecord): ImportRecord["more"] {
  const [date, release] = [fields.date, fields.publishDate].map((each) => readDate(text(each), "UTC"));
  if (date === undefined || release === undefined || "fault" in date || "fault" in release) return undefined;
  const at = startOf(release, "UTC");
  return at > startOf(date, "UTC") ? { embargo: toUtcIso(at) } : undefined;
}

/** Categories are what Hugo and Jekyll have besides tags; topics are both. */
function topicsOf({ fields, topics }: Post, { kind }: PostSite): readonly string[] {
  const all = [...topics, ...[fields.topics, fields.tags, fields.tag].flatMap((value) => list(value, kind))];
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
