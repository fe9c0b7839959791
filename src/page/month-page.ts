// A month of the archive: its calendar and its editions.

import type { ArchiveMonth, Neighbours } from "../digest/model.ts";
import { editionPath, monthPath, toUrl } from "../site/urls.ts";
import { toYear } from "./breadcrumbs.ts";
import { calendarsOf } from "./calendar.ts";
import { buildCollection } from "./collection.ts";
import type { PageContext } from "./context.ts";
import { buildEditionCard } from "./edition-body.ts";
import { newestUpdate, toEntry } from "./entry.ts";
import type { Calendar, MonthPage } from "./model/archive.ts";
import type { PageEntry } from "./model/model.ts";
import type { Neighbour } from "./model/parts.ts";
import { buildRollupCard } from "./rollup-page.ts";

/** Every month that has stories, but those whose address a monthly edition has. */
export function listMonthPages(context: PageContext): readonly PageEntry[] {
  const taken = new Set(context.digest.editions.map(editionPath));
  const months = context.digest.archive
    .flatMap((year) => [...year.months].reverse())
    .filter(({ month }) => !taken.has(monthPath(month)));
  return months.map((month, i) =>
    toEntry({
      kind: "month",
      path: monthPath(month.month),
      origin: `the month ${month.month}`,
      listed: true,
      modified: newestUpdate(month.days.flatMap((day) => day.stories)),
      build: () => buildMonthPage(context, month, { older: months[i + 1], newer: months[i - 1] }),
    }),
  );
}

function buildMonthPage(
  context: PageContext,
  { month, days, count }: ArchiveMonth,
  beside: Neighbours<ArchiveMonth>,
): MonthPage {
  const { site, words, dates } = context;
  const path = monthPath(month);
  const heading = dates.month(month);
  const description = words.archiveOf({ period: heading, stories: words.stories(count), site: site.title });
  const editions = [...new Set(days.flatMap((day) => day.editions))].reverse();
  const items = editions.map((edition) => toUrl(site, editionPath(edition)));
  return {
    ...buildCollection(context, {
      path,
      heading,
      description,
      feeds: context.feeds.editionsFirst,
      breadcrumbs: toYear(context, month.slice(0, 4)),
      previous: neighbour(context, beside.older),
      next: neighbour(context, beside.newer),
      items,
    }),
    kind: "month",
    calendar: calendarOf(context, month),
    rollups: context.digest.rollups
      .filter(({ date, lastDay }) => date.slice(0, 7) <= month && month <= lastDay.slice(0, 7))
      .map((rollup) => buildRollupCard(context, rollup)),
    editions: editions.map((edition) => buildEditionCard(context, edition)),
  };
}

function calendarOf(context: PageContext, month: string): Calendar {
  const [calendar] = calendarsOf(context, [month]);
  if (calendar === undefined) throw new RangeError(`There is no calendar of ${month}.`);
  return calendar;
}

function neighbour({ link, dates }: PageContext, month: ArchiveMonth | undefined): Neighbour | undefined {
  return month === undefined ? undefined : link(dates.month(month.month), monthPath(month.month));
}
