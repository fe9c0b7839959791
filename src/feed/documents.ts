// Every feed file of a site, put together when it is asked for.

import type { Digest } from "../digest/digest.ts";
import { OPML_PATH, toHref } from "../site/urls.ts";
import { renderAtom, renderAtomArchive } from "./atom.ts";
import { buildFeedContext } from "./context.ts";
import { buildFeeds } from "./feeds.ts";
import { renderJsonArchive, renderJsonFeed } from "./json-feed.ts";
import { renderOpml } from "./opml.ts";
import { type PrintedFeed, toPieces, toText } from "./printed-feed.ts";
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
  readonly #render: () => PrintedFeed;

  constructor(
    path: string,
    format: FeedFormat,
    feed: string,
    render: () => PrintedFeed,
    maxBytes = Number.POSITIVE_INFINITY,
  ) {
    this.path = path;
    this.format = format;
    this.feed = feed;
    this.#render = render;
    this.maxBytes = maxBytes;
  }

  get printed(): PrintedFeed {
    return this.#render();
  }

  get pieces(): Iterable<string> {
    return toPieces(this.printed);
  }

  get content(): string {
    return toText(this.printed);
  }
}

/** @param options.stylesheet The site path of the style sheet for feeds. */
export function renderFeeds(digest: Digest, options: { readonly stylesheet: string }): readonly FeedDocument[] {
  const context = buildFeedContext(digest);
  const { feeds, archives } = buildFeeds(context);
  const stylesheet = toHref(digest.settings.site, options.stylesheet);
  return [
    ...feeds.flatMap((feed) => {
      const { paths, id, maxBytes } = feed;
      return [
        new FeedDocument(paths.rss, "rss", id, () => renderRss(feed, stylesheet), maxBytes),
        new FeedDocument(paths.atom, "atom", id, () => renderAtom(feed, stylesheet), maxBytes),
        new FeedDocument(paths.json, "json", id, () => renderJsonFeed(feed), maxBytes),
      ];
    }),
    ...archives.flatMap((archive) => {
      const { atom, json } = archive.paths;
      return [
        new FeedDocument(atom, "atom", atom, () => renderAtomArchive(archive, stylesheet)),
        new FeedDocument(json, "json", atom, () => renderJsonArchive(archive)),
      ];
    }),
    new FeedDocument(OPML_PATH, "opml", OPML_PATH, () => renderOpml(feeds, context, stylesheet)),
  ];
}
