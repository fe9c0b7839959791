// Somebody else's parser reads a feed too: what it finds must be what we meant.

import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from "feedsmith";
import type { FeedDocument } from "../feed/documents.ts";

const PARSERS = { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed };

/** The ids of a feed's items, in order, none of a list of feeds; `undefined` where it is no document of its format. */
export function readIds({ content, format }: FeedDocument): readonly string[] | undefined {
  try {
    return format.readIds(content, PARSERS);
  } catch {
    return undefined;
  }
}
