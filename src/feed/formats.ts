// The formats that every feed has, in the order in which pages and feeds name them.

import { ATOM } from "./atom.ts";
import type { FeedFormat } from "./format.ts";
import { JSON_FEED } from "./json-feed.ts";
import { RSS } from "./rss.ts";

export const FEED_FORMATS: readonly FeedFormat[] = [RSS, ATOM, JSON_FEED];
