// Who was cited, how often, and where lately.

import { SOURCES_PATH, STATISTICS_PATH } from "../site/urls.ts";
import { toHome } from "./breadcrumbs.ts";
import { buildCollection } from "./collection.ts";
import type { PageContext } from "./context.ts";
import { buildHeadlineLink } from "./edition-body.ts";
import { newestUpdate, toEntry } from "./entry.ts";
import type { PageEntry } from "./model/model.ts";
import type { SourcesPage } from "./model/record.ts";

const STORIES_SHOWN = 3;

export function listSourcesPage(context: PageContext): readonly PageEntry[] {
  return [
    toEntry({
      kind: "sources",
      path: SOURCES_PATH,
      origin: "the list of sources",
      listed: true,
      modified: newestUpdate(context.digest.stories),
      build: () => buildSourcesPage(context),
    }),
  ];
}

function buildSourcesPage(context: PageContext): SourcesPage {
  const { digest, site, words } = context;
  const description = words.sourcesDescription(site.title);
  return {
    ...buildCollection(context, {
      path: SOURCES_PATH,
      heading: words.sources,
      description,
      feeds: context.feeds.storiesFirst,
      breadcrumbs: toHome(context),
    }),
    kind: "sources",
    sources: digest.sources.map(({ name, url, stories }) => ({
      source: { name, url },
      storyCount: stories.length,
      stories: stories.slice(0, STORIES_SHOWN).map((story) => buildHeadlineLink(site, story)),
    })),
    statistics: context.link(words.statistics, STATISTICS_PATH),
  };
}
