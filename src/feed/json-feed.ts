// JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/

import { rememberWith } from "../remember.ts";
import { toUtcIso } from "../text/dates.ts";
import type { ArchiveDocument, Feed, FeedItem } from "./feed.ts";
import { type ArchiveFormat, type FeedFormat, feedUrl } from "./format.ts";
import type { PrintedFeed, PrintedItem } from "./printed-feed.ts";

export const JSON_FEED: FeedFormat & { readonly archive: ArchiveFormat } = {
  key: "json",
  name: "JSON Feed",
  type: "application/feed+json",
  path: ({ folder, name }) => `${folder}${name}.json`,
  printItem: (item) => jsonItem(item),
  print: (feed) =>
    document(
      feed,
      feed.items.map(jsonItem),
      feedUrl(feed, JSON_FEED),
      feed.olderPart && archiveUrl(feed, feed.olderPart),
    ),
  archive: {
    path: (stem) => `${stem}.json`,
    // `next_url` of the feed leads to the newest, of each to the one before.
    print: ({ feed, stem, items, older }: ArchiveDocument) =>
      document(feed, items.map(printJsonItem), archiveUrl(feed, stem), older && archiveUrl(feed, older)),
  },
  readItems: (text, { parseJsonFeed }) =>
    (parseJsonFeed(text).items ?? []).map(({ id, url, date_published, date_modified }) => ({
      id,
      url,
      dates: [date_published ?? "", date_modified ?? ""],
    })),
};

function archiveUrl({ publication }: Feed, stem: string): string {
  return publication.base + JSON_FEED.archive.path(stem);
}

/** An item a line. */
function document(feed: Feed, items: Iterable<PrintedItem>, url: string, next: string | undefined): PrintedFeed {
  const { title, description, page, publication } = feed;
  const { name, url: home, language, image, hubs } = publication;
  const head = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: page,
    feed_url: url,
    description,
    next_url: next,
    icon: image,
    authors: [{ name, url: home }],
    language,
    hubs: hubs.length === 0 ? undefined : hubs.map((hub) => ({ type: "WebSub", url: hub })),
  });
  return {
    head: `${head.slice(0, -1)},"items":[\n`,
    items,
    form: "json",
    separator: ",\n",
    tail: "\n]}\n",
  };
}

/** For feeds, several of which carry it; the archives carry it once. */
const jsonItem = rememberWith(printJsonItem);

function printJsonItem(item: FeedItem): PrintedItem {
  const {
    id,
    url,
    title,
    published,
    updated,
    language,
    summary,
    content,
    authors,
    categories,
    sources,
    image,
    audio,
    extracted,
  } = item;
  const [source] = sources.length === 1 ? sources : [];
  const fields = JSON.stringify({
    id,
    url,
    external_url: source?.url,
    title,
    summary,
    image: image?.url,
    date_published: toUtcIso(published),
    date_modified: toUtcIso(updated),
    authors,
    tags: categories.length === 0 ? undefined : categories.map((category) => category.label),
    language,
    attachments:
      audio === undefined
        ? undefined
        : [{ url: audio.url, mime_type: audio.type, size_in_bytes: audio.bytes, duration_in_seconds: audio.seconds }],
    content_text: content === undefined ? summary : undefined,
    // An extension, as JSON Feed has them: what a program must not take for the editor's words.
    _from_the_article: extracted && { key_points: extracted },
  });
  if (content === undefined) return { head: fields, content, tail: "" };
  return { head: `${fields.slice(0, -1)},"content_html":"`, content, tail: '"}' };
}
