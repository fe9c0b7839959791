// Atom 1.0 (RFC 4287), with archives after RFC 5005.

import { type Instant, toUtcIso } from "../text/dates.ts";
import { type Xml, xml } from "../text/xml.ts";
import { atomEntries, atomEntry, printAtomEntry } from "./atom-entry.ts";
import type { ArchiveDocument, Feed } from "./feed.ts";
import { type ArchiveFormat, type FeedFormat, type FeedPlace, feedUrl } from "./format.ts";
import { literal } from "./literal.ts";
import type { PrintedFeed, PrintedItem } from "./printed-feed.ts";
import { GENERATOR, xmlProlog } from "./prolog.ts";

export const ATOM: FeedFormat & { readonly archive: ArchiveFormat } = {
  key: "atom",
  name: "Atom",
  type: "application/atom+xml",
  path: ({ folder, name }) => (name === "feed" ? `${folder}atom.xml` : `${folder}${name}.atom.xml`),
  printItem: (item) => atomEntry(item),
  print: printFeed,
  archive: { path: (stem) => `${stem}.xml`, print: printArchive },
  readItems: (text, { parseAtomFeed }) =>
    (parseAtomFeed(text).entries ?? []).map(({ id, links, published, updated }) => ({
      id,
      url: links?.find(({ rel }) => rel === "alternate")?.href,
      dates: [published ?? "", updated ?? ""],
    })),
};

function printFeed(feed: Feed, { stylesheet, siblings }: FeedPlace): PrintedFeed {
  const { page, publication, olderPart, items, updated } = feed;
  const url = feedUrl(feed, ATOM);
  // One `alternate` alone: of several, some readers take the first for the feed's page, others the last.
  const links = xml`<link rel="self" type="${ATOM.type}" href="${url}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${siblings.map((each) => xml`<link rel="related" type="${each.type}" href="${each.url}"/>\n`)}${publication.hubs.map(
  (hub) => xml`<link rel="hub" href="${hub}"/>\n`,
)}${
  olderPart &&
  xml`<link rel="current" type="${ATOM.type}" href="${url}"/>
<link rel="prev-archive" type="${ATOM.type}" href="${archiveUrl(feed, olderPart)}"/>\n`
}`;
  return toPrintedFeed(xmlProlog(stylesheet) + head(feed, updated, links).value, atomEntries(items, atomEntry));
}

/** A month's archive document: https://www.rfc-editor.org/rfc/rfc5005#section-4 */
function printArchive(
  { feed, stem, items, updated, older, newer }: ArchiveDocument,
  { stylesheet }: Pick<FeedPlace, "stylesheet">,
): PrintedFeed {
  const links = xml`${newer && xml`<fh:archive/>\n`}<link rel="self" type="${ATOM.type}" href="${archiveUrl(feed, stem)}"/>
<link rel="alternate" type="text/html" href="${feed.page}"/>
<link rel="current" type="${ATOM.type}" href="${feedUrl(feed, ATOM)}"/>
${older && xml`<link rel="prev-archive" type="${ATOM.type}" href="${archiveUrl(feed, older)}"/>\n`}${
  newer && xml`<link rel="next-archive" type="${ATOM.type}" href="${archiveUrl(feed, newer)}"/>\n`
}`;
  return toPrintedFeed(xmlProlog(stylesheet) + head(feed, updated, links).value, atomEntries(items, printAtomEntry));
}

function archiveUrl({ publication }: Feed, stem: string): string {
  return publication.base + ATOM.archive.path(stem);
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
