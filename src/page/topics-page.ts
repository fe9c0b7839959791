// The page of all topics: a tree with numbers of stories.

import type { Story, Topic, TopicListing } from "../digest/model.ts";
import { RSS } from "../feed/rss.ts";
import { compareBy } from "../order.ts";
import { TOPICS_PATH, topicFeed, topicPath, toUrl } from "../site/urls.ts";
import { buildCollection } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import type { Shape } from "./model/chart.ts";
import type { TopicCard, TopicsPage } from "./model/topic.ts";
import { newestUpdate, type PageType } from "./page-type.ts";

interface TopicsScope {
  /** Those with stories, the one with the newest story first. */
  readonly topics: readonly TopicSummary[];
  readonly quiet: readonly TopicSummary[];
}

export const topicsPage: PageType<TopicsScope, TopicsPage> = {
  kind: "topics",
  list: ({ digest, charts }) => {
    const [latest] = digest.editions;
    const shorten = (listing: TopicListing) => summarizeTopic(listing, charts.sparklineOf, latest?.key);
    const alive = digest.topics.filter(({ stories }) => stories.length > 0);
    return [
      {
        path: TOPICS_PATH,
        origin: "the list of topics",
        listed: true,
        modified: newestUpdate(digest.stories),
        scope: {
          topics: newestFirst(alive).map(shorten),
          quiet: digest.topics.filter(({ stories }) => stories.length === 0).map(shorten),
        },
      },
    ];
  },
  build: buildTopicsPage,
};

/** Of as new a story, the one that is displayed first. */
function newestFirst(topics: readonly TopicListing[]): readonly TopicListing[] {
  const places = new Map(topics.map((listing, i) => [listing, i]));
  return [...topics].sort(
    compareBy(
      ({ stories: [newest] }) => -(newest?.publishedAt ?? 0),
      (listing) => places.get(listing) ?? 0,
    ),
  );
}

function buildTopicsPage({ topics, quiet }: TopicsScope, context: PageContext): TopicsPage {
  const { site, words } = context;
  const description = words.topicsDescription(site.title);
  const items = [...topics, ...quiet].map(({ topic }) => toUrl(site, topicPath(topic)));
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
    quiet: quiet.map((listing) => buildTopicCard(context, listing)),
  };
}

/** What a list shows of a topic. */
export interface TopicSummary {
  readonly topic: Topic;
  readonly storyCount: number;
  readonly newCount?: number | undefined;
  readonly sparkline?: Shape | undefined;
  readonly children: readonly TopicSummary[];
}

/** @param latest The key of the edition whose stories are counted as new; none are where it is absent. */
export function summarizeTopic(
  { topic, stories, children }: TopicListing,
  sparklineOf: (stories: readonly Story[]) => Shape | undefined,
  latest?: string,
): TopicSummary {
  return {
    topic,
    storyCount: stories.length,
    newCount: latest === undefined ? undefined : stories.filter(({ editionKey }) => editionKey === latest).length,
    sparkline: sparklineOf(stories),
    children: children.map((child) => summarizeTopic(child, sparklineOf, latest)),
  };
}

/** A topic with those below it, to any depth. */
export function buildTopicCard(context: PageContext, scope: TopicSummary): TopicCard {
  const { topic, storyCount, newCount, sparkline, children } = scope;
  return {
    ...context.topicLink(topic),
    description: topic.description,
    storyCount,
    feed: context.link(context.words.feedOf(topic.name), RSS.path(topicFeed(topic))),
    newCount,
    sparkline,
    children: children.map((child) => buildTopicCard(context, child)),
  };
}
