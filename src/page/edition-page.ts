// An edition: its lead, its stories by topic, the ones before and after it.

import type { Edition, Neighbours } from "../digest/model.ts";
import { type Period, periodKindOf, periodOf } from "../digest/periods.ts";
import { editionPath, storyPath, toUrl } from "../site/urls.ts";
import { buildCollection, buildNeighbours } from "./base.ts";
import { toDay, toMonth, toYear } from "./breadcrumbs.ts";
import { buildCalendars, countDays, type DayCounts } from "./calendar.ts";
import type { PageContext } from "./context.ts";
import { buildEditionBody, buildOnThisDay, type DaySummary, describeEdition, listOnThisDay } from "./edition-body.ts";
import type { Link } from "./model/common.ts";
import type { EditionPage } from "./model/edition.ts";
import type { PageType } from "./page-type.ts";

interface EditionScope extends Neighbours<Period> {
  readonly edition: Edition;
  readonly onThisDay: readonly DaySummary[];
  /** How much ran on each day of a monthly edition. */
  readonly days?: DayCounts | undefined;
  /** The site path of its card. */
  readonly card?: string | undefined;
}

export const editionPages: PageType<EditionScope, EditionPage> = {
  kind: "edition",
  list: (source) => {
    const { digest, context } = source;
    return digest.editions.map((edition) => {
      const path = editionPath(edition);
      const { older, newer } = digest.editionNeighboursOf(edition);
      return {
        path,
        origin: `the edition ${edition.key}`,
        listed: true,
        modified: edition.updatedAt,
        scope: {
          edition,
          older: older && periodOf(older),
          newer: newer && periodOf(newer),
          onThisDay: listOnThisDay(source, edition),
          days: periodKindOf(edition.key) === "month" ? countDays(digest, [edition.key]) : undefined,
          card: context.assets.cards?.get(path),
        },
      };
    });
  },
  build: buildEditionPage,
};

function buildEditionPage(scope: EditionScope, context: PageContext): EditionPage {
  const { edition, days, card } = scope;
  const { site } = context;
  const path = editionPath(edition);
  const body = buildEditionBody(context, edition);
  const description = describeEdition(context, edition);
  return {
    ...buildCollection(context, {
      path,
      heading: body.title,
      description,
      feeds: context.feeds.editionsFirst,
      breadcrumbs: breadcrumbsOf(context, edition),
      ...buildNeighbours(scope, (each) => context.link(context.editionTitle(each), editionPath(each))),
      image: context.cardImage(card, body.title),
      published: context.dates.momentOf(edition.window.start).iso,
      modified: context.dates.momentOf(edition.updatedAt).iso,
      items: edition.stories.map((story) => toUrl(site, storyPath(story))),
    }),
    kind: "edition",
    edition: body,
    onThisDay: buildOnThisDay(context, scope.onThisDay),
    calendar: days && buildCalendars(context, [edition.key], days)[0],
  };
}

function breadcrumbsOf(context: PageContext, edition: Edition): readonly Link[] {
  if (periodKindOf(edition.key) !== "day") return toYear(context, edition.key.slice(0, 4));
  return edition.slug === undefined ? toMonth(context, edition.date.slice(0, 7)) : toDay(context, edition.date);
}
