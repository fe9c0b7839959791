// A day that is no edition itself: it holds several, or is a part of a weekly or monthly one.

import type { ArchiveDay, Neighbours } from "../digest/model.ts";
import { dayPath, editionPath, storyPath, toUrl } from "../site/urls.ts";
import { toMonth } from "./breadcrumbs.ts";
import { buildCollection } from "./collection.ts";
import type { PageContext } from "./context.ts";
import { buildEditionCard } from "./edition-body.ts";
import { newestUpdate, toEntry } from "./entry.ts";
import type { DayPage } from "./model/archive.ts";
import type { PageEntry } from "./model/model.ts";
import type { Neighbour } from "./model/parts.ts";

export function listDayPages(context: PageContext): readonly PageEntry[] {
  const taken = new Set(context.digest.editions.map(editionPath));
  const days = context.digest.archive
    .flatMap(({ months }) => months.flatMap((month) => month.days).reverse())
    .filter(({ day }) => !taken.has(dayPath(day)));
  return days.map((day, i) =>
    toEntry({
      kind: "day",
      path: dayPath(day.day),
      origin: `the day ${day.day}`,
      listed: true,
      modified: newestUpdate(day.stories),
      build: () => buildDayPage(context, day, { older: days[i + 1], newer: days[i - 1] }),
    }),
  );
}

function buildDayPage(
  context: PageContext,
  { day, stories, editions }: ArchiveDay,
  beside: Neighbours<ArchiveDay>,
): DayPage {
  const { site, words, dates } = context;
  const path = dayPath(day);
  const heading = dates.day(day);
  const description = words.archiveOf({ period: heading, stories: words.stories(stories.length), site: site.title });
  const items = stories.map((story) => toUrl(site, storyPath(story)));
  return {
    ...buildCollection(context, {
      path,
      heading,
      description,
      feeds: context.feeds.editionsFirst,
      breadcrumbs: toMonth(context, day.slice(0, 7)),
      previous: neighbour(context, beside.older),
      next: neighbour(context, beside.newer),
      items,
    }),
    kind: "day",
    editions: editions.map((edition) => buildEditionCard(context, edition)),
    stories: stories.map(context.cardOf),
  };
}

function neighbour({ link, dates }: PageContext, day: ArchiveDay | undefined): Neighbour | undefined {
  return day === undefined ? undefined : link(dates.shortDay(day.day), dayPath(day.day));
}
