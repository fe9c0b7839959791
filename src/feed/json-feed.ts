// JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/

import type { Archive } from "./archives.ts";
import type { Feed } from "./feed.ts";
import { jsonItem, printJsonItem } from "./json-item.ts";
import type { PrintedFeed, PrintedItem } from "./printed-feed.ts";

export function renderJsonFeed(feed: Feed): PrintedFeed {
  return document(feed, feed.items.map(jsonItem), feed.urls.json, feed.olderPart?.json);
}

/** A month's archive document: `next_url` of the feed leads to the newest, of each to the one before. */
export function renderJsonArchive({ feed, urls, items, older }: Archive): PrintedFeed {
  return document(feed, items.map(printJsonItem), urls.json, older?.json);
}

/** An item a line. */
function document(feed: Feed, items: Iterable<PrintedItem>, url: string, next: string | undefined): PrintedFeed {
  const { title, description, page, publication } = feed;
  const { name, url: home, language, image, hub } = publication;
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
    hubs: hub === undefined ? undefined : [{ type: "WebSub", url: hub }],
  });
  return {
    head: `${head.slice(0, -1)},"items":[\n`,
    items,
    form: "json",
    separator: ",\n",
    tail: "\n]}\n",
  };
}
