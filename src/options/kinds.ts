// The kinds of page and of feed that a site has: each can be set by its name.

/** The kinds of page, each of which can be given a layout of the site's own. */
export const PAGE_KINDS = [
  "home",
  "edition",
  "rollup",
  "story",
  "day",
  "month",
  "year",
  "archive",
  "topics",
  "topic",
  "threads",
  "thread",
  "sources",
  "statistics",
  "corrections",
  "search",
  "feeds",
  "notFound",
] as const;

export type PageKind = (typeof PAGE_KINDS)[number];

/** The kinds of feed, each with limits of its own. */
export const FEED_KINDS = [
  "stories",
  "editions",
  "topics",
  "topicEditions",
  "threads",
  "corrections",
  "weekly",
  "monthly",
] as const;

export type FeedKind = (typeof FEED_KINDS)[number];
