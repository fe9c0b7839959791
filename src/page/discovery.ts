// Feeds for autodiscovery: those that a page names in its head, its own first.

import type { Thread, Topic } from "../digest/model.ts";
import { FEED_FORMATS } from "../feed/formats.ts";
import type { RollupPeriod } from "../options/options.ts";
import type { SiteSettings } from "../options/settings.ts";
import { rollupFeedWords } from "../site/feed-words.ts";
import {
  CORRECTION_FEED,
  EDITION_FEED,
  type FeedAddress,
  rollupFeed,
  STORY_FEED,
  threadFeed,
  toHref,
  topicEditionFeed,
  topicFeed,
} from "../site/urls.ts";
import type { Words } from "../site/words.ts";
import type { FeedLink } from "./model/common.ts";

/** The feeds of the whole site, in the two orders that pages need. */
export interface SiteFeedLinks {
  readonly storiesFirst: readonly FeedLink[];
  readonly editionsFirst: readonly FeedLink[];
}

export function siteFeedLinks(site: SiteSettings, words: Words): SiteFeedLinks {
  const stories = toFeedLinks(site, words, words.storyFeed, STORY_FEED);
  const editions = toFeedLinks(site, words, words.editionFeed, EDITION_FEED);
  return { storiesFirst: [...stories, ...editions], editionsFirst: [...editions, ...stories] };
}

/** The topic's own feeds, then the site's. */
export function topicFeeds(site: SiteSettings, words: Words, feeds: SiteFeedLinks, topic: Topic): readonly FeedLink[] {
  return [
    ...toFeedLinks(site, words, words.topicFeed(topic.name), topicFeed(topic)),
    ...toFeedLinks(site, words, words.topicEditionFeed(topic.name), topicEditionFeed(topic)),
    ...feeds.storiesFirst,
  ];
}

/** The thread's own feed, then the site's. @param name The thread's. */
export function threadFeeds(
  site: SiteSettings,
  words: Words,
  feeds: SiteFeedLinks,
  thread: Pick<Thread, "slug">,
  name: string,
): readonly FeedLink[] {
  return [...toFeedLinks(site, words, words.threadFeed(name), threadFeed(thread)), ...feeds.storiesFirst];
}

/** The corrections' own feed, then the site's. */
export function correctionFeeds(site: SiteSettings, words: Words, feeds: SiteFeedLinks): readonly FeedLink[] {
  return [...toFeedLinks(site, words, words.correctionFeed, CORRECTION_FEED), ...feeds.storiesFirst];
}

/** The feed of the rollups of one length, then the site's. */
export function rollupFeeds(
  site: SiteSettings,
  words: Words,
  feeds: SiteFeedLinks,
  period: RollupPeriod,
): readonly FeedLink[] {
  return [
    ...toFeedLinks(site, words, rollupFeedWords(words, period).title, rollupFeed(period)),
    ...feeds.editionsFirst,
  ];
}

function toFeedLinks(site: SiteSettings, words: Words, feed: string, address: FeedAddress): readonly FeedLink[] {
  return FEED_FORMATS.map((format) => ({
    title: words.feedTitle({ site: site.title, feed, format: format.name }),
    href: toHref(site, format.path(address)),
    type: format.type,
  }));
}
