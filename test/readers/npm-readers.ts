// The parsers that readers written for Node are built on.

import { Readable } from "node:stream";
import { extract } from "@extractus/feed-extractor";
import { parseFeed as parseWithFeedParser } from "@rowanmanning/feed-parser";
import NodeFeedparser from "feedparser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { instantOfDate, type Reader, type ReadItem } from "./reader.ts";

const rssParser: Reader = {
  name: "rss-parser",
  formats: ["rss", "atom"],
  needs: [],
  async read(url) {
    const { items } = await new RssParser<unknown, { id?: string }>().parseURL(url);
    return items.map(({ guid, id, title = "", link = "", pubDate }) => ({
      id: guid ?? id ?? "",
      title,
      url: link,
      published: instantOfDate(pubDate),
    }));
  },
};

const nodeFeedparser: Reader = {
  name: "feedparser",
  formats: ["rss", "atom"],
  needs: [],
  async read(url) {
    const items: ReadItem[] = [];
    for await (const { guid, title, link, pubdate } of Readable.from(await fetchText(url)).pipe(
      new NodeFeedparser({}),
    )) {
      items.push({ id: guid, title, url: link, published: instantOfDate(pubdate) });
    }
    return items;
  },
};

const feedParser: Reader = {
  name: "@rowanmanning/feed-parser",
  formats: ["rss", "atom"],
  needs: [],
  async read(url) {
    const { items } = parseWithFeedParser(await fetchText(url));
    return items.map((item) => ({
      id: item.id ?? "",
      title: item.title ?? "",
      url: item.url ?? "",
      published: instantOfDate(item.published),
    }));
  },
};

const feedExtractor: Reader = {
  name: "@extractus/feed-extractor",
  formats: ["rss", "atom", "json"],
  needs: [],
  async read(url) {
    const { entries = [] } = await extract(url);
    return entries.map(({ id, title = "", link = "", published }) => ({
      id,
      title,
      url: link,
      published: instantOfDate(published),
    }));
  },
};

const feedsmith: Reader = {
  name: "feedsmith",
  formats: ["rss", "atom", "json"],
  needs: [],
  async read(url) {
    const text = await fetchText(url);
    if (url.endsWith(".json")) {
      return (parseJsonFeed(text).items ?? []).map((item) =>
        toItem(item.id, item.title, item.url, item.date_published),
      );
    }
    if (text.includes("<rss")) {
      return (parseRssFeed(text).items ?? []).map((item) =>
        toItem(item.guid?.value, item.title, item.link, item.pubDate),
      );
    }
    return (parseAtomFeed(text).entries ?? []).map((entry) =>
      toItem(entry.id, entry.title?.value, entry.links?.find(({ rel }) => rel === "alternate")?.href, entry.published),
    );
  },
};

export const NPM_READERS = [rssParser, nodeFeedparser, feedParser, feedExtractor, feedsmith] as const;

async function fetchText(url: string): Promise<string> {
  return (await fetch(url)).text();
}

function toItem(id = "", title = "", url = "", date = ""): ReadItem {
  return { id, title, url, published: instantOfDate(date) };
}
