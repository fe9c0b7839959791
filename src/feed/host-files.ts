// Files that static hosts read their settings from: types and ages of feeds, how long files may be kept.

import type { DigestSettings } from "../options/settings.ts";
import type { SiteDocument } from "../site/site-document.ts";
import {
  ARCHIVE_PATH,
  ASSETS_PATH,
  FEEDS_PATH,
  HEADERS_PATH,
  NO_JEKYLL_PATH,
  THREADS_PATH,
  TOPICS_PATH,
  toHref,
} from "../site/urls.ts";
import type { FeedDocument } from "./documents.ts";

const HOUR = 3600;
const YEAR = 365 * 24 * HOUR;

/** `.nojekyll`, which keeps GitHub Pages from leaving files out, and `_headers` where the site wants it. */
export function renderHostFiles(
  feeds: readonly Pick<FeedDocument, "path" | "format">[],
  settings: Pick<DigestSettings, "site" | "feeds" | "headers">,
): readonly SiteDocument[] {
  const headers = settings.headers
    ? [{ path: HEADERS_PATH, atRoot: true, content: renderHeaders(feeds, settings) }]
    : [];
  return [{ path: NO_JEKYLL_PATH, content: "" }, ...headers];
}

/**
 * The form that Netlify and Cloudflare Pages share. No path has two rules: the hosts would join their values.
 * Feeds of topics, running stories and archives share rules, as Cloudflare takes a hundred at most.
 */
function renderHeaders(
  feeds: readonly Pick<FeedDocument, "path" | "format">[],
  { site, feeds: { ttl } }: Pick<DigestSettings, "site" | "feeds">,
): string {
  const formats = new Map(feeds.map(({ path, format }) => [toPattern(path), format]));
  const ofFeeds = [...formats].map(([pattern, format]) => [
    toHref(site, pattern),
    `  Content-Type: ${format.type}; charset=utf-8`,
    `  Cache-Control: public, max-age=${Math.min(ttl * 60, HOUR)}`,
  ]);
  const ofAssets = [toHref(site, `${ASSETS_PATH}*`), `  Cache-Control: public, max-age=${YEAR}, immutable`];
  return [...ofFeeds, ofAssets].map((rule) => `${rule.join("\n")}\n`).join("\n");
}

/** One pattern for what every topic or month has. */
function toPattern(path: string): string {
  const folder = [TOPICS_PATH, THREADS_PATH, FEEDS_PATH].find((each) => path.startsWith(each));
  if (folder !== undefined) return `${folder}*${path.slice(path.lastIndexOf("/"))}`;
  if (path.startsWith(ARCHIVE_PATH)) return `${ARCHIVE_PATH}*${path.slice(path.lastIndexOf("."))}`;
  return path;
}

/** The proof that who announces pages by IndexNow may do so: https://www.indexnow.org/documentation#adding-your-key-file */
export function renderIndexNowKey({ key }: NonNullable<DigestSettings["indexNow"]>): SiteDocument {
  return { path: `/${key}.txt`, content: key };
}
