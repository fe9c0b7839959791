// Every page of the site, in the order of the sitemap.

import { Anniversaries } from "../digest/anniversaries.ts";
import type { Digest } from "../digest/digest.ts";
import type { PageKind } from "../options/kinds.ts";
import { archivePage } from "./archive-page.ts";
import { Charts } from "./charts.ts";
import { buildContext, type PageContext } from "./context.ts";
import { correctionsPage } from "./corrections-page.ts";
import { dayPages } from "./day-page.ts";
import { editionPages } from "./edition-page.ts";
import { feedsPage } from "./feeds-page.ts";
import type { FrameAssets } from "./frame.ts";
import { homePage } from "./home-page.ts";
import type { PageBase } from "./model/base.ts";
import { monthPages } from "./month-page.ts";
import { notFoundPage } from "./not-found-page.ts";
import { type EntryOf, listEntries, type PageSource, type PageType } from "./page-type.ts";
import { rollupPages } from "./rollup-page.ts";
import { searchPage } from "./search-page.ts";
import { sourcesPage } from "./sources-page.ts";
import { statisticsPage } from "./statistics-page.ts";
import { storyPages } from "./story-page.ts";
import { threadPages } from "./thread-page.ts";
import { threadsPage } from "./threads-page.ts";
import { topicPages } from "./topic-page.ts";
import { topicsPage } from "./topics-page.ts";
import { yearPages } from "./year-page.ts";

/** A kind of page without the form of its scopes. */
interface WithoutScope<Page> {
  list(source: PageSource): readonly EntryOf<Page>[];
  build(scope: unknown, context: PageContext): Page;
}

function hideScope<Scope, Page extends PageBase & { readonly kind: PageKind }>(
  type: PageType<Scope, Page>,
): WithoutScope<Page> {
  return {
    list: (source) => listEntries(type, source),
    // A scope goes back to the type that made it: its entry names the kind.
    build: (scope, context) => type.build(scope as Scope, context),
  };
}

const PAGE_TYPES = {
  home: hideScope(homePage),
  edition: hideScope(editionPages),
  rollup: hideScope(rollupPages),
  story: hideScope(storyPages),
  day: hideScope(dayPages),
  month: hideScope(monthPages),
  year: hideScope(yearPages),
  archive: hideScope(archivePage),
  topics: hideScope(topicsPage),
  topic: hideScope(topicPages),
  threads: hideScope(threadsPage),
  thread: hideScope(threadPages),
  sources: hideScope(sourcesPage),
  statistics: hideScope(statisticsPage),
  corrections: hideScope(correctionsPage),
  search: hideScope(searchPage),
  feeds: hideScope(feedsPage),
  notFound: hideScope(notFoundPage),
} satisfies Record<PageKind, WithoutScope<PageBase>>;

/** What each kind of page shows: `href` is root-relative and has the site's prefix already, `url` is absolute. */
export type PageModel = ReturnType<(typeof PAGE_TYPES)[PageKind]["build"]>;

export type PageEntry = EntryOf<PageModel>;

/** Cheap: a page's model is built when its entry is asked for it, and what pages share is made once. */
export function listPages(digest: Digest, assets: FrameAssets): readonly PageEntry[] {
  const context = buildContext(digest, assets);
  const charts = new Charts(digest, context.dates, context.words);
  const source = { digest, context, charts, anniversaries: new Anniversaries(digest.archive) };
  return Object.values(PAGE_TYPES).flatMap((type): readonly PageEntry[] => type.list(source));
}

/** The model of a page from its scope alone, for another thread than the one that listed it. */
export function buildPage(kind: PageKind, scope: unknown, context: PageContext): PageModel {
  if (!Object.hasOwn(PAGE_TYPES, kind)) throw new RangeError(`There is no page of the kind "${kind}".`);
  return PAGE_TYPES[kind].build(scope, context);
}
