// The page of a day with several editions, or in a weekly or monthly one.

import type { Neighbours, Story } from "../digest/model.ts";
import { dayPath, editionPath, storyPath, toUrl } from "../site/urls.ts";
import type { Day } from "../text/dates.ts";
import { buildCollection, buildNeighbours } from "./base.ts";
import { toMonth } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { buildEditionCard, type EditionSummary, summarizeEdition } from "./edition-body.ts";
import type { DayPage } from "./model/archive.ts";
import { newestUpdate, type PageType } from "./page-type.ts";

interface DayScope extends Neighbours<Day> {
  readonly day: Day;
  readonly stories: readonly Story[];
  readonly editions: readonly EditionSummary[];
}

export const dayPages: PageType<DayScope, DayPage> = {
  kind: "day",
  list: ({ digest }) => {
    const taken = new Set(digest.editions.map(editionPath));
    const days = digest.archive
      .flatMap(({ months }) => months.flatMap((month) => month.days).reverse())
      .filter(({ day }) => !taken.has(dayPath(day)));
    return days.map(({ day, stories, editions }, i) => ({
      path: dayPath(day),
      origin: `the day ${day}`,
      listed: true,
      modified: newestUpdate(stories),
      scope: {
        day,
        stories,
        editions: editions.map(summarizeEdition),
        older: days[i + 1]?.day,
        newer: days[i - 1]?.day,
      },
    }));
  },
  build: buildDayPage,
};

function buildDayPage(scope: DayScope, context: PageContext): DayPage {
  const { day, stories, editions } = scope;
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
      ...buildNeighbours(scope, (day) => context.link(dates.shortDay(day), dayPath(day))),
      items,
    }),
    kind: "day",
    editions: editions.map((edition) => buildEditionCard(context, edition)),
    stories: stories.map(context.cardOf),
  };
}
