// What stands around every page: the publication's name, navigation and foot.

import type { SiteSettings } from "../options.ts";
import { directionOf } from "../text/direction.ts";
import type { Frame } from "./model.ts";
import { ARCHIVE_PATH, FEEDS_PATH, HOME_PATH, SOURCES_PATH, STORY_FEED, TOPICS_PATH, toHref } from "./urls.ts";
import type { Words } from "./words.ts";

/** Where the files lie that the frame needs. */
export interface FrameAssets {
  /** `/assets/style.0123456789.css`: without the prefix. */
  readonly stylesheet: string;
}

export function buildFrame(site: SiteSettings, words: Words, assets: FrameAssets): Frame {
  const link = (title: string, path: string) => ({ title, href: toHref(site, path) });
  return {
    title: site.title,
    description: site.description,
    language: site.language,
    direction: directionOf("", site.language),
    home: toHref(site, HOME_PATH),
    navigation: [
      link(words.topics, TOPICS_PATH),
      link(words.archive, ARCHIVE_PATH),
      link(words.sources, SOURCES_PATH),
      link(words.feeds, FEEDS_PATH),
      ...site.links.map(({ title, path }) => link(title, path)),
    ],
    stylesheet: toHref(site, assets.stylesheet),
    notice: site.notice,
    copyright: site.copyright,
    feed: link(words.followByFeed, STORY_FEED.rss),
    words,
  };
}
