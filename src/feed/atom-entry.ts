// An entry of Atom.

import { rememberWith } from "../remember.ts";
import { toUtcIso } from "../text/dates.ts";
import { NO_XML, Xml, xml } from "../text/xml.ts";
import type { FeedItem } from "./feed.ts";
import { fineTime } from "./fine-time.ts";
import { literal } from "./literal.ts";
import { atomEnclosure, mediaContent } from "./media.ts";
import type { PrintedItem } from "./printed-feed.ts";

export interface AtomEntry extends PrintedItem {
  /** As it stands in `head`. */
  readonly updated: string;
}

/** For feeds, several of which carry it. */
export const atomEntry = rememberWith(printAtomEntry);

/** For the archives, which carry it once. */
export function printAtomEntry(item: FeedItem): AtomEntry {
  return printEntry(item, 0);
}

/** Entries of which no two have the same time of update. */
export function atomEntries(items: readonly FeedItem[], print: (item: FeedItem) => AtomEntry): readonly AtomEntry[] {
  const taken = new Set<string>();
  return items.map((item) => {
    let entry = print(item);
    for (let turn = 1; taken.has(entry.updated); turn++) entry = printEntry(item, turn);
    taken.add(entry.updated);
    return entry;
  });
}

function printEntry(item: FeedItem, turn: number): AtomEntry {
  const { id, url, title, published, language, summary, content, authors, categories, sources, image, audio } = item;
  const updated = fineTime(item.updated, id, turn);
  const head = xml`<entry xml:lang="${language}">
<id>${id}</id>
<title>${literal(title)}</title>
<link rel="alternate" type="text/html" href="${url}"/>
${sources.map(({ name, url: via }) => via && xml`<link rel="via" href="${via}" title="${literal(name)}"/>\n`)}${audio === undefined ? NO_XML : atomEnclosure(audio)}<published>${toUtcIso(published)}</published>
<updated>${updated}</updated>
${authors.map(
  (author) =>
    xml`<author><name>${literal(author.name)}</name>${author.url && xml`<uri>${author.url}</uri>`}</author>\n`,
)}${categories.map(
  ({ label, url: scheme }) => xml`<category term="${literal(label)}" scheme="${scheme}" label="${literal(label)}"/>\n`,
)}${image === undefined ? NO_XML : mediaContent(image)}<summary>${literal(summary)}</summary>
${content && new Xml('<content type="html">')}`.value;
  const tail = content === undefined ? "</entry>\n" : "</content>\n</entry>\n";
  return { updated, head, content, tail };
}
