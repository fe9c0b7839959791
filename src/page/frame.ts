// The frame around every page: the publication's name, navigation and footer.

import { PAPER } from "../accent.ts";
import { RSS } from "../feed/rss.ts";
import type { SiteSettings } from "../options/settings.ts";
import {
  ARCHIVE_PATH,
  CORRECTIONS_PATH,
  FEEDS_PATH,
  HOME_PATH,
  pictureHref,
  SEARCH_PATH,
  SOURCES_PATH,
  STATISTICS_PATH,
  STORY_FEED,
  TOPICS_PATH,
  toHref,
  WEB_MANIFEST_PATH,
} from "../site/urls.ts";
import type { Words } from "../site/words.ts";
import { directionOf } from "../text/direction.ts";
import { ICON_SIZES, listIcons } from "./icon.ts";
import type { Frame } from "./model/base.ts";

/** Where the files lie that the frame needs. */
export interface FrameAssets {
  /** `/assets/style.0123456789.css`: without the prefix. */
  readonly stylesheet: string;
  /** Absent where pages are set in fonts of the reader's system. */
  readonly font?: { readonly preload: readonly string[] } | undefined;
  /** Absent where the site has no search. */
  readonly searchScript?: string | undefined;
  /** Whether Eleventy's own server shows the pages. */
  readonly liveReload?: boolean | undefined;
  /** The card of each page that has one, by the page's path; both without the prefix. */
  readonly cards?: ReadonlyMap<string, string> | undefined;
}

export function buildFrame(site: SiteSettings, words: Words, assets: FrameAssets): Frame {
  const link = (title: string, path: string) => ({ title, href: toHref(site, path) });
  return {
    title: site.title,
    tagline: site.tagline,
    logo: site.logo === undefined ? undefined : pictureHref(site, site.logo),
    language: site.language,
    direction: directionOf("", site.language),
    home: toHref(site, HOME_PATH),
    navigation: [
      link(words.topics, TOPICS_PATH),
      link(words.archive, ARCHIVE_PATH),
      link(words.sources, SOURCES_PATH),
      ...(assets.searchScript === undefined ? [] : [link(words.search, SEARCH_PATH)]),
      link(words.feeds, FEEDS_PATH),
      ...site.links.map(({ title, path }) => ({ title, href: toHref(site.root, path) })),
    ],
    stylesheet: toHref(site, assets.stylesheet),
    font: assets.font && { preload: assets.font.preload.map((file) => toHref(site, file)) },
    liveReload: assets.liveReload ?? false,
    icons: listIcons(site, ICON_SIZES.slice(0, 1)),
    manifest: toHref(site, WEB_MANIFEST_PATH),
    paper: PAPER,
    notice: site.notice,
    copyright: site.copyright,
    feed: link(words.followByFeed, RSS.path(STORY_FEED)),
    corrections: link(words.corrections, CORRECTIONS_PATH),
    statistics: link(words.statistics, STATISTICS_PATH),
    words,
  };
}
