// A month of the archive: its calendar and its editions.

import type { Neighbours } from "../digest/model.ts";
import { editionPath, monthPath, toUrl } from "../site/urls.ts";
import { buildCollection, buildNeighbours } from "./base.ts";
import { toYear } from "./breadcrumbs.ts";
import { buildCalendars, countDays, type DayCounts } from "./calendar.ts";
import type { PageContext } from "./context.ts";
import { buildEditionCard, type EditionSummary, summarizeEdition } from "./edition-body.ts";
import type { MonthPage } from "./model/archive.ts";
import type { Calendar } from "./model/calendar.ts";
import { newestUpdate, type PageType } from "./page-type.ts";
import { buildRollupCard, type RollupSummary, summarizeRollup } from "./rollup-page.ts";

/** Every month that has stories, but those whose address a monthly edition has. */
interface MonthScope extends Neighbours<string> {
  readonly month: string;
  readonly storyCount: number;
  readonly days: DayCounts;
  /** Newest first. */
  readonly rollups: readonly RollupSummary[];
  readonly editions: readonly EditionSummary[];
}

/** Every month that has stories, but those whose address a monthly edition has. */
export const monthPages: PageType<MonthScope, MonthPage> = {
  kind: "month",
  list: ({ digest }) => {
    const taken = new Set(digest.editions.map(editionPath));
    const months = digest.archive
      .flatMap((year) => [...year.months].reverse())
      .filter(({ month }) => !taken.has(monthPath(month)));
    return months.map(({ month, days, count }, i) => ({
      path: monthPath(month),
      origin: `the month ${month}`,
      listed: true,
      modified: newestUpdate(days.flatMap((day) => day.stories)),
      scope: {
        month,
        storyCount: count,
        days: countDays(digest, [month]),
        rollups: digest.rollups
          .filter(({ date, lastDay }) => date.slice(0, 7) <= month && month <= lastDay.slice(0, 7))
          .map(summarizeRollup),
        editions: [...new Set(days.flatMap((day) => day.editions))].reverse().map(summarizeEdition),
        older: months[i + 1]?.month,
        newer: months[i - 1]?.month,
      },
    }));
  },
  build: buildMonthPage,
};

function buildMonthPage(scope: MonthScope, context: PageContext): MonthPage {
  const { month, storyCount, days, rollups, editions } = scope;
  const { site, words, dates } = context;
  const path = monthPath(month);
  const heading = dates.month(month);
  const description = words.archiveOf({ period: heading, stories: words.stories(storyCount), site: site.title });
  const items = editions.map(({ period }) => toUrl(site, editionPath(period)));
  return {
    ...buildCollection(context, {
      path,
      heading,
      description,
      feeds: context.feeds.editionsFirst,
      breadcrumbs: toYear(context, month.slice(0, 4)),
      ...buildNeighbours(scope, (each) => context.link(dates.month(each), monthPath(each))),
      items,
    }),
    kind: "month",
    calendar: calendarOf(context, month, days),
    rollups: rollups.map((rollup) => buildRollupCard(context, rollup)),
    editions: editions.map((edition) => buildEditionCard(context, edition)),
  };
}

function calendarOf(context: PageContext, month: string, days: DayCounts): Calendar {
  const [calendar] = buildCalendars(context, [month], days);
  if (calendar === undefined) throw new RangeError(`There is no calendar of ${month}.`);
  return calendar;
}
