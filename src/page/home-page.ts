// The home page: the latest edition whole, the ones before, and when the next is due.

import type { Digest } from "../digest/digest.ts";
import { type Edition, type HeadlineOf, headlineOf } from "../digest/model.ts";
import { extend } from "../extend.ts";
import { compareBy } from "../order.ts";
import { ARCHIVE_PATH, editionPath, HOME_PATH, storyPath, THREADS_PATH, toHref, toUrl } from "../site/urls.ts";
import type { Instant, When } from "../text/dates.ts";
import { buildCollection } from "./base.ts";
import type { PageContext } from "./context.ts";
import {
  buildEditionBody,
  buildEditionCard,
  buildHeadlineLink,
  buildOnThisDay,
  type DaySummary,
  type EditionSummary,
  listOnThisDay,
  summarizeEdition,
} from "./edition-body.ts";
import { webSite } from "./json-ld.ts";
import type { HomePage } from "./model/edition.ts";
import type { PageType } from "./page-type.ts";
import { buildThreadCard, summarizeThread, type ThreadSummary } from "./thread-summary.ts";

const EARLIER_EDITIONS = 10;
const MOST_THREADS = 5;
const MOST_LATE = 10;

interface HomeScope {
  readonly latest?: Edition | undefined;
  /** Stories of earlier editions that came out since the latest one opened. */
  readonly late: readonly HeadlineOf[];
  readonly onThisDay: readonly DaySummary[];
  readonly earlier: readonly EditionSummary[];
  readonly nextDue?: Instant | undefined;
  readonly silentSince?: When | undefined;
  /** Whether the latest edition still takes stories. */
  readonly isOpen: boolean;
  /** The newest of those that run now, where there is any thread. */
  readonly threads?: readonly ThreadSummary[] | undefined;
  /** The site path of the latest edition's card. */
  readonly card?: string | undefined;
}

export const homePage: PageType<HomeScope, HomePage> = {
  kind: "home",
  list: (source) => {
    const { digest, context } = source;
    const [latest, ...older] = digest.editions;
    return [
      {
        path: HOME_PATH,
        origin: "the home page",
        listed: true,
        modified: latest?.updatedAt,
        scope: {
          latest,
          late: latest === undefined ? [] : listLate(digest, latest),
          onThisDay: latest === undefined ? [] : listOnThisDay(source, latest),
          earlier: older.slice(0, EARLIER_EDITIONS).map(summarizeEdition),
          threads: digest.threads.some(({ hasPage }) => hasPage)
            ? digest.threads
                .filter(({ isRunning }) => isRunning)
                .slice(0, MOST_THREADS)
                .map(summarizeThread)
            : undefined,
          // A day of silence changes nothing.
          nextDue: digest.silentSince === undefined ? digest.nextDue : undefined,
          silentSince: digest.silentSince,
          isOpen: latest?.window.end === digest.nextDue,
          card: latest && context.assets.cards?.get(editionPath(latest)),
        },
      },
    ];
  },
  build: buildHomePage,
};

/** Those that came out when their own edition was closed, the last first. */
function listLate({ stories, editions }: Digest, latest: Edition): readonly HeadlineOf[] {
  const windows = new Map(editions.map(({ key, window }) => [key, window]));
  return stories
    .filter(({ article, releasedAt, editionKey }) => {
      const closed = windows.get(editionKey)?.end ?? Number.POSITIVE_INFINITY;
      return !article.draft && editionKey !== latest.key && releasedAt >= latest.window.start && releasedAt >= closed;
    })
    .sort(
      compareBy(
        (story) => -story.releasedAt,
        (story) => -story.publishedAt,
        (story) => story.id,
      ),
    )
    .slice(0, MOST_LATE)
    .map(headlineOf);
}

function buildHomePage(scope: HomeScope, context: PageContext): HomePage {
  const { latest, earlier, nextDue, silentSince, isOpen, card } = scope;
  const { site, words, dates } = context;
  const body = latest === undefined ? undefined : buildEditionBody(context, latest);
  return {
    ...buildCollection(context, {
      path: HOME_PATH,
      heading: site.title,
      description: site.description,
      feeds: context.feeds.storiesFirst,
      breadcrumbs: [],
      image: latest && context.cardImage(card, context.editionTitle(latest)),
      graph: [webSite(site)],
      items: latest?.stories.map((story) => toUrl(site, storyPath(story))),
    }),
    kind: "home",
    edition:
      body === undefined || latest === undefined ? undefined : { ...body, href: toHref(site, editionPath(latest)) },
    threads: scope.threads && {
      all: context.link(words.threads, THREADS_PATH),
      threads: scope.threads.map((thread) => buildThreadCard(context, thread)),
    },
    late: scope.late.map((story) => extend(buildHeadlineLink(site, story), { date: dates.toDate(story.day) })),
    onThisDay: buildOnThisDay(context, scope.onThisDay),
    earlier: earlier.map((edition) => buildEditionCard(context, edition)),
    archive: context.link(words.allEditions, ARCHIVE_PATH),
    nextDue: nextDue === undefined ? undefined : dates.toTime({ at: nextDue }),
    silentSince: silentSince && dates.toTime(silentSince),
    isOpen,
  };
}
