// A post of Hugo, Jekyll or Eleventy as a record.

import { startOf, toUtcIso } from "../text/dates.ts";
import { parseUrl } from "../text/urls.ts";
import { isRecord, type JsonRecord } from "./json-list.ts";
import { toText } from "./json-values.ts";
import type { PostSite } from "./old-addresses.ts";
import { list, type Post } from "./post.ts";
import { readDate } from "./read-date.ts";
import type { ImportRecord } from "./record.ts";

/** Tags by which Eleventy's templates find posts: they say nothing of what is in them. */
const COLLECTIONS = ["post", "posts", "blog", "all", "nav", "page"];

/** @param expanded Its text, with template tags filled in. */
export function toPostRecord(post: Post, expanded: string, site: PostSite, folder: string): ImportRecord {
  const { path, fields, stem, slug, date, title, draft, address } = post;
  const isHtml = /\.html?$/i.test(path);
  const heading = isHtml ? null : /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(expanded);
  return {
    key: `${folder}/${path}`,
    place: { file: `${folder}/${path}` },
    headline: title || plainHeading(heading?.[1]) || (draft ? stem : ""),
    date,
    updated:
      toText(fields.lastmod) ||
      toText(fields.last_modified_at) ||
      toText(fields.updated) ||
      toText(fields.modified) ||
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
    language: toText(fields.lang) || toText(fields.language) || undefined,
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
  const [date, release] = [fields.date, fields.publishDate].map((each) => readDate(toText(each), "UTC"));
  if (date === undefined || release === undefined || "fault" in date || "fault" in release) return undefined;
  const at = startOf(release, "UTC");
  return at > startOf(date, "UTC") ? { embargo: toUtcIso(at) } : undefined;
}

/** Categories are what Hugo and Jekyll have besides tags; topics are both. */
function topicsOf({ fields, topics }: Post, { kind }: PostSite): readonly string[] {
  const all = [...topics, ...[fields.topics, fields.tags, fields.tag].flatMap((value) => list(value, kind))];
  return [...new Set(all)].filter((name) => kind !== "eleventy" || !COLLECTIONS.includes(name.toLowerCase()));
}

function summaryOf(fields: JsonRecord): ImportRecord["summary"] {
  const summary = toText(fields.description) || toText(fields.summary) || toText(fields.excerpt);
  return summary === "" ? undefined : { form: "plain", text: summary };
}

function pictureOf(fields: JsonRecord): ImportRecord["picture"] {
  const candidates = [fields.image, fields.cover, fields.featured_image, fields.images, fields.thumbnail, fields.hero];
  for (const candidate of candidates) {
    const first: unknown = Array.isArray(candidate) ? candidate[0] : candidate;
    const src = isRecord(first)
      ? toText(first.path) || toText(first.src) || toText(first.image) || toText(first.url)
      : toText(first);
    if (src === "") continue;
    const own = isRecord(first) ? first : {};
    return { src, alt: toText(own.alt) || toText(fields.image_alt), caption: toText(own.caption) || undefined };
  }
  return undefined;
}

function plainHeading(markdown: string | undefined): string {
  return markdown?.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\\([*_`[\]#])|[*_`]/g, "$1") ?? "";
}
