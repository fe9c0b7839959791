// How to subscribe: every feed, what it holds, and its address in each format.

import { withAncestors } from "../digest/ancestors.ts";
import type { Topic } from "../digest/model.ts";
import { FEED_FORMATS } from "../feed/formats.ts";
import { listSelections, type Selection } from "../feed/selections.ts";
import { rollupFeedWords } from "../site/feed-words.ts";
import {
  ARCHIVE_PATH,
  CORRECTION_FEED,
  CORRECTIONS_PATH,
  EDITION_FEED,
  FEEDS_PATH,
  type FeedAddress,
  HOME_PATH,
  OPML_PATH,
  rollupFeed,
  STORY_FEED,
  toHref,
  topicEditionFeed,
  topicFeed,
  topicPath,
  toUrl,
} from "../site/urls.ts";
import { buildCollection } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import type { FeedCard, FeedsPage, TopicFeeds } from "./model/feeds.ts";
import type { PageType } from "./page-type.ts";

interface FeedsScope {
  /** In display order. */
  readonly topics: readonly Topic[];
  /** Feeds of some of the stories. */
  readonly selections: readonly Pick<Selection, "title" | "description" | "address">[];
}

export const feedsPage: PageType<FeedsScope, FeedsPage> = {
  kind: "feeds",
  list: ({ digest, context }) => [
    {
      path: FEEDS_PATH,
      origin: "the list of feeds",
      listed: true,
      scope: {
        topics: [...digest.allTopics()].map(({ topic }) => topic),
        selections: listSelections(digest, context.words).map(({ title, description, address }) => ({
          title,
          description,
          address,
        })),
      },
    },
  ],
  build: buildFeedsPage,
};

function buildFeedsPage({ topics, selections }: FeedsScope, context: PageContext): FeedsPage {
  const { site, words } = context;
  const description = words.feedsDescription(site.title);
  return {
    ...buildCollection(context, {
      path: FEEDS_PATH,
      heading: words.feeds,
      description,
      feeds: context.feeds.storiesFirst,
      breadcrumbs: toHome(context),
    }),
    kind: "feeds",
    siteFeeds: [
      ...siteFeeds(context),
      ...selections.map(({ title, description, address }) => toCard(context, title, description, address, HOME_PATH)),
    ],
    topicFeeds: topics.map((topic) => feedsOfTopic(context, topic)),
    opml: context.link(words.allFeeds, OPML_PATH),
  };
}

function siteFeeds(context: PageContext): readonly FeedCard[] {
  const { words, settings } = context;
  return [
    toCard(context, words.storyFeed, words.storyFeedDescription, STORY_FEED, HOME_PATH),
    toCard(context, words.editionFeed, words.editionFeedDescription, EDITION_FEED, ARCHIVE_PATH),
    ...settings.edition.rollups.map((period) => {
      const { title, description } = rollupFeedWords(words, period);
      return toCard(context, title, description, rollupFeed(period), ARCHIVE_PATH);
    }),
    toCard(context, words.correctionFeed, words.correctionFeedDescription, CORRECTION_FEED, CORRECTIONS_PATH),
  ];
}

function feedsOfTopic(context: PageContext, topic: Topic): TopicFeeds {
  const { words, link } = context;
  const name = withAncestors(topic)
    .map((each) => each.name)
    .join(" / ");
  const path = topicPath(topic);
  return {
    topic: link(name, path),
    stories: toCard(context, words.storyFeed, words.topicFeedDescription, topicFeed(topic), path),
    editions: toCard(context, words.editionFeed, words.topicEditionFeedDescription, topicEditionFeed(topic), path),
  };
}

/** @param page The path of the page that shows the same. */
function toCard(
  { site }: PageContext,
  title: string,
  description: string,
  address: FeedAddress,
  page: string,
): FeedCard {
  const formats = FEED_FORMATS.map((format) => ({ name: format.name, url: toUrl(site, format.path(address)) }));
  return { title, description, href: toHref(site, page), formats };
}
