// The archive page: all years and months, with numbers of stories.

import { ARCHIVE_PATH, monthPath, STATISTICS_PATH, toHref, toUrl, yearPath } from "../site/urls.ts";
import { buildCollection } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import { toLevel } from "./calendar.ts";
import type { PageContext } from "./context.ts";
import type { ArchivePage, ArchiveYearCard } from "./model/archive.ts";
import type { ScaledChart } from "./model/chart.ts";
import { newestUpdate, type PageType } from "./page-type.ts";
import { listYears } from "./year-page.ts";

interface ArchiveScope {
  /** Newest first; each with how many stories ran in it. */
  readonly years: readonly { readonly year: string; readonly storyCount: number }[];
  /** How many stories ran in each month, `2025-03`. */
  readonly months: Readonly<Record<string, number>>;
  readonly storyCount: number;
  readonly chart?: ScaledChart | undefined;
}

export const archivePage: PageType<ArchiveScope, ArchivePage> = {
  kind: "archive",
  list: ({ digest, charts }) => [
    {
      path: ARCHIVE_PATH,
      origin: "the archive",
      listed: true,
      modified: newestUpdate(digest.stories),
      scope: {
        years: listYears(digest).map(({ year, archive }) => ({ year, storyCount: archive?.count ?? 0 })),
        months: Object.fromEntries(
          digest.archive.flatMap(({ months }) => months.map(({ month, count }) => [month, count])),
        ),
        storyCount: digest.stories.length,
        chart: charts.timeline && charts.scaledChartOf(digest.stories, charts.timeline),
      },
    },
  ],
  build: buildArchivePage,
};

function buildArchivePage({ years, months, storyCount, chart }: ArchiveScope, context: PageContext): ArchivePage {
  const { site, words, link } = context;
  const most = Math.max(1, ...Object.values(months));
  return {
    ...buildCollection(context, {
      path: ARCHIVE_PATH,
      heading: words.archive,
      description: words.archiveDescription(site.title),
      feeds: context.feeds.editionsFirst,
      breadcrumbs: toHome(context),
      items: years.map(({ year }) => toUrl(site, yearPath(year))),
    }),
    kind: "archive",
    years: years.map((each) => toYearCard(context, each, months, most)),
    storyCount,
    chart,
    statistics: link(words.statistics, STATISTICS_PATH),
  };
}

function toYearCard(
  { site, link, dates }: PageContext,
  { year, storyCount }: ArchiveScope["years"][number],
  months: ArchiveScope["months"],
  most: number,
): ArchiveYearCard {
  return {
    ...link(year, yearPath(year)),
    storyCount,
    months: Array.from({ length: 12 }, (_, i) => {
      const month = `${year}-${String(i + 1).padStart(2, "0")}`;
      const count = months[month] ?? 0;
      return {
        title: dates.monthName(month),
        href: count === 0 ? undefined : toHref(site, monthPath(month)),
        storyCount: count,
        level: toLevel(count, most),
      };
    }),
  };
}
