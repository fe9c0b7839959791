// A rollup: the lead stories of a week or month by topic, and the editions that they ran in.

import type { Neighbours, Rollup } from "../digest/model.ts";
import { RSS } from "../feed/rss.ts";
import { groupBy } from "../order.ts";
import { rollupFeedWords } from "../site/feed-words.ts";
import { rollupFeed, rollupPath, storyPath, toHref, toUrl } from "../site/urls.ts";
import { buildCollection, buildNeighbours } from "./base.ts";
import { toMonth, toYear } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { rollupFeeds } from "./discovery.ts";
import {
  buildEditionCard,
  buildStoriesSummary,
  describeEdition,
  type EditionSummary,
  type StoriesSummary,
  summarizeEdition,
  summarizeStories,
  toEditionBody,
} from "./edition-body.ts";
import type { Link } from "./model/common.ts";
import type { EditionCard, RollupPage } from "./model/edition.ts";
import type { PageType } from "./page-type.ts";

/** Each leads to the one before and the one after of the same length. */
interface RollupScope extends Neighbours<RollupName> {
  readonly rollup: Omit<Rollup, "editions">;
  readonly editions: readonly EditionSummary[];
}

type RollupName = Pick<Rollup, "period" | "key" | "date" | "lastDay">;

/** Each leads to the one before and the one after of the same length. */
export const rollupPages: PageType<RollupScope, RollupPage> = {
  kind: "rollup",
  list: ({ digest }) =>
    [...groupBy(digest.rollups, (rollup) => rollup.period).values()].flatMap((rollups) =>
      rollups.map(({ editions, ...rollup }, i) => ({
        path: rollupPath(rollup),
        origin: `the rollup ${rollup.key}`,
        listed: true,
        modified: rollup.updatedAt,
        scope: {
          rollup,
          editions: editions.map(summarizeEdition),
          older: nameOf(rollups[i + 1]),
          newer: nameOf(rollups[i - 1]),
        },
      })),
    ),
  build: buildRollupPage,
};

function nameOf(rollup: Rollup | undefined): RollupName | undefined {
  if (rollup === undefined) return undefined;
  const { period, key, date, lastDay } = rollup;
  return { period, key, date, lastDay };
}

function buildRollupPage(scope: RollupScope, context: PageContext): RollupPage {
  const { rollup, editions } = scope;
  const { site, words, dates } = context;
  const path = rollupPath(rollup);
  const title = words.rollupTitle(context.rollupPeriod(rollup));
  const description = describeEdition(context, rollup);
  return {
    ...buildCollection(context, {
      path,
      heading: title,
      description,
      feeds: rollupFeeds(site, words, context.feeds, rollup.period),
      breadcrumbs: breadcrumbsOf(context, rollup),
      ...buildNeighbours(scope, (each) => context.link(context.rollupPeriod(each), rollupPath(each))),
      published: dates.momentOf(rollup.window.end).iso,
      modified: dates.momentOf(rollup.updatedAt).iso,
      items: rollup.stories.map((story) => toUrl(site, storyPath(story))),
    }),
    kind: "rollup",
    feed: context.link(words.feedOf(rollupFeedWords(words, rollup.period).title), RSS.path(rollupFeed(rollup.period))),
    rollup: toEditionBody(context, rollup, { title, cardOf: context.datedCardOf }),
    editions: editions.map((edition) => buildEditionCard(context, edition)),
  };
}

/** What a list shows of a rollup. */
export type RollupSummary = RollupName & StoriesSummary;

export function summarizeRollup({ period, key, date, lastDay, stories }: Rollup): RollupSummary {
  return { period, key, date, lastDay, ...summarizeStories(stories) };
}

/** A rollup as the archive lists it. */
export function buildRollupCard(context: PageContext, rollup: RollupSummary): EditionCard {
  const title = context.rollupPeriod(rollup);
  return {
    href: toHref(context.site, rollupPath(rollup)),
    title,
    date: { iso: rollup.date, label: title },
    ...buildStoriesSummary(context, rollup),
  };
}

function breadcrumbsOf(context: PageContext, { period, key }: RollupName): readonly Link[] {
  return period === "week" ? toYear(context, key.slice(0, 4)) : toMonth(context, key);
}
