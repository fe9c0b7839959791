// The sitemap (sitemaps.org protocol 0.9): one file, or an index with parts of at most 50,000 addresses; and robots.txt, which
// says where it is.

import { hashOf } from "../fingerprint.ts";
import type { SiteSettings } from "../options/settings.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { NEWS_SITEMAP_PATH, ROBOTS_PATH, SITEMAP_PATH, sitemapFilePath, toUrl } from "../site/urls.ts";
import { toUtcIso } from "../text/dates.ts";
import { NO_XML, XML_DECLARATION, type Xml, xml } from "../text/xml.ts";
import type { PageEntry } from "./pages.ts";

const MAX_URLS = 50_000;
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** @param maxUrls Addresses in one file; the protocol's limit but in tests. */
export function renderSitemaps(
  entries: readonly PageEntry[],
  site: SiteSettings,
  maxUrls = MAX_URLS,
): readonly SiteDocument[] {
  const listed = entries.filter((entry) => entry.listed);
  if (listed.length <= maxUrls) return [toDocument(SITEMAP_PATH, listed, () => renderUrls(listed, site))];
  const parts = Array.from({ length: Math.ceil(listed.length / maxUrls) }, (_, i) => ({
    path: sitemapFilePath(i + 1),
    entries: listed.slice(i * maxUrls, (i + 1) * maxUrls),
  }));
  const index = renderIndex(
    parts.map(({ path, entries: ofPart }) => ({ path, modified: newestOf(ofPart) })),
    site,
  );
  return [
    { path: SITEMAP_PATH, content: index },
    ...parts.map(({ path, entries: ofPart }) => toDocument(path, ofPart, () => renderUrls(ofPart, site))),
  ];
}

/** Made when it is asked for: it may be megabytes, and is seldom stale. */
function toDocument(path: string, entries: readonly PageEntry[], render: () => string): SiteDocument {
  const fingerprint = hashOf(entries.map((entry) => `${entry.path} ${entry.modified}`).join("\n"));
  return {
    path,
    fingerprint,
    get content() {
      return render();
    },
  };
}

function renderUrls(entries: readonly PageEntry[], site: SiteSettings): string {
  const urls = entries.map(
    ({ path, modified }) => xml`  <url><loc>${toUrl(site, path)}</loc>${renderModified(modified)}</url>\n`,
  );
  return xml`${XML_DECLARATION}
<urlset xmlns="${NAMESPACE}">
${urls}</urlset>
`.value;
}

interface Part {
  readonly path: string;
  readonly modified: number | undefined;
}

function renderIndex(parts: readonly Part[], site: SiteSettings): string {
  const sitemaps = parts.map(
    ({ path, modified }) => xml`  <sitemap><loc>${toUrl(site, path)}</loc>${renderModified(modified)}</sitemap>\n`,
  );
  return xml`${XML_DECLARATION}
<sitemapindex xmlns="${NAMESPACE}">
${sitemaps}</sitemapindex>
`.value;
}

function renderModified(modified: number | undefined): Xml {
  return modified === undefined ? NO_XML : xml`<lastmod>${toUtcIso(modified)}</lastmod>`;
}

function newestOf(entries: readonly PageEntry[]): number | undefined {
  return entries.reduce<number | undefined>(
    (newest, { modified }) =>
      modified !== undefined && (newest === undefined || modified > newest) ? modified : newest,
    undefined,
  );
}

/** RFC 9309: everything may be read. */
export function renderRobots(site: SiteSettings): SiteDocument {
  const content = `User-agent: *
Allow: /

Sitemap: ${toUrl(site, SITEMAP_PATH)}
Sitemap: ${toUrl(site, NEWS_SITEMAP_PATH)}
`;
  return { path: ROBOTS_PATH, content };
}
