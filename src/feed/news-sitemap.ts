// The news sitemap: the stories of the last two days, for search engines' news pages.
// https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap

import type { Digest } from "../digest/digest.ts";
import type { Story } from "../digest/model.ts";
import { compareBy } from "../order.ts";
import { storyPath, toUrl } from "../site/urls.ts";
import { toUtcIso } from "../text/dates.ts";
import { XML_DECLARATION, type Xml, xml } from "../text/xml.ts";

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;
const MOST_URLS = 1000;

export function renderNewsSitemap(digest: Digest): string {
  const stories = digest.stories
    .filter(
      (story) => story.releasedAt >= digest.now - TWO_DAYS && !story.article.draft && story.retraction === undefined,
    )
    .sort(compareBy((story) => -story.releasedAt))
    .slice(0, MOST_URLS);
  return xml`${XML_DECLARATION}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${stories.map((story) => entry(story, digest))}</urlset>
`.value;
}

function entry(story: Story, { settings: { site } }: Digest): Xml {
  return xml`<url>
<loc>${toUrl(site, storyPath(story))}</loc>
<news:news>
<news:publication>
<news:name>${site.title}</news:name>
<news:language>${toNewsLanguage(story.article.language)}</news:language>
</news:publication>
<news:publication_date>${toUtcIso(story.releasedAt)}</news:publication_date>
<news:title>${story.article.headline.text}</news:title>
</news:news>
</url>
`;
}

/** The language alone, but for Chinese, whose two scripts are distinguished by a country. */
function toNewsLanguage(language: string): string {
  const [primary = "", ...subtags] = language.toLowerCase().split("-");
  if (primary !== "zh") return primary;
  return subtags.some((subtag) => ["hant", "tw", "hk", "mo"].includes(subtag)) ? "zh-tw" : "zh-cn";
}
