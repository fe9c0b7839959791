// The home page: the latest edition whole, the ones before, and when the next is due.

import { ARCHIVE_PATH, editionPath, HOME_PATH, storyPath, toHref, toUrl } from "../site/urls.ts";
import { buildCollection } from "./collection.ts";
import type { PageContext } from "./context.ts";
import { buildEditionBody, buildEditionCard, onThisDay } from "./edition-body.ts";
import { toEntry } from "./entry.ts";
import { webSite } from "./json-ld.ts";
import type { HomePage } from "./model/edition.ts";
import type { PageEntry } from "./model/model.ts";

const EARLIER_EDITIONS = 10;

export function listHomePage(context: PageContext): readonly PageEntry[] {
  const [latest] = context.digest.editions;
  return [
    toEntry({
      kind: "home",
      path: HOME_PATH,
      origin: "the home page",
      listed: true,
      modified: latest?.updatedAt,
      build: () => buildHomePage(context),
    }),
  ];
}

function buildHomePage(context: PageContext): HomePage {
  const { digest, site, words, dates } = context;
  const [latest, ...older] = digest.editions;
  const body = latest === undefined ? undefined : buildEditionBody(context, latest);
  return {
    ...buildCollection(context, {
      path: HOME_PATH,
      heading: site.title,
      description: site.description,
      feeds: context.feeds.storiesFirst,
      breadcrumbs: [],
      image: latest && context.cardImage(editionPath(latest), context.editionTitle(latest)),
      graph: [webSite(site)],
      items: latest?.stories.map((story) => toUrl(site, storyPath(story))),
    }),
    kind: "home",
    edition:
      body === undefined || latest === undefined ? undefined : { ...body, href: toHref(site, editionPath(latest)) },
    onThisDay: latest === undefined ? [] : onThisDay(context, latest),
    earlier: older.slice(0, EARLIER_EDITIONS).map((edition) => buildEditionCard(context, edition)),
    archive: context.link(words.allEditions, ARCHIVE_PATH),
    nextDue: dates.toTime({ at: digest.nextDue }),
    isOpen: latest?.window.end === digest.nextDue,
  };
}
