// Where everything is found: every path and URL of the site is made here.
// A path counts from the digest's home; `toHref`, `toUrl` and `toSitePath` put it in its place in the site.

import { withAncestors } from "../digest/ancestors.ts";
import type { Edition, Rollup, Story, Thread, Topic } from "../digest/model.ts";
import type { RollupPeriod } from "../options/options.ts";
import type { SiteSettings } from "../options/settings.ts";
import type { Day } from "../text/dates.ts";

type Site = Pick<SiteSettings, "base" | "prefix">;
type Mounted = Pick<SiteSettings, "mount">;

export const HOME_PATH = "/";
export const ARCHIVE_PATH = "/archive/";
export const TOPICS_PATH = "/topics/";
export const THREADS_PATH = "/threads/";
export const SOURCES_PATH = "/sources/";
export const STATISTICS_PATH = "/statistics/";
export const CORRECTIONS_PATH = "/corrections/";
export const SEARCH_PATH = "/search/";
export const FEEDS_PATH = "/feeds/";
export const NOT_FOUND_PATH = "/404.html";
export const SITEMAP_PATH = "/sitemap.xml";
export const NEWS_SITEMAP_PATH = "/news-sitemap.xml";
export const ROBOTS_PATH = "/robots.txt";
export const WEB_MANIFEST_PATH = "/site.webmanifest";
export const STATUS_PATH = "/status.json";
/** What is named by its content. */
export const ASSETS_PATH = "/assets/";
/** Pictures as they were given. */
export const MEDIA_PATH = "/media/";
export const HEADERS_PATH = "/_headers";
export const REDIRECTS_PATH = "/_redirects";
export const NO_JEKYLL_PATH = "/.nojekyll";

/** `/2025/03/07/` for a day, also of an edition that shares its day with others. */
export function dayPath(day: Day): string {
  return `/${day.replaceAll("-", "/")}/`;
}

/** `/2025/03/`, for `2025-03`. */
export function monthPath(month: string): string {
  return dayPath(month);
}

export function yearPath(year: string): string {
  return `/${year}/`;
}

/** `/2025/03/07/`, `/2025/03/07/morning/`, `/2025/w10/` or `/2025/03/`, after the edition's key. */
export function editionPath(edition: Pick<Edition, "key">): string {
  const [date = "", ...name] = edition.key.split("/");
  return [dayPath(date), ...name.map((each) => `${each}/`)].join("");
}

/** The edition as an e-mail, beside its page: `/2025/03/07/email.html` and `/2025/03/07/email.txt`. */
export function emailPaths(edition: Pick<Edition, "key">): { readonly html: string; readonly text: string } {
  const folder = editionPath(edition);
  return { html: `${folder}email.html`, text: `${folder}email.txt` };
}

/** A topic's part of an edition as an e-mail: `/2025/03/07/email-city.html` and `.txt`. */
export function topicEmailPaths(
  edition: Pick<Edition, "key">,
  topic: Pick<Topic, "slug">,
): ReturnType<typeof emailPaths> {
  const stem = `${editionPath(edition)}email-${topic.slug}`;
  return { html: `${stem}.html`, text: `${stem}.txt` };
}

/** `/2025/w10/` for a week, `/2025/03/round-up/` for a month: its own address is the archive's. */
export function rollupPath({ period, key }: Pick<Rollup, "period" | "key">): string {
  return period === "week" ? dayPath(key) : `${monthPath(key)}round-up/`;
}

/** `/2025/03/07/tram-line-opens/` */
export function storyPath(story: Pick<Story, "day" | "slug">): string {
  return `${dayPath(story.day)}${story.slug}/`;
}

/** `/topics/world/middle-east/` */
export function topicPath(topic: Pick<Topic, "ancestors" | "slug">): string {
  const folders = withAncestors(topic)
    .map((each) => each.slug)
    .join("/");
  return `${TOPICS_PATH}${folders}/`;
}

/** `/topics/world/page/2/`: the second page of its older stories, from the oldest. */
export function topicNumberedPath(topic: Pick<Topic, "ancestors" | "slug">, number: number): string {
  return `${topicPagesPath(topic)}${number}/`;
}

/** `/topics/world/page/`: which pages a topic has, and from when to when each goes. */
export function topicPagesPath(topic: Pick<Topic, "ancestors" | "slug">): string {
  return `${topicPath(topic)}page/`;
}

/** `/sitemap-1.xml`: a part of a sitemap that is too long for one file. */
export function sitemapFilePath(number: number): string {
  return SITEMAP_PATH.replace(".xml", `-${number}.xml`);
}

/** Where a feed is, whatever its format: each format makes a path of it. */
export interface FeedAddress {
  /** `/topics/world/` */
  readonly folder: string;
  /** `feed` for the stories of a folder, else what the feed is of: `editions`. */
  readonly name: string;
}

/** The stories of the whole site: `/feed.xml`, `/atom.xml`, `/feed.json`. */
export const STORY_FEED: FeedAddress = { folder: HOME_PATH, name: "feed" };

/** One item an edition: `/editions.xml` and its siblings. */
export const EDITION_FEED: FeedAddress = { folder: HOME_PATH, name: "editions" };

export const CORRECTION_FEED: FeedAddress = { folder: HOME_PATH, name: "corrections" };

/** One item a rollup: `/weekly.xml`, `/monthly.xml` and their siblings. */
export function rollupFeed(period: RollupPeriod): FeedAddress {
  return { folder: HOME_PATH, name: period === "week" ? "weekly" : "monthly" };
}

/** The stories outside of these topics: `/feeds/without/crime/sport/feed.xml`. @param slugs In alphabetical order. */
export function withoutFeed(slugs: readonly string[]): FeedAddress {
  return { folder: `${FEEDS_PATH}without/${slugs.join("/")}/`, name: "feed" };
}

/** The stories in a language: `/feeds/language/fr/feed.xml`. */
export function languageFeed(language: string): FeedAddress {
  return { folder: `${FEEDS_PATH}language/${language}/`, name: "feed" };
}

export const OPML_PATH = "/feeds.opml";

/**
 * What the stories' feed carried in a month, `2025-03`, without its extension: `/archive/2025-03`.
 * @param part Of a month that takes several documents, from 1, the oldest: `/archive/2025-03-2`.
 */
export function archiveStem(month: string, part = 1): string {
  return `${ARCHIVE_PATH}${month}${part === 1 ? "" : `-${part}`}`;
}

/** A topic's stories: `/topics/world/feed.xml`, `atom.xml`, `feed.json`. */
export function topicFeed(topic: Pick<Topic, "ancestors" | "slug">): FeedAddress {
  return { folder: topicPath(topic), name: "feed" };
}

/** A topic's editions: `/topics/world/editions.xml` and its siblings. */
export function topicEditionFeed(topic: Pick<Topic, "ancestors" | "slug">): FeedAddress {
  return { folder: topicPath(topic), name: "editions" };
}

/** `/threads/2025-03-07-tram-line-opens/` */
export function threadPath({ slug }: Pick<Thread, "slug">): string {
  return `${THREADS_PATH}${slug}/`;
}

/** A running story's stories: `/threads/2025-03-07-tram-line-opens/feed.xml`, `atom.xml`, `feed.json`. */
export function threadFeed(thread: Pick<Thread, "slug">): FeedAddress {
  return { folder: threadPath(thread), name: "feed" };
}

/** `/media/images/harbour.jpg` for a picture below the content folder. */
export function mediaPath(file: string): string {
  return `${MEDIA_PATH}${file.split("/").map(encodeURIComponent).join("/")}`;
}

/** A path as pages of the site link to it: with the prefix. */
export function toHref(site: Site, path: string): string {
  return site.prefix + path;
}

/** A path as the rest of the world links to it: absolute. */
export function toUrl(site: Site, path: string): string {
  return site.base + path;
}

/** Of a picture in the site's options: a path of the whole site, or a file below the content folder. */
export function pictureHref(site: SiteSettings, picture: string): string {
  return picture.startsWith("/") ? toHref(site.root, picture) : toHref(site, mediaPath(picture));
}

/** The same, absolute. */
export function pictureUrl(site: SiteSettings, picture: string): string {
  return picture.startsWith("/") ? toUrl(site.root, picture) : toUrl(site, mediaPath(picture));
}

/** A path of the digest as one of the whole site, still without the prefix: `/news/2025/03/07/`. */
export function toSitePath({ mount }: Mounted, path: string): string {
  return mount + path;
}

/** The file below the output folder that a static host gives for a path of the digest: `news/2025/03/07/index.html`. */
export function toOutputFile(site: Mounted, path: string): string {
  return toFile(toSitePath(site, path));
}

/**
 * The file that a static host gives for a path.
 *
 * @example
 * toFile("/2025/03/") // "2025/03/index.html"
 */
export function toFile(path: string): string {
  const file = decodePath(path).slice(1);
  return path.endsWith("/") ? `${file}index.html` : file;
}

/** The address that a static host has a file at: `/2025/03/` for `2025/03/index.html`. */
export function toPath(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

function decodePath(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
