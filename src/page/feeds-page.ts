// How to subscribe: every feed, what it holds, and its address in each format.

import type { TopicListing } from "../digest/digest.ts";
import { buildBase } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { FEED_FORMATS } from "./discovery.ts";
import { toEntry } from "./entry.ts";
import { collectionPage } from "./json-ld.ts";
import type { FeedCard, FeedsPage, PageEntry, TopicFeeds } from "./model.ts";
import {
  CORRECTION_FEED,
  EDITION_FEED,
  FEEDS_PATH,
  type FeedPaths,
  OPML_PATH,
  STORY_FEED,
  topicEditionFeed,
  topicFeed,
  topicPath,
  toUrl,
} from "./urls.ts";

export function listFeedsPage(context: PageContext): readonly PageEntry[] {
  return [
    toEntry({
      kind: "feeds",
      path: FEEDS_PATH,
      origin: "the list of feeds",
      listed: true,
      build: () => buildFeedsPage(context),
    }),
  ];
}

function buildFeedsPage(context: PageContext): FeedsPage {
  const { digest, site, words } = context;
  const description = words.feedsDescription(site.title);
  return {
    ...buildBase(site, context.frame, {
      path: FEEDS_PATH,
      heading: words.feeds,
      description,
      feeds: context.feeds.storiesFirst,
      breadcrumbs: toHome(context),
      graph: [collectionPage(site, { url: toUrl(site, FEEDS_PATH), name: words.feeds, description })],
    }),
    kind: "feeds",
    siteFeeds: siteFeeds(context),
    topicFeeds: [...digest.allTopics()].map((listing) => feedsOfTopic(context, listing)),
    opml: context.link(words.allFeeds, OPML_PATH),
  };
}

function siteFeeds(context: PageContext): readonly FeedCard[] {
  const { words } = context;
  return [
    toCard(context, words.storyFeed, words.storyFeedDescription, STORY_FEED),
    toCard(context, words.editionFeed, words.editionFeedDescription, EDITION_FEED),
    toCard(context, words.correctionFeed, words.correctionFeedDescription, CORRECTION_FEED),
  ];
}

function feedsOfTopic(context: PageContext, { topic }: TopicListing): TopicFeeds {
  const { words, link } = context;
  const name = [...topic.ancestors, topic].map((each) => each.name).join(" / ");
  return {
    topic: link(name, topicPath(topic)),
    stories: toCard(context, words.storyFeed, words.topicFeedDescription, topicFeed(topic)),
    editions: toCard(context, words.editionFeed, words.topicEditionFeedDescription, topicEditionFeed(topic)),
  };
}

function toCard({ site }: PageContext, title: string, description: string, paths: FeedPaths): FeedCard {
  const formats = FEED_FORMATS.map(({ format, name }) => ({ name, url: toUrl(site, paths[format]) }));
  return { title, description, formats };
}
