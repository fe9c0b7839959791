// What a host shows for an address that leads nowhere.

import { NOT_FOUND_PATH } from "../site/urls.ts";
import { buildBase } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import type { NotFoundPage } from "./model/finding.ts";
import type { PageType } from "./page-type.ts";

export const notFoundPage: PageType<undefined> = {
  kind: "notFound",
  list: () => [
    {
      path: NOT_FOUND_PATH,
      origin: "the page for addresses that lead nowhere",
      listed: false,
      scope: undefined,
    },
  ],
  build: (_, context) => buildNotFoundPage(context),
};

function buildNotFoundPage(context: PageContext): NotFoundPage {
  const { site, words, frame } = context;
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
    links: [...toHome(context), ...frame.navigation],
  };
}
