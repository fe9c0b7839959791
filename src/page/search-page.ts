// Search over all stories, where the site has it: the index is made after the build.

import { ARCHIVE_PATH, SEARCH_PATH, TOPICS_PATH, toHref } from "../site/urls.ts";
import { buildBase } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { toEntry } from "./entry.ts";
import type { SearchPage } from "./model/finding.ts";
import type { PageEntry } from "./model/model.ts";

export function listSearchPage(context: PageContext): readonly PageEntry[] {
  const { searchScript } = context.assets;
  if (searchScript === undefined) return [];
  return [
    toEntry({
      kind: "search",
      path: SEARCH_PATH,
      origin: "the search",
      listed: false,
      build: () => buildSearchPage(context, searchScript),
    }),
  ];
}

function buildSearchPage(context: PageContext, script: string): SearchPage {
  const { site, words, link } = context;
  return {
    ...buildBase(site, context.frame, {
      path: SEARCH_PATH,
      heading: words.search,
      description: words.searchDescription(site.title),
      feeds: context.feeds.storiesFirst,
      breadcrumbs: toHome(context),
      noIndex: true,
    }),
    kind: "search",
    script: toHref(site, script),
    links: [link(words.topics, TOPICS_PATH), link(words.archive, ARCHIVE_PATH)],
  };
}
