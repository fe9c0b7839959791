// RSS 2.0: https://www.rssboard.org/rss-specification

import { toRfc822 } from "../text/dates.ts";
import { type Xml, xml } from "../text/xml.ts";
import type { Feed } from "./feed.ts";
import { literal } from "./literal.ts";
import type { PrintedFeed } from "./printed-feed.ts";
import { GENERATOR, xmlProlog } from "./prolog.ts";
import { rssItem } from "./rss-item.ts";

/** @param stylesheet As `href`, with the site's prefix. */
export function renderRss(feed: Feed, stylesheet: string): PrintedFeed {
  return {
    head: xmlProlog(stylesheet) + head(feed).value,
    items: feed.items.map(rssItem),
    form: "xml",
    separator: "",
    tail: "</channel>\n</rss>\n",
  };
}

function head({ title, description, page, publication, urls, updated, items, olderPart }: Feed): Xml {
  const { language, copyright, image, hub, ttl } = publication;
  return xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${literal(title)}</title>
<link>${page}</link>
<description>${literal(description)}</description>
<language>${language}</language>
${copyright && xml`<copyright>${literal(copyright)}</copyright>\n`}${
  items.length > 0 && xml`<lastBuildDate>${toRfc822(updated)}</lastBuildDate>\n`
}<generator>${GENERATOR}</generator>
<ttl>${ttl}</ttl>
${image && xml`<image>\n<url>${image}</url>\n<title>${literal(title)}</title>\n<link>${page}</link>\n</image>\n`}<atom:link rel="self" type="application/rss+xml" href="${urls.rss}"/>
<atom:link rel="alternate" type="application/atom+xml" href="${urls.atom}"/>
<atom:link rel="alternate" type="application/feed+json" href="${urls.json}"/>
${hub && xml`<atom:link rel="hub" href="${hub}"/>\n`}${
  olderPart &&
  xml`<atom:link rel="current" type="application/rss+xml" href="${urls.rss}"/>
<atom:link rel="prev-archive" type="application/atom+xml" href="${olderPart.atom}"/>\n`
}`;
}
