// Atom 1.0 (RFC 4287), with archives after RFC 5005.

import { type Instant, toUtcIso } from "../text/dates.ts";
import { type Xml, xml } from "../text/xml.ts";
import type { Archive } from "./archives.ts";
import { atomEntries, atomEntry, printAtomEntry } from "./atom-entry.ts";
import type { Feed } from "./feed.ts";
import { literal } from "./literal.ts";
import type { PrintedFeed, PrintedItem } from "./printed-feed.ts";
import { GENERATOR, xmlProlog } from "./prolog.ts";

/** @param stylesheet As `href`, with the site's prefix. */
export function renderAtom(feed: Feed, stylesheet: string): PrintedFeed {
  const { page, urls, publication, olderPart, items, updated } = feed;
  // One `alternate` alone: of several, some readers take the first for the feed's page, others the last.
  const links = xml`<link rel="self" type="application/atom+xml" href="${urls.atom}"/>
<link rel="alternate" type="text/html" href="${page}"/>
<link rel="related" type="application/rss+xml" href="${urls.rss}"/>
<link rel="related" type="application/feed+json" href="${urls.json}"/>
${publication.hub && xml`<link rel="hub" href="${publication.hub}"/>\n`}${
  olderPart &&
  xml`<link rel="current" type="application/atom+xml" href="${urls.atom}"/>
<link rel="prev-archive" type="application/atom+xml" href="${olderPart.atom}"/>\n`
}`;
  return toPrintedFeed(xmlProlog(stylesheet) + head(feed, updated, links).value, atomEntries(items, atomEntry));
}

/** A month's archive document: https://www.rfc-editor.org/rfc/rfc5005#section-4 */
export function renderAtomArchive(
  { feed, urls, items, updated, older, newer }: Archive,
  stylesheet: string,
): PrintedFeed {
  const links = xml`${newer && xml`<fh:archive/>\n`}<link rel="self" type="application/atom+xml" href="${urls.atom}"/>
<link rel="alternate" type="text/html" href="${feed.page}"/>
<link rel="current" type="application/atom+xml" href="${feed.urls.atom}"/>
${older && xml`<link rel="prev-archive" type="application/atom+xml" href="${older.atom}"/>\n`}${
  newer && xml`<link rel="next-archive" type="application/atom+xml" href="${newer.atom}"/>\n`
}`;
  return toPrintedFeed(xmlProlog(stylesheet) + head(feed, updated, links).value, atomEntries(items, printAtomEntry));
}

function head({ id, title, description, publication }: Feed, updated: Instant, links: Xml): Xml {
  const { name, url, language, copyright, image } = publication;
  return xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${language}">
<id>${id}</id>
<title>${literal(title)}</title>
<subtitle>${literal(description)}</subtitle>
<updated>${toUtcIso(updated)}</updated>
<author><name>${literal(name)}</name><uri>${url}</uri></author>
${copyright && xml`<rights>${literal(copyright)}</rights>\n`}${image && xml`<logo>${image}</logo>\n`}<generator>${GENERATOR}</generator>
${links}`;
}

function toPrintedFeed(head: string, items: Iterable<PrintedItem>): PrintedFeed {
  return { head, items, form: "xml", separator: "", tail: "</feed>\n" };
}
