// The publication in numbers: how much ran when, under which topics, and who was cited.

import type { Digest } from "../digest/digest.ts";
import type { TopicListing } from "../digest/model.ts";
import { buildStatistics } from "../digest/statistics.ts";
import type { Timeline } from "../digest/timeline.ts";
import { compareBy } from "../order.ts";
import { dayPath, SOURCES_PATH, STATISTICS_PATH, TOPICS_PATH, toHref } from "../site/urls.ts";
import { toHome } from "./breadcrumbs.ts";
import { buildCollection } from "./collection.ts";
import type { PageContext } from "./context.ts";
import { newestUpdate, toEntry } from "./entry.ts";
import type { PageEntry } from "./model/model.ts";
import type { CitedSourceBar, CountTable, Figure, StatisticsPage } from "./model/statistics.ts";

const TOPICS_SHOWN = 12;
const SOURCES_SHOWN = 15;

export function listStatisticsPage(context: PageContext): readonly PageEntry[] {
  return [
    toEntry({
      kind: "statistics",
      path: STATISTICS_PATH,
      origin: "the statistics",
      listed: true,
      modified: newestUpdate(context.digest.stories),
      build: () => buildStatisticsPage(context),
    }),
  ];
}

function buildStatisticsPage(context: PageContext): StatisticsPage {
  const { digest, site, words, link, charts } = context;
  const { timeline } = charts;
  const description = words.statisticsDescription(site.title);
  return {
    ...buildCollection(context, {
      path: STATISTICS_PATH,
      heading: words.statistics,
      description,
      feeds: context.feeds.storiesFirst,
      breadcrumbs: toHome(context),
    }),
    kind: "statistics",
    figures: figuresOf(context),
    overTime: timeline === undefined ? undefined : buildOverTime(context, timeline),
    sources: barsOf(digest),
    allSources: link(words.allSources, SOURCES_PATH),
  };
}

function figuresOf(context: PageContext): readonly Figure[] {
  const { digest, site, words, dates, lengthOf } = context;
  const statistics = buildStatistics(digest);
  if (statistics === undefined) return [];
  const { number } = words;
  const { busiest } = statistics;
  const written = digest.stories.map(lengthOf).reduce((total, each) => total + each.words + each.characters, 0);
  return [
    { name: words.storyList, value: number(statistics.stories) },
    { name: words.editions, value: number(statistics.editions) },
    { name: words.since, value: dates.shortDay(statistics.first), href: toHref(site, dayPath(statistics.first)) },
    { name: words.averageADay, value: number(Math.round(statistics.average * 10) / 10) },
    {
      name: words.busiestDay,
      value: words.calendarDay({ day: dates.shortDay(busiest.day), stories: words.stories(busiest.stories.length) }),
      href: toHref(site, dayPath(busiest.day)),
    },
    { name: words.quietDays, value: number(statistics.quietDays) },
    { name: words.topics, value: number(statistics.topics), href: toHref(site, TOPICS_PATH) },
    { name: words.sources, value: number(statistics.sources), href: toHref(site, SOURCES_PATH) },
    { name: words.wordCount, value: number(written) },
    { name: words.corrections, value: number(statistics.corrections) },
    { name: words.retractions, value: number(statistics.retractions) },
  ];
}

function buildOverTime(context: PageContext, timeline: Timeline): StatisticsPage["overTime"] {
  const { digest, charts, topicLink } = context;
  const topics = busiestTopics(digest);
  const top = Math.max(1, ...topics.flatMap(({ stories }) => timeline.count(stories)));
  return {
    chart: charts.scaledChartOf(digest.stories, timeline),
    topics: topics.map(({ topic, stories }) => ({
      topic: topicLink(topic),
      storyCount: stories.length,
      chart: charts.chartOf(stories, timeline, top),
    })),
    table: tableOf(context, timeline, topics),
  };
}

/** Of the top level, with stories; of as many the one that is displayed first. */
function busiestTopics({ topics }: Digest): readonly TopicListing[] {
  const places = new Map(topics.map((listing, i) => [listing, i]));
  return topics
    .filter((listing) => listing.stories.length > 0)
    .sort(
      compareBy(
        (listing) => -listing.stories.length,
        (listing) => places.get(listing) ?? 0,
      ),
    )
    .slice(0, TOPICS_SHOWN);
}

function tableOf(
  { digest, words, charts }: PageContext,
  timeline: Timeline,
  topics: readonly TopicListing[],
): CountTable {
  const columns = [digest.stories, ...topics.map(({ stories }) => stories)].map(timeline.count);
  return {
    columns: [words.time, words.allStories, ...topics.map(({ topic }) => topic.name)],
    rows: timeline.steps
      .map((step, i) => ({
        time: charts.stepLabel(step, timeline),
        counts: columns.map((counts) => counts[i] ?? 0),
      }))
      .reverse(),
  };
}

function barsOf({ sources }: Digest): readonly CitedSourceBar[] {
  const most = sources[0]?.stories.length ?? 1;
  return sources.slice(0, SOURCES_SHOWN).map(({ name, url, stories }) => ({
    source: { name, url },
    storyCount: stories.length,
    share: Math.round((stories.length / most) * 100),
  }));
}
