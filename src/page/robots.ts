// robots.txt (RFC 9309): everything may be read, and where the sitemaps are.

import type { SiteSettings } from "../options/settings.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { NEWS_SITEMAP_PATH, ROBOTS_PATH, SITEMAP_PATH, toUrl } from "../site/urls.ts";

export function renderRobots(site: SiteSettings): SiteDocument {
  const content = `User-agent: *
Allow: /

Sitemap: ${toUrl(site, SITEMAP_PATH)}
Sitemap: ${toUrl(site, NEWS_SITEMAP_PATH)}
`;
  return { path: ROBOTS_PATH, content };
}
