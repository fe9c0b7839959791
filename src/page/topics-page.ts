// All topics as a tree, with how much ran under each.

import type { Story, Topic, TopicListing } from "../digest/model.ts";
import { RSS } from "../feed/rss.ts";
import { TOPICS_PATH, topicFeed, topicPath, toUrl } from "../site/urls.ts";
import { toHome } from "./breadcrumbs.ts";
import { buildCollection } from "./collection.ts";
import type { PageContext } from "./context.ts";
import type { Shape } from "./model/chart.ts";
import type { TopicCard, TopicsPage } from "./model/topic.ts";
import { newestUpdate, type PageType } from "./page-type.ts";

interface TopicsScope {
  readonly topics: readonly TopicInShort[];
}

export const topicsPage: PageType<TopicsScope> = {
  kind: "topics",
  list: ({ digest, charts }) => [
    {
      path: TOPICS_PATH,
      origin: "the list of topics",
      listed: true,
      modified: newestUpdate(digest.stories),
      scope: { topics: digest.topics.map((listing) => shortenTopic(listing, charts.sparklineOf)) },
    },
  ],
  build: buildTopicsPage,
};

function buildTopicsPage({ topics }: TopicsScope, context: PageContext): TopicsPage {
  const { site, words } = context;
  const description = words.topicsDescription(site.title);
  const items = topics.map(({ topic }) => toUrl(site, topicPath(topic)));
  return {
    ...buildCollection(context, {
      path: TOPICS_PATH,
      heading: words.topics,
      description,
      feeds: context.feeds.storiesFirst,
      breadcrumbs: toHome(context),
      items,
    }),
    kind: "topics",
    topics: topics.map((listing) => buildTopicCard(context, listing)),
  };
}

/** What a list shows of a topic. */
export interface TopicInShort {
  readonly topic: Topic;
  readonly storyCount: number;
  readonly sparkline?: Shape | undefined;
  readonly children: readonly TopicInShort[];
}

export function shortenTopic(
  { topic, stories, children }: TopicListing,
  sparklineOf: (stories: readonly Story[]) => Shape | undefined,
): TopicInShort {
  return {
    topic,
    storyCount: stories.length,
    sparkline: sparklineOf(stories),
    children: children.map((child) => shortenTopic(child, sparklineOf)),
  };
}

/** A topic with those below it, to any depth. */
export function buildTopicCard(context: PageContext, scope: TopicInShort): TopicCard {
  const { topic, storyCount, sparkline, children } = scope;
  return {
    ...context.topicLink(topic),
    description: topic.description,
    storyCount,
    feed: context.link(context.words.feedOf(topic.name), RSS.path(topicFeed(topic))),
    sparkline,
    children: children.map((child) => buildTopicCard(context, child)),
  };
}
