// An item of RSS.

import { rememberWith } from "../remember.ts";
import { toRfc822, toUtcIso } from "../text/dates.ts";
import { NO_XML, Xml, xml } from "../text/xml.ts";
import type { FeedItem } from "./feed.ts";
import { literal } from "./literal.ts";
import { mediaContent } from "./media.ts";
import type { PrintedItem } from "./printed-feed.ts";

export const rssItem = rememberWith((item: FeedItem): PrintedItem => {
  const { id, url, title, published, updated, summary, content, authors, categories, sources, image } = item;
  const [source] = sources.length === 1 ? sources : [];
  const head = xml`<item>
<title>${literal(title)}</title>
<link>${url}</link>
<guid isPermaLink="false">${id}</guid>
<pubDate>${toRfc822(published)}</pubDate>
<atom:updated>${toUtcIso(updated)}</atom:updated>
<dc:creator>${literal(authors.map((author) => author.name).join(", "))}</dc:creator>
${categories.map((category) => xml`<category domain="${category.url}">${literal(category.label)}</category>\n`)}${
  source?.url && xml`<source url="${source.url}">${literal(source.name)}</source>\n`
}${sources.map(({ name, url: via }) => via && xml`<atom:link rel="via" href="${via}" title="${literal(name)}"/>\n`)}${
  image === undefined ? NO_XML : mediaContent(image)
}<description>${asHtml(summary)}</description>
${content && new Xml("<content:encoded>")}`.value;
  const tail = content === undefined ? "</item>\n" : "</content:encoded>\n</item>\n";
  return { head, content, tail };
});

/** Text between tags: quotes stay as they are, also for those who read the raw feed. */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
