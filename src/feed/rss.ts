// RSS 2.0: https://www.rssboard.org/rss-specification

import { rememberWith } from "../remember.ts";
import { toRfc822, toUtcIso } from "../text/dates.ts";
import { NO_XML, Xml, xml } from "../text/xml.ts";
import { ATOM } from "./atom.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { type FeedFormat, type FeedPlace, feedUrl } from "./format.ts";
import { literal } from "./literal.ts";
import { mediaContent, rssEnclosure } from "./media.ts";
import type { PrintedItem } from "./printed-feed.ts";
import { GENERATOR, xmlProlog } from "./prolog.ts";

export const RSS: FeedFormat = {
  key: "rss",
  name: "RSS",
  type: "application/rss+xml",
  path: ({ folder, name }) => `${folder}${name}.xml`,
  printItem: (item) => printItem(item),
  print: (feed, place) => ({
    head: xmlProlog(place.stylesheet) + head(feed, place).value,
    items: feed.items.map(printItem),
    form: "xml",
    separator: "",
    tail: "</channel>\n</rss>\n",
  }),
  readItems: (text, { parseRssFeed }) =>
    (parseRssFeed(text).items ?? []).map(({ guid, link, pubDate, atom }) => ({
      id: guid?.value,
      url: link,
      dates: [pubDate ?? "", atom?.updated ?? ""],
    })),
};

function head(feed: Feed, { siblings }: FeedPlace): Xml {
  const { title, description, page, publication, updated, items, olderPart } = feed;
  const { base, language, copyright, image, hubs, ttl } = publication;
  // RSS has no archive documents of its own: readers that follow them know Atom.
  const older = olderPart && base + ATOM.archive.path(olderPart);
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
${image && xml`<image>\n<url>${image}</url>\n<title>${literal(title)}</title>\n<link>${page}</link>\n</image>\n`}<atom:link rel="self" type="application/rss+xml" href="${feedUrl(feed, RSS)}"/>
${siblings.map(({ type, url }) => xml`<atom:link rel="alternate" type="${type}" href="${url}"/>\n`)}${hubs.map((hub) => xml`<atom:link rel="hub" href="${hub}"/>\n`)}${
  older &&
  xml`<atom:link rel="current" type="application/rss+xml" href="${feedUrl(feed, RSS)}"/>
<atom:link rel="prev-archive" type="application/atom+xml" href="${older}"/>\n`
}`;
}

const printItem = rememberWith((item: FeedItem): PrintedItem => {
  const { id, url, title, published, updated, summary, content, authors, categories, sources, image, audio } = item;
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
}${audio === undefined ? NO_XML : rssEnclosure(audio)}<description>${asHtml(summary)}</description>
${content && new Xml("<content:encoded>")}`.value;
  const tail = content === undefined ? "</item>\n" : "</content:encoded>\n</item>\n";
  return { head, content, tail };
});

/** Text between tags: quotes stay as they are, also for those who read the raw feed. */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
