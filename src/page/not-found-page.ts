// The page for addresses that do not exist: 404.html.

import { type HeadlineOf, headlineOf } from "../digest/model.ts";
import { NOT_FOUND_PATH, SEARCH_PATH, toHref } from "../site/urls.ts";
import { buildBase } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { buildHeadlineLink } from "./edition-body.ts";
import type { NotFoundPage } from "./model/search.ts";
import type { PageType } from "./page-type.ts";

const LATEST = 5;

interface NotFoundScope {
  readonly latest: readonly HeadlineOf[];
}

export const notFoundPage: PageType<NotFoundScope, NotFoundPage> = {
  kind: "notFound",
  list: ({ digest }) => [
    {
      path: NOT_FOUND_PATH,
      origin: "the page for addresses that lead nowhere",
      listed: false,
      scope: { latest: (digest.editions[0]?.stories ?? []).slice(0, LATEST).map(headlineOf) },
    },
  ],
  build: buildNotFoundPage,
};

function buildNotFoundPage({ latest }: NotFoundScope, context: PageContext): NotFoundPage {
  const { site, words, frame, assets } = context;
  return {
    ...buildBase(site, frame, {
      path: NOT_FOUND_PATH,
      heading: words.notFound,
      description: words.notFound,
      feeds: context.feeds.storiesFirst,
      breadcrumbs: toHome(context),
      noIndex: true,
    }),
    kind: "notFound",
    search: assets.searchScript === undefined ? undefined : toHref(site, SEARCH_PATH),
    latest: latest.map((story) => buildHeadlineLink(site, story)),
    links: [...toHome(context), ...frame.navigation],
  };
}
