// The pages of a topic: its stories by day. The newest stand on the topic's own page; the others are on pages that are numbered
// from the oldest and full, so that none of them changes when new stories come.

import type { Story, Topic, TopicListing } from "../digest/model.ts";
import { RSS } from "../feed/rss.ts";
import { groupBy } from "../order.ts";
import { dayPath, storyPath, topicFeed, topicNumberedPath, topicPagesPath, topicPath, toUrl } from "../site/urls.ts";
import type { Day } from "../text/dates.ts";
import { type PageFacts as BaseFacts, buildBase } from "./base.ts";
import { toTopic } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { topicFeeds } from "./discovery.ts";
import { collectionPage } from "./json-ld.ts";
import type { Chart } from "./model/chart.ts";
import type { Link } from "./model/common.ts";
import type { NumberedPage, StoryDay, TopicPage } from "./model/topic.ts";
import { newestUpdate, type PageFacts, type PageSource, type PageType } from "./page-type.ts";
import { buildTopicCard, summarizeTopic, type TopicSummary } from "./topics-page.ts";

/** The topic's own page. */
interface FrontScope {
  readonly part: "front";
  readonly topic: Topic;
  readonly stories: readonly Story[];
  readonly storyCount: number;
  /** How many pages there are besides it. */
  readonly fullPages: number;
  readonly trend?: Chart | undefined;
  readonly children: readonly TopicSummary[];
}

/** A page of older stories: full, and done but for the link to the page after it. */
interface FullScope {
  readonly part: "full";
  readonly topic: Topic;
  readonly stories: readonly Story[];
  /** From 1, the oldest. */
  readonly number: number;
  readonly isNewest: boolean;
}

/** The page that lists the others. */
interface OverviewScope {
  readonly part: "overview";
  readonly topic: Topic;
  readonly storyCount: number;
  /** Newest first, the topic's own page before them. */
  readonly spans: readonly { readonly number?: number | undefined; readonly newest: Day; readonly oldest: Day }[];
}

type TopicScope = FrontScope | FullScope | OverviewScope;

export const topicPages: PageType<TopicScope, TopicPage> = {
  kind: "topic",
  list: (source) => [...source.digest.allTopics()].flatMap((listing) => pagesOf(source, listing)),
  build: (scope, context) => {
    switch (scope.part) {
      case "front":
        return buildFront(scope, context);
      case "full":
        return buildFull(scope, context);
      case "overview":
        return buildOverview(scope, context);
    }
  },
};

function pagesOf({ digest, charts }: PageSource, listing: TopicListing): readonly PageFacts<TopicScope>[] {
  const { topic, stories, children } = listing;
  const { front, full } = splitPages(stories, digest.settings.topics.perPage);
  const time = charts.upTo(stories[0]?.day);
  const own: PageFacts<FrontScope> = {
    path: topicPath(topic),
    origin: `the topic "${topic.name}"`,
    listed: true,
    modified: newestUpdate(front),
    scope: {
      part: "front",
      topic,
      stories: front,
      storyCount: stories.length,
      fullPages: full.length,
      trend: time.trendOf(stories),
      children: children.map((child) => summarizeTopic(child, time.sparklineOf)),
    },
  };
  if (full.length === 0) return [own];
  const older = full.map(
    (ofPage, i): PageFacts<FullScope> => ({
      path: topicNumberedPath(topic, i + 1),
      origin: `the topic "${topic.name}"`,
      listed: true,
      modified: newestUpdate(ofPage),
      scope: { part: "full", topic, stories: ofPage, number: i + 1, isNewest: i === full.length - 1 },
    }),
  );
  const overview: PageFacts<OverviewScope> = {
    path: topicPagesPath(topic),
    origin: `the pages of the topic "${topic.name}"`,
    listed: false,
    scope: {
      part: "overview",
      topic,
      storyCount: stories.length,
      spans: [
        { number: undefined, ...spanOf(front) },
        ...full.map((each, i) => ({ number: i + 1, ...spanOf(each) })).reverse(),
      ],
    },
  };
  return [own, ...older.reverse(), overview];
}

/**
 * Pages of `size` from the oldest story on, each newest first; what would leave the topic's own page with fewer than
 * `size` stories stays on it.
 * @param stories Newest first.
 */
export function splitPages<T>(
  stories: readonly T[],
  size: number,
): { readonly front: readonly T[]; readonly full: readonly (readonly T[])[] } {
  const count = Math.max(0, Math.floor(stories.length / size) - 1);
  const full = Array.from({ length: count }, (_, i) => {
    const end = stories.length - i * size;
    return stories.slice(end - size, end);
  });
  return { front: stories.slice(0, stories.length - count * size), full };
}

function spanOf(stories: readonly Story[]): { readonly newest: Day; readonly oldest: Day } {
  return { newest: stories[0]?.day ?? "", oldest: stories.at(-1)?.day ?? "" };
}

function buildFront(scope: FrontScope, context: PageContext): TopicPage {
  const { topic, stories, storyCount, fullPages, trend, children } = scope;
  const path = topicPath(topic);
  const older = fullPages === 0 ? undefined : partLink(context, topic, fullPages);
  return {
    ...buildList(scope, context, { path, heading: topic.name, previous: older }),
    storyCount,
    trend,
    children: children.map((child) => buildTopicCard(context, child)),
    days: daysOf(context, stories),
    hasOverview: fullPages > 0,
    pages: [],
  };
}

function buildFull(scope: FullScope, context: PageContext): TopicPage {
  const { topic, stories, number, isNewest } = scope;
  const { words, topicLink } = context;
  return {
    ...buildList(scope, context, {
      path: topicNumberedPath(topic, number),
      heading: words.pageOf({ title: topic.name, page: number }),
      previous: number === 1 ? undefined : partLink(context, topic, number - 1),
      next: isNewest ? topicLink(topic) : partLink(context, topic, number + 1),
    }),
    children: [],
    days: daysOf(context, stories),
    hasOverview: true,
    pages: [],
  };
}

function buildOverview({ topic, storyCount, spans }: OverviewScope, context: PageContext): TopicPage {
  const { words, dates, topicLink } = context;
  const toTime = (day: Day) => ({ iso: day, label: dates.shortDay(day) });
  return {
    ...shared(context, topic, {
      path: topicPagesPath(topic),
      canonicalPath: topicPath(topic),
      heading: words.pagesOf(topic.name),
      description: describe(context, topic),
      breadcrumbs: [...toTopic(context, topic), topicLink(topic)],
    }),
    storyCount,
    children: [],
    days: [],
    hasOverview: false,
    pages: spans.map(
      ({ number, newest, oldest }): NumberedPage => ({
        ...(number === undefined ? topicLink(topic) : partLink(context, topic, number)),
        newest: toTime(newest),
        oldest: toTime(oldest),
      }),
    ),
  };
}

function buildList(
  { topic, stories }: FrontScope | FullScope,
  context: PageContext,
  facts: Pick<BaseFacts, "path" | "heading" | "previous" | "next">,
) {
  const { site } = context;
  const description = describe(context, topic);
  const items = stories.map((story) => toUrl(site, storyPath(story)));
  return shared(context, topic, {
    ...facts,
    description,
    breadcrumbs: toTopic(context, topic),
    graph: [collectionPage(site, { url: toUrl(site, facts.path), name: facts.heading, description, items })],
  });
}

function describe({ words, site }: PageContext, topic: Topic): string {
  return topic.description ?? words.topicDescription({ topic: topic.name, site: site.title });
}

function shared(context: PageContext, topic: Topic, facts: Omit<BaseFacts, "feeds">) {
  const { site, words, frame, link } = context;
  return {
    ...buildBase(site, frame, { ...facts, feeds: topicFeeds(site, words, context.feeds, topic) }),
    kind: "topic" as const,
    name: topic.name,
    topic: context.topicLink(topic),
    introduction: topic.description,
    feed: link(words.feedOf(topic.name), RSS.path(topicFeed(topic))),
    overview: link(words.pagesOf(topic.name), topicPagesPath(topic)),
  };
}

function partLink({ link, words }: PageContext, topic: Topic, number: number): Link {
  return link(words.page(number), topicNumberedPath(topic, number));
}

function daysOf({ link, dates, cardOf }: PageContext, stories: readonly Story[]): readonly StoryDay[] {
  return [...groupBy(stories, (story) => story.day)].map(([day, ofDay]) => ({
    day: { ...link(dates.day(day), dayPath(day)), date: dates.toDate(day) },
    stories: ofDay.map(cardOf),
  }));
}
