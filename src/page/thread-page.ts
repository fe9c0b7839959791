// The page of a thread: its stories by day, with a chart.

import type { CoveredStory, Story } from "../digest/model.ts";
import { RSS } from "../feed/rss.ts";
import { groupBy } from "../order.ts";
import { dayPath, storyPath, THREADS_PATH, threadFeed, threadPath, toUrl } from "../site/urls.ts";
import { buildCollection } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { threadFeeds } from "./discovery.ts";
import { withReports } from "./edition-body.ts";
import type { Chart } from "./model/chart.ts";
import type { ThreadPage } from "./model/thread.ts";
import type { PageType } from "./page-type.ts";
import { nameOfThread, spanOf, type ThreadName, titleOf } from "./thread-summary.ts";

interface ThreadScope {
  readonly thread: ThreadName;
  /** Newest first; without those that stand under another. */
  readonly stories: readonly Story[];
  readonly coverage: readonly CoveredStory[];
  readonly storyCount: number;
  readonly chart?: Chart | undefined;
}

export const threadPages: PageType<ThreadScope, ThreadPage> = {
  kind: "thread",
  list: ({ digest, charts }) =>
    digest.threads
      .filter(({ hasPage }) => hasPage)
      .map((thread) => {
        const all = new Set(thread.stories);
        const editions = new Set(thread.stories.map((story) => digest.editionOf(story)));
        const coverage = [...editions].flatMap((edition) => edition.coverage.filter(({ story }) => all.has(story)));
        const covered = new Set(coverage.flatMap(({ reports }) => reports));
        return {
          path: threadPath(thread),
          origin: `the running story "${thread.slug}"`,
          listed: thread.stories.some(({ article }) => !article.draft),
          modified: thread.updatedAt,
          scope: {
            thread: nameOfThread(thread),
            stories: thread.stories.filter((story) => !covered.has(story)),
            coverage,
            storyCount: thread.stories.length,
            chart: charts.ofOwnTime(thread.stories),
          },
        };
      }),
  build: buildThreadPage,
};

function buildThreadPage(scope: ThreadScope, context: PageContext): ThreadPage {
  const { thread, stories, coverage, storyCount, chart } = scope;
  const { site, words, link, dates } = context;
  const { title, text, written } = titleOf(thread, context);
  const span = spanOf({ first: stories.at(-1)?.day ?? "", last: stories[0]?.day ?? "" }, context);
  const cardOf = withReports(context, context.cardOf, coverage);
  return {
    ...buildCollection(context, {
      path: threadPath(thread),
      heading: text,
      description: words.threadDescription({
        thread: text,
        site: site.title,
        stories: words.stories(storyCount),
        span,
      }),
      feeds: threadFeeds(site, words, context.feeds, thread, text),
      breadcrumbs: [...toHome(context), link(words.threads, THREADS_PATH)],
      items: stories.map((story) => toUrl(site, storyPath(story))),
    }),
    kind: "thread",
    name: title,
    written,
    storyCount,
    span,
    feed: link(words.followByFeed, RSS.path(threadFeed(thread))),
    chart,
    days: [...groupBy(stories, ({ day }) => day)].map(([day, ofDay]) => ({
      day: { ...link(dates.day(day), dayPath(day)), date: dates.toDate(day) },
      stories: ofDay.map(cardOf),
    })),
  };
}
