// All topics as a tree, with how much ran under each.

import type { TopicListing } from "../digest/model.ts";
import { TOPICS_PATH, topicFeed, topicPath, toUrl } from "../site/urls.ts";
import { toHome } from "./breadcrumbs.ts";
import { buildCollection } from "./collection.ts";
import type { PageContext } from "./context.ts";
import { newestUpdate, toEntry } from "./entry.ts";
import type { PageEntry } from "./model/model.ts";
import type { TopicCard, TopicsPage } from "./model/topic.ts";

export function listTopicsPage(context: PageContext): readonly PageEntry[] {
  return [
    toEntry({
      kind: "topics",
      path: TOPICS_PATH,
      origin: "the list of topics",
      listed: true,
      modified: newestUpdate(context.digest.stories),
      build: () => buildTopicsPage(context),
    }),
  ];
}

function buildTopicsPage(context: PageContext): TopicsPage {
  const { digest, site, words } = context;
  const description = words.topicsDescription(site.title);
  const items = digest.topics.map(({ topic }) => toUrl(site, topicPath(topic)));
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
    topics: digest.topics.map((listing) => buildTopicCard(context, listing)),
  };
}

/** A topic with those below it, to any depth. */
export function buildTopicCard(context: PageContext, { topic, stories, children }: TopicListing): TopicCard {
  return {
    ...context.topicLink(topic),
    description: topic.description,
    storyCount: stories.length,
    feed: context.link(context.words.feedOf(topic.name), topicFeed(topic).rss),
    sparkline: context.charts.sparklineOf(stories),
    children: children.map((child) => buildTopicCard(context, child)),
  };
}
