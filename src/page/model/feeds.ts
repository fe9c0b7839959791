// The page of feeds: every way to follow the site.

import type { PageBase } from "./base.ts";
import type { Link } from "./common.ts";

export interface FeedCard {
  readonly title: string;
  /** What it holds and how often it changes. */
  readonly description: string;
  /** The page that shows the same. */
  readonly href: string;
  /** Absolute, to be copied. */
  readonly formats: readonly { readonly name: string; readonly url: string }[];
}

/** What a topic has to offer, in short. */
export interface TopicFeeds {
  readonly topic: Link;
  readonly stories: FeedCard;
  readonly editions: FeedCard;
}

export interface FeedsPage extends PageBase {
  readonly kind: "feeds";
  /** Those of the whole site. */
  readonly siteFeeds: readonly FeedCard[];
  /** In display order, each under its full name: `City / Transport`. */
  readonly topicFeeds: readonly TopicFeeds[];
  readonly opml: Link;
}
