// Ways to follow the site and to find things in it.

import type { PageBase } from "./base.ts";
import type { Link } from "./parts.ts";
import type { HeadlineLink } from "./story.ts";

export interface SearchPage extends PageBase {
  readonly kind: "search";
  readonly script: string;
  /** Other ways to every story. */
  readonly links: readonly Link[];
}

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

export interface NotFoundPage extends PageBase {
  readonly kind: "notFound";
  /** The address of the search page, where the site has one. */
  readonly search?: string | undefined;
  readonly latest: readonly HeadlineLink[];
  readonly links: readonly Link[];
}
