// What the output folder publishes, as it is found by servers that are notified of changes: its feeds and its pages.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { SiteSettings } from "../options/settings.ts";
import { OPML_PATH, SITEMAP_PATH, toFile } from "../site/urls.ts";
import { unescapeXml } from "../text/xml.ts";
import { UsageError } from "./usage-error.ts";

/** By absolute address. */
export interface PublishedSite {
  /** The hash of each feed's document, in every format, at its address and at those that it had before. */
  readonly feeds: ReadonlyMap<string, string>;
  /** When each page of the sitemap was last changed, RFC 3339; empty where that is not known. */
  readonly pages: ReadonlyMap<string, string>;
}

const LISTED = /\sxmlUrl="([^"]*)"/g;
const SELF_AND_SIBLINGS = /<atom:link rel="(?:self|alternate)" [^>]*href="([^"]*)"/g;
const PAGE = /<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g;

/**
 * @param output The folder of the output that the digest is in, absolute.
 * @throws UsageError where there is no built site.
 */
export function readPublishedSite(output: string, { base }: Pick<SiteSettings, "base">): PublishedSite {
  const read = (url: string) => readFileSync(join(output, toFile(url.slice(base.length))), "utf8");
  if (![OPML_PATH, SITEMAP_PATH].every((path) => existsSync(join(output, toFile(path))))) {
    throw new UsageError(`There is no built site in ${output}: build it, and deploy it, before it is announced.`);
  }
  const listed = urlsIn(read(base + OPML_PATH), LISTED);
  const feeds = listed.flatMap((rss) => {
    const text = read(rss);
    const end = text.indexOf("<item>");
    const head = end === -1 ? text : text.slice(0, end);
    return urlsIn(head, SELF_AND_SIBLINGS);
  });
  const sitemaps = readdirSync(output).filter((file) => /^sitemap(?:-\d+)?\.xml$/.test(file));
  const pages = sitemaps
    .map((file) => readFileSync(join(output, file), "utf8"))
    .flatMap((text) => [...text.matchAll(PAGE)])
    .map(([, url = "", modified = ""]) => [unescapeXml(url), modified] as const);
  const hashes = new Map(feeds.map((url) => [url, hashOf(read(url))]));
  return { feeds: new Map([...hashes, ...findOldFeeds(output, base, hashes)]), pages: new Map(pages) };
}

/** A feed at an address that its topic had before is the same document: who subscribed there is served from there. */
function findOldFeeds(
  output: string,
  base: string,
  hashes: ReadonlyMap<string, string>,
): readonly (readonly [url: string, hash: string])[] {
  const known = new Set(hashes.values());
  const names = new Set([...hashes.keys()].map((url) => url.slice(url.lastIndexOf("/") + 1)));
  return readdirSync(output, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile() || !names.has(entry.name)) return [];
    const file = join(entry.parentPath, entry.name);
    const path = relative(output, file).replaceAll("\\", "/");
    const url = `${base}/${path.split("/").map(encodeURIComponent).join("/")}`;
    if (hashes.has(url)) return [];
    const hash = hashOf(readFileSync(file, "utf8"));
    return known.has(hash) ? [[url, hash] as const] : [];
  });
}

function urlsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, url = ""]) => unescapeXml(url));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
