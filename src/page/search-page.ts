// Search over all stories, where the site has it: the index is made after the build.

import { ARCHIVE_PATH, SEARCH_PATH, TOPICS_PATH, toHref } from "../site/urls.ts";
import { buildBase } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import type { SearchPage } from "./model/search.ts";
import type { PageType } from "./page-type.ts";

interface SearchScope {
  /** The site path of the search's script. */
  readonly script: string;
}

export const searchPage: PageType<SearchScope, SearchPage> = {
  kind: "search",
  list: ({ context: { assets } }) =>
    assets.searchScript === undefined
      ? []
      : [{ path: SEARCH_PATH, origin: "the search", listed: false, scope: { script: assets.searchScript } }],
  build: buildSearchPage,
};

function buildSearchPage({ script }: SearchScope, context: PageContext): SearchPage {
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
