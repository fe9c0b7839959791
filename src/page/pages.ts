// Every page of the site, in the order of the sitemap.

import type { Digest } from "../digest/digest.ts";
import { listArchivePage } from "./archive-page.ts";
import { buildContext } from "./context.ts";
import { listCorrectionsPage } from "./corrections-page.ts";
import { listDayPages } from "./day-page.ts";
import { listEditionPages } from "./edition-page.ts";
import { listFeedsPage } from "./feeds-page.ts";
import type { FrameAssets } from "./frame.ts";
import { listHomePage } from "./home-page.ts";
import type { PageEntry } from "./model/model.ts";
import { listMonthPages } from "./month-page.ts";
import { listNotFoundPage } from "./not-found-page.ts";
import { listRollupPages } from "./rollup-page.ts";
import { listSearchPage } from "./search-page.ts";
import { listSourcesPage } from "./sources-page.ts";
import { listStatisticsPage } from "./statistics-page.ts";
import { listStoryPages } from "./story-page.ts";
import { listTopicPages } from "./topic-page.ts";
import { listTopicsPage } from "./topics-page.ts";
import { listYearPages } from "./year-page.ts";

/** Cheap: a page's model is built when its entry is asked for it, and what pages share is made once. */
export function listPages(digest: Digest, assets: FrameAssets): readonly PageEntry[] {
  const context = buildContext(digest, assets);
  return [
    listHomePage,
    listEditionPages,
    listRollupPages,
    listStoryPages,
    listDayPages,
    listMonthPages,
    listYearPages,
    listArchivePage,
    listTopicsPage,
    listTopicPages,
    listSourcesPage,
    listStatisticsPage,
    listCorrectionsPage,
    listSearchPage,
    listFeedsPage,
    listNotFoundPage,
  ].flatMap((list) => list(context));
}
