// An edition: its lead, its stories by topic, the ones before and after it.

import type { Edition } from "../digest/model.ts";
import { editionPath, storyPath, toUrl } from "../site/urls.ts";
import { toDay, toMonth, toYear } from "./breadcrumbs.ts";
import { calendarsOf } from "./calendar.ts";
import { buildCollection } from "./collection.ts";
import type { PageContext } from "./context.ts";
import { buildEditionBody, describeEdition, onThisDay } from "./edition-body.ts";
import { toEntry } from "./entry.ts";
import type { EditionPage } from "./model/edition.ts";
import type { PageEntry } from "./model/model.ts";
import type { Link, Neighbour } from "./model/parts.ts";

export function listEditionPages(context: PageContext): readonly PageEntry[] {
  return context.digest.editions.map((edition) =>
    toEntry({
      kind: "edition",
      path: editionPath(edition),
      origin: `the edition ${edition.key}`,
      listed: true,
      modified: edition.updatedAt,
      build: () => buildEditionPage(context, edition),
    }),
  );
}

function buildEditionPage(context: PageContext, edition: Edition): EditionPage {
  const { digest, site } = context;
  const path = editionPath(edition);
  const body = buildEditionBody(context, edition);
  const { older, newer } = digest.editionNeighboursOf(edition);
  const description = describeEdition(context, edition);
  const { period } = digest.settings.edition;
  return {
    ...buildCollection(context, {
      path,
      heading: body.title,
      description,
      feeds: context.feeds.editionsFirst,
      breadcrumbs: breadcrumbsOf(context, edition),
      previous: neighbour(context, older),
      next: neighbour(context, newer),
      image: context.cardImage(path, body.title),
      published: body.window.start.iso,
      modified: context.dates.momentOf(edition.updatedAt).iso,
      items: edition.stories.map((story) => toUrl(site, storyPath(story))),
    }),
    kind: "edition",
    edition: body,
    onThisDay: onThisDay(context, edition),
    calendar: period === "month" ? calendarsOf(context, [edition.key])[0] : undefined,
  };
}

function breadcrumbsOf(context: PageContext, edition: Edition): readonly Link[] {
  if (context.digest.settings.edition.period !== "day") return toYear(context, edition.key.slice(0, 4));
  return edition.slug === undefined ? toMonth(context, edition.date.slice(0, 7)) : toDay(context, edition.date);
}

function neighbour(context: PageContext, edition: Edition | undefined): Neighbour | undefined {
  return edition === undefined ? undefined : context.link(context.editionTitle(edition), editionPath(edition));
}
