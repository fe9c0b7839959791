// The page of all threads: the running ones, and the newest of those that have ended.

import { THREADS_PATH, threadPath, toUrl } from "../site/urls.ts";
import { buildCollection } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import type { ThreadsPage } from "./model/thread.ts";
import { newestUpdate, type PageType } from "./page-type.ts";
import { buildThreadCard, summarizeThread, type ThreadSummary } from "./thread-summary.ts";

/** Others are found from their stories. */
const MOST_EARLIER = 100;

interface ThreadsScope {
  readonly running: readonly ThreadSummary[];
  readonly earlier: readonly ThreadSummary[];
}

export const threadsPage: PageType<ThreadsScope, ThreadsPage> = {
  kind: "threads",
  list: ({ digest }) => {
    const threads = digest.threads.filter(({ hasPage }) => hasPage);
    if (threads.length === 0) return [];
    return [
      {
        path: THREADS_PATH,
        origin: "the list of running stories",
        listed: true,
        modified: newestUpdate(threads.flatMap(({ stories }) => stories.slice(0, 1))),
        scope: {
          running: threads.filter(({ isRunning }) => isRunning).map(summarizeThread),
          earlier: threads
            .filter(({ isRunning }) => !isRunning)
            .slice(0, MOST_EARLIER)
            .map(summarizeThread),
        },
      },
    ];
  },
  build: buildThreadsPage,
};

function buildThreadsPage({ running, earlier }: ThreadsScope, context: PageContext): ThreadsPage {
  const { site, words } = context;
  return {
    ...buildCollection(context, {
      path: THREADS_PATH,
      heading: words.threads,
      description: words.threadsDescription(site.title),
      feeds: context.feeds.storiesFirst,
      breadcrumbs: toHome(context),
      items: [...running, ...earlier].map((thread) => toUrl(site, threadPath(thread))),
    }),
    kind: "threads",
    running: running.map((thread) => buildThreadCard(context, thread)),
    earlier: earlier.map((thread) => buildThreadCard(context, thread)),
  };
}
