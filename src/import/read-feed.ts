// Feeds and lists of feeds to records: the one file of this room that knows feedsmith.

import { type AtomFeed, DetectError, type JsonFeed, parseFeed, parseOpml, type RdfFeed, type RssFeed } from "feedsmith";
import { toWebUrl } from "../text/urls.ts";
import { type Feed, makeFeed, makeRecord, resolve } from "./feed-items.ts";
import {
  type ImportRecord,
  importNote,
  type Records,
  type RecordText,
  recordSetAside,
  sourceUnusable,
} from "./record.ts";
import { toRdf } from "./rss-1-1.ts";

type Rss = RssFeed.Item<string>;
type Rdf = RdfFeed.Item<string>;
type Atom = AtomFeed.Entry<string>;
type Json = JsonFeed.Item<string>;

/**
 * Reads RSS 0.9x and 2.0, RSS 1.0 (RDF) and 1.1, Atom 0.3 and 1.0, JSON Feed.
 * @param file The feed's address, or its file's name.
 */
export function readFeed(text: string, file: string): Records {
  const parsed = parse(text);
  if (typeof parsed === "string") {
    return { records: [], problems: [sourceUnusable(file, parsed, "Open it in a browser, and look at its start.")] };
  }
  const address = toWebUrl(file);
  switch (parsed.format) {
    case "rss":
    case "rdf": {
      const { feed } = parsed;
      const link = feed.link ?? feed.atom?.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
      const about = makeFeed(file, feed.title, feed.xml?.base ?? link ?? address, {
        language: parsed.format === "rss" ? (parsed.feed.language ?? feed.dc?.languages?.[0]) : feed.dc?.languages?.[0],
        authors: [],
      });
      return finish(feed.items ?? [], (item, at) => fromRss(item, about, at), file);
    }
    case "atom": {
      const { feed } = parsed;
      const link = alternate(feed.links);
      const about = makeFeed(file, plain(feed.title), feed.xml?.base ?? link ?? address, {
        language: feed.xml?.lang,
        authors: names(feed.authors),
      });
      const posts = (feed.entries ?? []).filter(isPost);
      const others = (feed.entries?.length ?? 0) - posts.length;
      const { records, problems } = finish(posts, (entry, at) => fromAtom(entry, about, at), file);
      return { records, problems: others === 0 ? problems : [...problems, noteOthers(others, file)] };
    }
    case "json": {
      const { feed } = parsed;
      const about = makeFeed(file, feed.title, feed.home_page_url ?? feed.feed_url ?? address, {
        language: feed.language,
        authors: names(feed.authors),
      });
      return finish(feed.items ?? [], (item, at) => fromJson(item, about, at), file);
    }
  }
}

/** The addresses of all feeds in an OPML list, each once. @returns A sentence for what is none. */
export function readFeedList(text: string): readonly string[] | string {
  try {
    const addresses: string[] = [];
    const pending = [...(parseOpml(text).body?.outlines ?? [])].reverse();
    for (let outline = pending.pop(); outline !== undefined; outline = pending.pop()) {
      if (outline.xmlUrl !== undefined) addresses.push(outline.xmlUrl.trim());
      pending.push(...[...(outline.outlines ?? [])].reverse());
    }
    return [...new Set(addresses)];
  } catch {
    return "This is not an OPML list, or one that breaks off.";
  }
}

function parse(text: string) {
  try {
    return parseFeed(toRdf(text) ?? text);
  } catch (error) {
    if (error instanceof DetectError) return "This is not a feed: neither RSS, Atom, RDF nor JSON Feed.";
    return "The feed cannot be read: it is not well-formed, or has no items and no title.";
  }
}

/** At most so many problems of one kind are worth reading. */
function finish<T>(items: readonly T[], toRecord: (item: T, at: number) => ImportRecord, file: string): Records {
  if (items.length === 0) {
    const note = importNote({ file }, "There are no items in the feed.", "There is nothing to do.");
    return { records: [], problems: [note] };
  }
  const records: ImportRecord[] = [];
  const problems = [];
  for (const [i, item] of items.entries()) {
    try {
      records.push(toRecord(item, i + 1));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const place = { file, field: `item ${i + 1}` };
      problems.push(recordSetAside(place, "Its markup is nested too deep to be read.", "Look at it in the feed."));
    }
  }
  return { records, problems };
}

function fromRss(item: Rss | Rdf, feed: Feed, at: number): ImportRecord {
  const guid = "guid" in item ? item.guid : undefined;
  const isLink = guid?.value !== undefined && guid.isPermaLink !== false && toWebUrl(guid.value) !== undefined;
  const link = resolve(
    item.link ??
      item.atom?.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href ??
      (isLink ? guid?.value : undefined),
    feed.base,
  );
  const dates = [
    "pubDate" in item ? item.pubDate : undefined,
    item.atom?.published,
    item.dcterms?.issued?.[0] ?? item.dcterms?.created?.[0] ?? item.dcterms?.available?.[0],
    item.dc?.dates?.[0],
  ];
  const changed = item.atom?.updated ?? item.dcterms?.modified?.[0];
  const published = dates.find((date) => date !== undefined && date.trim() !== "");
  const encoded = item.content?.encoded;
  const description = item.description ?? item.dc?.descriptions?.[0] ?? item.media?.description?.value;
  const authors = "authors" in item ? (item.authors ?? []).map(({ name, email }) => name ?? email ?? "") : [];
  const categories = "categories" in item ? (item.categories ?? []).map(({ name }) => name ?? "") : [];
  const enclosures = "enclosures" in item ? (item.enclosures ?? []) : [];
  const duration = "itunes" in item ? item.itunes?.duration : undefined;
  const origin = "source" in item && item.source?.title ? item.source.title : feed.title;
  return makeRecord(feed, at, {
    id: guid?.value ?? ("rdf" in item ? item.rdf?.about : undefined),
    link,
    headline: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value ?? "",
    date: published ?? changed ?? "",
    isDateOfChange: published === undefined && changed !== undefined,
    updated: published === undefined ? undefined : changed,
    content: encoded === undefined ? undefined : { form: "html", text: encoded },
    description: description === undefined ? undefined : { form: "html", text: description },
    topics: [...categories, ...(item.dc?.subjects ?? [])],
    authors: [...authors, ...(item.dc?.creators ?? [])],
    language: item.xml?.lang ?? item.dc?.languages?.[0],
    origin,
    pictures: mediaPictures(item.media),
    enclosures: [...enclosures.map((each) => ({ ...each, duration })), ...mediaRecordings(item.media, enclosures)],
    base: item.xml?.base,
  });
}

/** A backup of Blogger is an Atom feed of posts, and of pages, comments, settings and templates besides. */
const KIND = "http://schemas.google.com/g/2005#kind";

function isPost({ categories = [] }: Atom): boolean {
  return categories.every(({ scheme, term }) => scheme !== KIND || term?.endsWith("#post"));
}

function noteOthers(count: number, file: string) {
  const message = `Left out, because they are not posts but pages, comments, settings or templates: ${count}.`;
  return importNote({ file }, message, "Pages of your own are templates.");
}

function fromAtom(entry: Atom, feed: Feed, at: number): ImportRecord {
  const base = resolve(entry.xml?.base, feed.base) ?? feed.base;
  const published = entry.published ?? entry.dcterms?.created?.[0] ?? entry.dc?.dates?.[0];
  const { content, summary } = entry;
  return makeRecord(feed, at, {
    id: entry.id,
    link: resolve(alternate(entry.links), base),
    headline: plain(entry.title),
    date: published ?? entry.updated ?? "",
    isDateOfChange: published === undefined && entry.updated !== undefined,
    updated: published === undefined ? undefined : entry.updated,
    content: content === undefined ? undefined : atomText(content),
    description: summary === undefined ? undefined : atomText(summary),
    topics: [
      ...(entry.categories ?? []).flatMap(({ scheme, label, term }) => (scheme === KIND ? [] : (label ?? term ?? ""))),
      ...(entry.dc?.subjects ?? []),
    ],
    authors: [...names(entry.authors ?? entry.source?.authors), ...(entry.dc?.creators ?? [])],
    language: entry.xml?.lang,
    origin: plain(entry.source?.title) || feed.title,
    pictures: mediaPictures(entry.media),
    enclosures: [
      ...(entry.links ?? [])
        .filter(({ rel }) => rel === "enclosure")
        .map(({ href, type, length }) => ({ url: href, type, length, duration: entry.itunes?.duration })),
      ...(content?.src === undefined ? [] : [{ url: content.src }]),
    ],
    base: content?.xml?.base ?? entry.xml?.base,
    draft: entry.app?.control?.draft,
  });
}

function fromJson(item: Json, feed: Feed, at: number): ImportRecord {
  const { content_html: html, content_text: text } = item;
  return makeRecord(feed, at, {
    id: item.id === undefined ? undefined : String(item.id),
    link: resolve(item.url ?? item.external_url, feed.base),
    headline: item.title ?? "",
    date: item.date_published ?? item.date_modified ?? "",
    isDateOfChange: item.date_published === undefined && item.date_modified !== undefined,
    updated: item.date_published === undefined ? undefined : item.date_modified,
    content:
      html !== undefined ? { form: "html", text: html } : text !== undefined ? { form: "plain", text } : undefined,
    description: item.summary === undefined ? undefined : { form: "plain", text: item.summary },
    topics: item.tags ?? [],
    authors: names(item.authors),
    language: item.language,
    origin: feed.title,
    pictures: [item.image, item.banner_image],
    enclosures: (item.attachments ?? []).map((each) => ({
      url: each.url,
      type: each.mime_type,
      length: each.size_in_bytes,
      duration: each.duration_in_seconds,
    })),
    base: undefined,
  });
}

function atomText({ type, value = "" }: { readonly type?: string; readonly value?: string }): RecordText {
  const kind = type?.toLowerCase() ?? "text";
  const isPlain = kind === "text" || kind === "text/plain";
  // Atom 0.3 has media types; without a type it often holds HTML all the same.
  return { form: isPlain && !/<[a-z][^>]*>/i.test(value) ? "plain" : "html", text: value };
}

function plain(text: { readonly type?: string; readonly value?: string } | undefined): string {
  return text?.value ?? "";
}

function alternate(links: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] = []) {
  const fitting = links.filter(({ rel, href }) => (rel === undefined || rel === "alternate") && href !== undefined);
  return (fitting.find(({ type }) => type === undefined || type.includes("html")) ?? fitting[0])?.href;
}

function names(people: readonly { readonly name?: string }[] = []): readonly string[] {
  return people.flatMap(({ name }) => name ?? []);
}

function mediaPictures(media: Rss["media"]): readonly (string | undefined)[] {
  const contents = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap((group) => group.contents ?? [])];
  const thumbnails = [
    ...(media?.thumbnails ?? []),
    ...(media?.groups ?? []).flatMap((group) => group.thumbnails ?? []),
  ];
  return [
    ...contents.filter(({ medium, type }) => medium === "image" || type?.startsWith("image/")).map(({ url }) => url),
    ...thumbnails.map(({ url }) => url),
  ];
}

/** Recordings that Media RSS alone names. */
function mediaRecordings(media: Rss["media"], known: readonly { readonly url?: string }[]) {
  const contents = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap((group) => group.contents ?? [])];
  return contents
    .filter(
      ({ url, medium, type }) =>
        (medium === "audio" || type?.startsWith("audio/")) && !known.some((each) => each.url === url),
    )
    .map(({ url, type, fileSize, duration }) => ({ url, type, length: fileSize, duration }));
}
