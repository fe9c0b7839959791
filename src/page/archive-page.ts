// The archive: all years and months, and how much ran when.

import type { ArchiveMonth } from "../digest/model.ts";
import { ARCHIVE_PATH, monthPath, STATISTICS_PATH, toHref, toUrl, yearPath } from "../site/urls.ts";
import { toHome } from "./breadcrumbs.ts";
import { toLevel } from "./calendar.ts";
import { buildCollection } from "./collection.ts";
import type { PageContext } from "./context.ts";
import { newestUpdate, toEntry } from "./entry.ts";
import type { ArchivePage, ArchiveYearCard } from "./model/archive.ts";
import type { PageEntry } from "./model/model.ts";
import { shelvesOf } from "./year-page.ts";

export function listArchivePage(context: PageContext): readonly PageEntry[] {
  return [
    toEntry({
      kind: "archive",
      path: ARCHIVE_PATH,
      origin: "the archive",
      listed: true,
      modified: newestUpdate(context.digest.stories),
      build: () => buildArchivePage(context),
    }),
  ];
}

function buildArchivePage(context: PageContext): ArchivePage {
  const { digest, site, words, link, charts } = context;
  const { timeline } = charts;
  const shelves = shelvesOf(context);
  const months = new Map(digest.archive.flatMap((year) => year.months.map((month) => [month.month, month])));
  const most = Math.max(1, ...[...months.values()].map((month) => month.count));
  const description = words.archiveDescription(site.title);
  const items = shelves.map(({ year }) => toUrl(site, yearPath(year)));
  return {
    ...buildCollection(context, {
      path: ARCHIVE_PATH,
      heading: words.archive,
      description,
      feeds: context.feeds.editionsFirst,
      breadcrumbs: toHome(context),
      items,
    }),
    kind: "archive",
    years: shelves.map(({ year, archive }) => toYearCard(context, year, archive?.count ?? 0, months, most)),
    storyCount: digest.stories.length,
    chart: timeline === undefined ? undefined : charts.scaledChartOf(digest.stories, timeline),
    statistics: link(words.statistics, STATISTICS_PATH),
  };
}

function toYearCard(
  { site, link, dates }: PageContext,
  year: string,
  storyCount: number,
  months: ReadonlyMap<string, ArchiveMonth>,
  most: number,
): ArchiveYearCard {
  return {
    ...link(year, yearPath(year)),
    storyCount,
    months: Array.from({ length: 12 }, (_, i) => {
      const month = `${year}-${String(i + 1).padStart(2, "0")}`;
      const count = months.get(month)?.count ?? 0;
      return {
        title: dates.monthName(month),
        href: count === 0 ? undefined : toHref(site, monthPath(month)),
        storyCount: count,
        level: toLevel(count, most),
      };
    }),
  };
}
