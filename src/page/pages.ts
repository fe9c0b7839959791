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
  readonly kind: PageKind;
  list(source: PageSource): readonly EntryOf<Page>[];
  build(scope: unknown, context: PageContext): Page;
}

function hideScope<Scope, Page extends PageBase & { readonly kind: PageKind }>(
  type: PageType<Scope, Page>,
): WithoutScope<Page> {
  return {
    kind: type.kind,
    list: (source) => listEntries(type, source),
    // A scope goes back to the type that made it: its entry names the kind.
    build: (scope, context) => type.build(scope as Scope, context),
  };
}

const PAGE_TYPES = [
  hideScope(homePage),
  hideScope(editionPages),
  hideScope(rollupPages),
  hideScope(storyPages),
  hideScope(dayPages),
  hideScope(monthPages),
  hideScope(yearPages),
  hideScope(archivePage),
  hideScope(topicsPage),
  hideScope(topicPages),
  hideScope(threadsPage),
  hideScope(threadPages),
  hideScope(sourcesPage),
  hideScope(statisticsPage),
  hideScope(correctionsPage),
  hideScope(searchPage),
  hideScope(feedsPage),
  hideScope(notFoundPage),
];

/** What each kind of page shows: `href` is root-relative and has the site's prefix already, `url` is absolute. */
export type PageModel = ReturnType<(typeof PAGE_TYPES)[number]["build"]>;

export type PageEntry = EntryOf<PageModel>;

/** Cheap: a page's model is built when its entry is asked for it, and what pages share is made once. */
export function listPages(digest: Digest, assets: FrameAssets): readonly PageEntry[] {
  const context = buildContext(digest, assets);
  const charts = new Charts(digest, context.dates, context.words);
  const source = { digest, context, charts, anniversaries: new Anniversaries(digest.archive) };
  return PAGE_TYPES.flatMap((type): readonly PageEntry[] => type.list(source));
}

/** The model of a page from its scope alone, for another thread than the one that listed it. */
export function buildPage(kind: PageKind, scope: unknown, context: PageContext): PageModel {
  const type = PAGE_TYPES.find((each) => each.kind === kind);
  if (type === undefined) throw new RangeError(`There is no page of the kind "${kind}".`);
  return type.build(scope, context);
}
