// A topic: its stories by day, so many a page, and a page that lists the pages.

import type { Story, TopicListing } from "../digest/model.ts";
import { groupBy } from "../order.ts";
import { dayPath, storyPath, topicFeed, topicPagesPath, topicPath, toUrl } from "../site/urls.ts";
import { buildBase, type PageFacts } from "./base.ts";
import { toTopic } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { topicFeeds } from "./discovery.ts";
import { newestUpdate, toEntry } from "./entry.ts";
import { collectionPage } from "./json-ld.ts";
import type { PageEntry } from "./model/model.ts";
import type { Link } from "./model/parts.ts";
import type { ListPart, StoryDay, TopicPage } from "./model/topic.ts";
import { buildTopicCard } from "./topics-page.ts";

export function listTopicPages(context: PageContext): readonly PageEntry[] {
  return [...context.digest.allTopics()].flatMap((listing) => pagesOf(context, listing));
}

function pagesOf(context: PageContext, listing: TopicListing): readonly PageEntry[] {
  const { topic, stories } = listing;
  const chunks = cut(stories, context.digest.settings.topics.perPage);
  const pages = chunks.map((chunk, i) =>
    toEntry({
      kind: "topic",
      path: topicPath(topic, i + 1),
      origin: `the topic "${topic.name}"`,
      listed: true,
      modified: newestUpdate(chunk),
      build: () => buildListPage(context, listing, chunks, i),
    }),
  );
  if (chunks.length === 1) return pages;
  const overview = toEntry({
    kind: "topic",
    path: topicPagesPath(topic),
    origin: `the pages of the topic "${topic.name}"`,
    listed: false,
    build: () => buildOverview(context, listing, chunks),
  });
  return [...pages, overview];
}

function buildListPage(
  context: PageContext,
  listing: TopicListing,
  chunks: readonly (readonly Story[])[],
  index: number,
): TopicPage {
  const { site, words } = context;
  const { topic } = listing;
  const stories = chunks[index] ?? [];
  const path = topicPath(topic, index + 1);
  const heading = index === 0 ? topic.name : words.pageOf({ title: topic.name, page: index + 1, pages: chunks.length });
  const description = topic.description ?? words.topicDescription({ topic: topic.name, site: site.title });
  const items = stories.map((story) => toUrl(site, storyPath(story)));
  const parts = partsOf(context, listing, chunks);
  return {
    ...shared(context, listing, {
      path,
      heading,
      description,
      breadcrumbs: toTopic(context, topic),
      previous: parts[index - 1],
      next: parts[index + 1],
      graph: [collectionPage(site, { url: toUrl(site, path), name: heading, description, items })],
    }),
    trend: index === 0 ? context.charts.trendOf(listing.stories) : undefined,
    children: index === 0 ? listing.children.map((child) => buildTopicCard(context, child)) : [],
    days: daysOf(context, stories),
    page: index + 1,
    pages: parts,
  };
}

function buildOverview(context: PageContext, listing: TopicListing, chunks: readonly (readonly Story[])[]): TopicPage {
  const { topic } = listing;
  return {
    ...shared(context, listing, {
      path: topicPagesPath(topic),
      canonicalPath: topicPath(topic),
      heading: context.words.pagesOf(topic.name),
      description: topic.description ?? context.words.topicDescription({ topic: topic.name, site: context.site.title }),
      breadcrumbs: [...toTopic(context, topic), context.topicLink(topic)],
    }),
    children: [],
    days: [],
    pages: partsOf(context, listing, chunks),
  };
}

function shared(context: PageContext, { topic, stories }: TopicListing, facts: Omit<PageFacts, "feeds">) {
  const { site, words, frame } = context;
  return {
    ...buildBase(site, frame, { ...facts, feeds: topicFeeds(site, words, context.feeds, topic) }),
    kind: "topic" as const,
    name: topic.name,
    introduction: topic.description,
    storyCount: stories.length,
    feed: context.link(words.feedOf(topic.name), topicFeed(topic).rss),
    overview: overviewLink(context, topic),
  };
}

function overviewLink({ link, words }: PageContext, topic: TopicListing["topic"]): Link {
  return link(words.pagesOf(topic.name), topicPagesPath(topic));
}

function partsOf(
  { link, words, dates }: PageContext,
  { topic }: TopicListing,
  chunks: readonly (readonly Story[])[],
): readonly ListPart[] {
  if (chunks.length === 1) return [];
  const toTime = (day = "") => ({ iso: day, label: dates.shortDay(day) });
  return chunks.map((chunk, i) => ({
    ...link(words.page(i + 1), topicPath(topic, i + 1)),
    number: i + 1,
    newest: toTime(chunk[0]?.day),
    oldest: toTime(chunk.at(-1)?.day),
  }));
}

function daysOf({ link, dates, cardOf }: PageContext, stories: readonly Story[]): readonly StoryDay[] {
  return [...groupBy(stories, (story) => story.day)].map(([day, ofDay]) => ({
    day: { ...link(dates.day(day), dayPath(day)), date: dates.toDate(day) },
    stories: ofDay.map(cardOf),
  }));
}

/** Pieces of `size`, the last one shorter; one empty piece of nothing. */
function cut<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: count }, (_, i) => list.slice(i * size, (i + 1) * size));
}
