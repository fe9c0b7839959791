// The page of cited sources, with their newest stories.

import { type HeadlineOf, headlineOf } from "../digest/model.ts";
import { SOURCES_PATH, STATISTICS_PATH } from "../site/urls.ts";
import { buildCollection } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { buildHeadlineLink } from "./edition-body.ts";
import type { PageBase } from "./model/base.ts";
import type { Link, SourceLink } from "./model/common.ts";
import type { HeadlineLink } from "./model/story.ts";
import { newestUpdate, type PageType } from "./page-type.ts";

export interface CitedSourceCard {
  readonly source: SourceLink;
  readonly storyCount: number;
  /** The newest few. */
  readonly stories: readonly HeadlineLink[];
}

export interface SourcesPage extends PageBase {
  readonly kind: "sources";
  /** The most cited first. */
  readonly sources: readonly CitedSourceCard[];
  readonly statistics: Link;
}

const STORIES_SHOWN = 3;

interface SourcesScope {
  readonly sources: readonly {
    readonly name: string;
    readonly url?: string | undefined;
    readonly storyCount: number;
    /** The newest few. */
    readonly stories: readonly HeadlineOf[];
  }[];
}

export const sourcesPage: PageType<SourcesScope, SourcesPage> = {
  kind: "sources",
  list: ({ digest }) => [
    {
      path: SOURCES_PATH,
      origin: "the list of sources",
      listed: true,
      modified: newestUpdate(digest.stories),
      scope: {
        sources: digest.sources.map(({ name, url, stories }) => ({
          name,
          url,
          storyCount: stories.length,
          stories: stories.slice(0, STORIES_SHOWN).map(headlineOf),
        })),
      },
    },
  ],
  build: buildSourcesPage,
};

function buildSourcesPage({ sources }: SourcesScope, context: PageContext): SourcesPage {
  const { site, words } = context;
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
    sources: sources.map(({ name, url, storyCount, stories }) => ({
      source: { name, url },
      storyCount,
      stories: stories.map((story) => buildHeadlineLink(site, story)),
    })),
    statistics: context.link(words.statistics, STATISTICS_PATH),
  };
}
