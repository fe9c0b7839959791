// A year of the archive: its months as calendars, its round-ups, and its weekly editions.

import type { ArchiveYear, Edition, Neighbours, Rollup } from "../digest/model.ts";
import { yearPath } from "../site/urls.ts";
import { toArchive } from "./breadcrumbs.ts";
import { calendarsOf } from "./calendar.ts";
import { buildCollection } from "./collection.ts";
import type { PageContext } from "./context.ts";
import { buildEditionCard } from "./edition-body.ts";
import { newestUpdate, toEntry } from "./entry.ts";
import type { YearPage } from "./model/archive.ts";
import type { PageEntry } from "./model/model.ts";
import type { Neighbour } from "./model/parts.ts";
import { buildRollupCard } from "./rollup-page.ts";

/** A year's part of the archive; a year of which only a week has begun has no stories of its own. */
interface YearShelf {
  readonly year: string;
  readonly archive: ArchiveYear | undefined;
  /** Weekly editions alone, newest first: days and months are reached by the calendars. */
  readonly editions: readonly Edition[];
  readonly rollups: readonly Rollup[];
}

export function listYearPages(context: PageContext): readonly PageEntry[] {
  const shelves = shelvesOf(context);
  return shelves.map((shelf, i) =>
    toEntry({
      kind: "year",
      path: yearPath(shelf.year),
      origin: `the year ${shelf.year}`,
      listed: true,
      modified: newestUpdate([
        ...(shelf.archive?.months.flatMap((month) => month.days.flatMap((day) => day.stories)) ?? []),
        ...shelf.editions.flatMap((edition) => edition.stories),
        ...shelf.rollups.flatMap((rollup) => rollup.stories),
      ]),
      build: () => buildYearPage(context, shelf, { older: shelves[i + 1], newer: shelves[i - 1] }),
    }),
  );
}

/** Newest first: every year that has stories, and that an edition or a round-up has in its address. */
export function shelvesOf({ digest }: PageContext): readonly YearShelf[] {
  const weekly = digest.settings.edition.period === "week" ? digest.editions : [];
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

function buildYearPage(
  context: PageContext,
  { year, archive, editions, rollups }: YearShelf,
  beside: Neighbours<YearShelf>,
): YearPage {
  const { site, words } = context;
  const path = yearPath(year);
  const storyCount = archive?.count ?? 0;
  const description = words.archiveOf({ period: year, stories: words.stories(storyCount), site: site.title });
  return {
    ...buildCollection(context, {
      path,
      heading: year,
      description,
      feeds: context.feeds.editionsFirst,
      breadcrumbs: toArchive(context),
      previous: neighbour(context, beside.older),
      next: neighbour(context, beside.newer),
    }),
    kind: "year",
    calendars: calendarsOf(context, archive === undefined ? [] : monthsBetween(archive)),
    rollups: rollups.map((rollup) => buildRollupCard(context, rollup)),
    editions: editions.map((edition) => buildEditionCard(context, edition)),
    storyCount,
  };
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

function neighbour({ link }: PageContext, shelf: YearShelf | undefined): Neighbour | undefined {
  return shelf === undefined ? undefined : link(shelf.year, yearPath(shelf.year));
}
