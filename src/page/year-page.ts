// A year of the archive: its months as calendars, its rollups, and its weekly editions.

import type { Digest } from "../digest/digest.ts";
import type { ArchiveMonth, ArchiveYear, Edition, Neighbours, Rollup } from "../digest/model.ts";
import { periodKindOf } from "../digest/periods.ts";
import { chooseStories } from "../digest/rollups.ts";
import { yearPath } from "../site/urls.ts";
import { buildCollection, buildNeighbours } from "./base.ts";
import { toArchive } from "./breadcrumbs.ts";
import { buildCalendars, countDays, type DayCounts } from "./calendar.ts";
import type { PageContext } from "./context.ts";
import {
  buildEditionCard,
  buildStoriesSummary,
  type EditionSummary,
  type StoriesSummary,
  summarizeEdition,
  summarizeStories,
} from "./edition-body.ts";
import type { YearPage } from "./model/archive.ts";
import { newestUpdate, type PageType } from "./page-type.ts";
import { buildRollupCard, type RollupSummary, summarizeRollup } from "./rollup-page.ts";

const NOTHING: StoriesSummary = { storyCount: 0, headlines: [] };

/** A year's part of the archive; a year of which only a week has begun has no stories of its own. */
interface YearOfSite {
  readonly year: string;
  readonly archive: ArchiveYear | undefined;
  /** Weekly editions alone, newest first: days and months are reached by the calendars. */
  readonly editions: readonly Edition[];
  readonly rollups: readonly Rollup[];
}

interface YearScope extends Neighbours<string> {
  readonly year: string;
  readonly storyCount: number;
  /** From the first month with stories to the last, quiet ones between them too. */
  readonly months: readonly string[];
  readonly days: DayCounts;
  /** The stories that led each month, as a rollup of it would choose them. */
  readonly leading: Readonly<Record<string, StoriesSummary>>;
  readonly editions: readonly EditionSummary[];
  readonly rollups: readonly RollupSummary[];
}

export const yearPages: PageType<YearScope, YearPage> = {
  kind: "year",
  list: ({ digest }) => {
    const years = listYears(digest);
    return years.map(({ year, archive, editions, rollups }, i) => {
      const months = archive === undefined ? [] : monthsBetween(archive);
      return {
        path: yearPath(year),
        origin: `the year ${year}`,
        listed: true,
        modified: newestUpdate([
          ...(archive?.months.flatMap((month) => month.days.flatMap((day) => day.stories)) ?? []),
          ...editions.flatMap((edition) => edition.stories),
          ...rollups.flatMap((rollup) => rollup.stories),
        ]),
        scope: {
          year,
          storyCount: archive?.count ?? 0,
          months,
          days: countDays(digest, months),
          leading: Object.fromEntries((archive?.months ?? []).map((each) => [each.month, leadingOf(each)])),
          editions: editions.map(summarizeEdition),
          rollups: rollups.map(summarizeRollup),
          older: years[i + 1]?.year,
          newer: years[i - 1]?.year,
        },
      };
    });
  },
  build: buildYearPage,
};

/** Newest first: every year that has stories, and that an edition or a rollup has in its address. */
export function listYears(digest: Digest): readonly YearOfSite[] {
  const weekly = digest.editions.filter(({ key }) => periodKindOf(key) === "week");
  const years = new Set([
    ...digest.archive.map(({ year }) => year),
    ...weekly.map(yearOf),
    ...digest.rollups.map(yearOf),
  ]);
  return [...years]
    .sort()
    .reverse()
    .map((year) => ({
      year,
      archive: digest.archive.find((each) => each.year === year),
      editions: weekly.filter((edition) => yearOf(edition) === year),
      rollups: digest.rollups.filter((rollup) => yearOf(rollup) === year),
    }));
}

function buildYearPage(scope: YearScope, context: PageContext): YearPage {
  const { year, storyCount, months, days, leading, editions, rollups } = scope;
  const { site, words } = context;
  const path = yearPath(year);
  const description = words.archiveOf({ period: year, stories: words.stories(storyCount), site: site.title });
  return {
    ...buildCollection(context, {
      path,
      heading: year,
      description,
      feeds: context.feeds.editionsFirst,
      breadcrumbs: toArchive(context),
      ...buildNeighbours(scope, (each) => context.link(each, yearPath(each))),
    }),
    kind: "year",
    calendars: buildCalendars(context, months, days).map((calendar, i) => {
      const { headlines, picture } = buildStoriesSummary(context, leading[months[i] ?? ""] ?? NOTHING);
      return { ...calendar, headlines, picture };
    }),
    rollups: rollups.map((rollup) => buildRollupCard(context, rollup)),
    editions: editions.map((edition) => buildEditionCard(context, edition)),
    storyCount,
  };
}

/** @returns Those of the month itself, where an edition is longer. */
function leadingOf({ month, days }: ArchiveMonth): StoriesSummary {
  const editions = new Set(days.flatMap((day) => day.editions));
  const ofMonth = chooseStories([...editions]).filter(({ day }) => day.startsWith(month));
  return summarizeStories(ofMonth);
}

/** From the first month with stories to the last, quiet ones between them too. */
function monthsBetween({ year, months }: ArchiveYear): readonly string[] {
  const numbers = months.map(({ month }) => Number(month.slice(5)));
  const [first = 1, last = first] = [numbers[0], numbers.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, i) => `${year}-${String(first + i).padStart(2, "0")}`);
}

function yearOf({ key }: Edition | Rollup): string {
  return key.slice(0, 4);
}
