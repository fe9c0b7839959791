// Somebody else's parser reads a feed too: what it finds must be what we meant.

import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from "feedsmith";
import type { FeedFormat } from "../feed/documents.ts";

/** The ids of a feed's items, in order, none of a list of feeds; `undefined` where it is no document of its format. */
export function readIds(content: string, format: FeedFormat): readonly string[] | undefined {
  try {
    return parseIds(content, format);
  } catch {
    return undefined;
  }
}

function parseIds(content: string, format: FeedFormat): readonly string[] {
  switch (format) {
    case "rss":
      return (parseRssFeed(content).items ?? []).map((item) => item.guid?.value ?? "");
    case "atom":
      return (parseAtomFeed(content).entries ?? []).map((entry) => entry.id ?? "");
    case "json":
      return (parseJsonFeed(content).items ?? []).map((item) => item.id ?? "");
    case "opml":
      parseOpml(content);
      return [];
  }
}
