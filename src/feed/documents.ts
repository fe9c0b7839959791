// Every feed file of a site, put together when it is asked for.

import type { Digest } from "../digest/digest.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { OPML_PATH, toHref } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { renderAtom, renderAtomArchive } from "./atom.ts";
import { birthOf } from "./build-feed.ts";
import { buildFeedContext } from "./context.ts";
import { buildFeeds } from "./feeds.ts";
import { renderJsonArchive, renderJsonFeed } from "./json-feed.ts";
import { renderOpml } from "./opml.ts";
import { type PrintedFeed, toText } from "./printed-feed.ts";
import { renderRss } from "./rss.ts";

export type FeedFormat = "rss" | "atom" | "json" | "opml";

/** A class, so that the text is made when it is checked and when it is written, and not held in between. */
export class FeedDocument {
  /** `/feed.xml` */
  readonly path: string;
  readonly format: FeedFormat;
  /** What the formats of one feed share, a name for it. */
  readonly feed: string;
  /** The most bytes that it may have. */
  readonly maxBytes: number;
  /** Of all that it shows, but for what all documents share. */
  readonly fingerprint: string;
  readonly #render: () => PrintedFeed;

  constructor(
    path: string,
    format: FeedFormat,
    feed: string,
    fingerprint: string,
    render: () => PrintedFeed,
    maxBytes = Number.POSITIVE_INFINITY,
  ) {
    this.fingerprint = fingerprint;
    this.path = path;
    this.format = format;
    this.feed = feed;
    this.#render = render;
    this.maxBytes = maxBytes;
  }

  get printed(): PrintedFeed {
    return this.#render();
  }

  get content(): string {
    return toText(this.printed);
  }
}

/** @param options.stylesheet The site path of the style sheet for feeds. */
export function renderFeeds(digest: Digest, options: { readonly stylesheet: string }): readonly FeedDocument[] {
  const context = buildFeedContext(digest);
  const { feeds, archives } = buildFeeds(digest, context);
  const outlines = feeds.map(({ title, description, page, urls }) => [title, description, page, urls.rss]);
  const modified = newestUpdate(digest);
  const stylesheet = toHref(digest.settings.site, options.stylesheet);
  return [
    ...feeds.flatMap((feed) => {
      const { paths, id, maxBytes, fingerprint } = feed;
      return [
        new FeedDocument(paths.rss, "rss", id, fingerprint, () => renderRss(feed, stylesheet), maxBytes),
        new FeedDocument(paths.atom, "atom", id, fingerprint, () => renderAtom(feed, stylesheet), maxBytes),
        new FeedDocument(paths.json, "json", id, fingerprint, () => renderJsonFeed(feed), maxBytes),
      ];
    }),
    ...archives.flatMap((archive) => {
      const { atom, json } = archive.paths;
      return [
        new FeedDocument(atom, "atom", atom, archive.fingerprint, () => renderAtomArchive(archive, stylesheet)),
        new FeedDocument(json, "json", atom, archive.fingerprint, () => renderJsonArchive(archive)),
      ];
    }),
    new FeedDocument(OPML_PATH, "opml", OPML_PATH, fingerprintOf([outlines, modified]), () =>
      renderOpml(feeds, modified, context, stylesheet),
    ),
  ];
}

/** When any story was last changed; before there is any, when the site began. */
function newestUpdate({ stories, settings, now }: Digest): Instant {
  return stories.reduce(
    (newest, { updatedAt, article }) => (article.draft ? newest : Math.max(newest, updatedAt)),
    Math.min(birthOf(settings.site.id), now),
  );
}
