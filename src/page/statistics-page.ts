// The publication in numbers: how much ran when, under which topics, and who was cited.

import type { Digest } from "../digest/digest.ts";
import type { TopicListing } from "../digest/model.ts";
import { buildStatistics, type Statistics } from "../digest/statistics.ts";
import type { Timeline } from "../digest/timeline.ts";
import { compareBy } from "../order.ts";
import { dayPath, SOURCES_PATH, STATISTICS_PATH, TOPICS_PATH, toHref } from "../site/urls.ts";
import type { Words } from "../site/words.ts";
import { buildCollection } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import type { Charts } from "./charts.ts";
import type { PageContext } from "./context.ts";
import type { CitedSourceBar, CountTable, Figure, StatisticsPage } from "./model/statistics.ts";
import { newestUpdate, type PageType } from "./page-type.ts";

const TOPICS_SHOWN = 12;
const SOURCES_SHOWN = 15;

type StatisticsScope = Pick<StatisticsPage, "overTime" | "sources"> & {
  readonly statistics?: Statistics | undefined;
};

export const statisticsPage: PageType<StatisticsScope, StatisticsPage> = {
  kind: "statistics",
  list: ({ digest, context, charts }) => [
    {
      path: STATISTICS_PATH,
      origin: "the statistics",
      listed: true,
      modified: newestUpdate(digest.stories),
      scope: {
        statistics: buildStatistics(digest),
        overTime: charts.timeline && buildOverTime(digest, context, charts, charts.timeline),
        sources: barsOf(digest),
      },
    },
  ],
  build: buildStatisticsPage,
};

function buildStatisticsPage({ statistics, overTime, sources }: StatisticsScope, context: PageContext): StatisticsPage {
  const { site, words, link } = context;
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
    figures: statistics === undefined ? [] : figuresOf(statistics, context),
    overTime,
    sources,
    allSources: link(words.allSources, SOURCES_PATH),
  };
}

function figuresOf(statistics: Statistics, context: PageContext): readonly Figure[] {
  const { site, words, dates } = context;
  const { number } = words;
  const { busiest } = statistics;
  return [
    { name: words.storyList, value: number(statistics.stories) },
    { name: words.editions, value: number(statistics.editions) },
    { name: words.since, value: dates.shortDay(statistics.first), href: toHref(site, dayPath(statistics.first)) },
    averageOf(statistics, words),
    {
      name: words.busiestDay,
      value: words.calendarDay({ day: dates.shortDay(busiest.day), stories: words.stories(busiest.storyCount) }),
      href: toHref(site, dayPath(busiest.day)),
    },
    { name: words.quietDays, value: number(statistics.quietDays) },
    { name: words.topics, value: number(statistics.topics), href: toHref(site, TOPICS_PATH) },
    { name: words.sources, value: number(statistics.sources), href: toHref(site, SOURCES_PATH) },
    { name: words.wordCount, value: number(statistics.words) },
    { name: words.corrections, value: number(statistics.corrections) },
    { name: words.retractions, value: number(statistics.retractions) },
  ];
}

/** Less than one a day is said in days. */
function averageOf({ average }: Statistics, words: Words): Figure {
  return average >= 1
    ? { name: words.averageADay, value: words.number(Math.round(average * 10) / 10) }
    : { name: words.average, value: words.storyEveryDays(Math.round(1 / average)) };
}

function buildOverTime(
  digest: Digest,
  context: PageContext,
  charts: Charts,
  timeline: Timeline,
): StatisticsPage["overTime"] {
  const topics = busiestTopics(digest);
  const top = Math.max(1, ...topics.flatMap(({ stories }) => timeline.count(stories)));
  return {
    chart: charts.scaledChartOf(digest.stories, timeline),
    topics: topics.map(({ topic, stories }) => ({
      topic: context.topicLink(topic),
      storyCount: stories.length,
      chart: charts.chartOf(stories, timeline, top),
    })),
    table: tableOf(digest, context, charts, timeline, topics),
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
  digest: Digest,
  { words }: PageContext,
  charts: Charts,
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
