// A round-up: the lead stories of a week or month by topic, and the editions that they ran in.

import type { Neighbours, Rollup } from "../digest/model.ts";
import { groupBy } from "../order.ts";
import { rollupFeedWords } from "../site/feed-words.ts";
import { rollupFeed, rollupPath, storyPath, toHref, toUrl } from "../site/urls.ts";
import { toMonth, toYear } from "./breadcrumbs.ts";
import { buildCollection } from "./collection.ts";
import type { PageContext } from "./context.ts";
import { rollupFeeds } from "./discovery.ts";
import { buildEditionCard, buildHeadlineLink, describeEdition, toEditionBody } from "./edition-body.ts";
import { toEntry } from "./entry.ts";
import type { EditionCard, RollupPage } from "./model/edition.ts";
import type { PageEntry } from "./model/model.ts";
import type { Link, Neighbour } from "./model/parts.ts";

/** Each leads to the one before and the one after of the same length. */
export function listRollupPages(context: PageContext): readonly PageEntry[] {
  return [...groupBy(context.digest.rollups, (rollup) => rollup.period).values()].flatMap((rollups) =>
    rollups.map((rollup, i) =>
      toEntry({
        kind: "rollup",
        path: rollupPath(rollup),
        origin: `the round-up ${rollup.key}`,
        listed: true,
        modified: rollup.updatedAt,
        build: () => buildRollupPage(context, rollup, { older: rollups[i + 1], newer: rollups[i - 1] }),
      }),
    ),
  );
}

function buildRollupPage(context: PageContext, rollup: Rollup, beside: Neighbours<Rollup>): RollupPage {
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
      previous: neighbour(context, beside.older),
      next: neighbour(context, beside.newer),
      published: dates.momentOf(rollup.window.end).iso,
      modified: dates.momentOf(rollup.updatedAt).iso,
      items: rollup.stories.map((story) => toUrl(site, storyPath(story))),
    }),
    kind: "rollup",
    feed: context.link(words.feedOf(rollupFeedWords(words, rollup.period).title), rollupFeed(rollup.period).rss),
    rollup: toEditionBody(context, rollup, { title, cardOf: context.datedCardOf }),
    editions: rollup.editions.map((edition) => buildEditionCard(context, edition)),
  };
}

/** A round-up as the archive lists it. */
export function buildRollupCard(context: PageContext, rollup: Rollup): EditionCard {
  const title = context.rollupPeriod(rollup);
  return {
    href: toHref(context.site, rollupPath(rollup)),
    title,
    date: { iso: rollup.date, label: title },
    storyCount: rollup.stories.length,
    lead: buildHeadlineLink(context.site, rollup.lead),
  };
}

function breadcrumbsOf(context: PageContext, { period, key }: Rollup): readonly Link[] {
  return period === "week" ? toYear(context, key.slice(0, 4)) : toMonth(context, key);
}

function neighbour({ link, rollupPeriod }: PageContext, rollup: Rollup | undefined): Neighbour | undefined {
  return rollup === undefined ? undefined : link(rollupPeriod(rollup), rollupPath(rollup));
}
