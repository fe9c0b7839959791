// All feed files of a site, each rendered when it is written.

import type { Digest } from "../digest/digest.ts";
import { newsTimeOf } from "../digest/model.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { OPML_PATH, toHref } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { birthOf } from "./build-feed.ts";
import { buildFeedContext } from "./context.ts";
import type { Feed } from "./feed.ts";
import { buildFeeds } from "./feeds.ts";
import { type DocumentFormat, type FeedFormat, type FeedPlace, feedUrl } from "./format.ts";
import { FEED_FORMATS } from "./formats.ts";
import { OPML, renderOpml } from "./opml.ts";
import { type PrintedFeed, toText } from "./printed-feed.ts";
import type { WindowCut } from "./window-cut.ts";

/** A class, so that the text is made when it is checked and when it is written, and not held in between. */
export class FeedDocument {
  /** `/feed.xml` */
  readonly path: string;
  readonly format: DocumentFormat;
  /** What the formats of one feed share, a name for it. */
  readonly feed: string;
  /** The most bytes that it may have. */
  readonly maxBytes: number;
  /** Of all that it shows, but for what all documents share. */
  readonly fingerprint: string;
  readonly cut: WindowCut | undefined;
  readonly #render: () => PrintedFeed;

  constructor(
    path: string,
    format: DocumentFormat,
    feed: string,
    fingerprint: string,
    render: () => PrintedFeed,
    maxBytes = Number.POSITIVE_INFINITY,
    cut?: WindowCut,
  ) {
    this.fingerprint = fingerprint;
    this.path = path;
    this.format = format;
    this.feed = feed;
    this.#render = render;
    this.maxBytes = maxBytes;
    this.cut = cut;
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
  // Running stories come and go: who wants one finds its feed on its page.
  const lasting = feeds.filter(({ kind }) => kind !== "threads");
  const outlines = lasting.map(({ title, description, page, address }) => [title, description, page, address]);
  const modified = newestUpdate(digest);
  const stylesheet = toHref(digest.settings.site, options.stylesheet);
  return [
    ...feeds.flatMap((feed) => {
      const { address, id, maxBytes, fingerprint, cut } = feed;
      return FEED_FORMATS.map((format) => {
        const print = () => format.print(feed, placeOf(feed, format, stylesheet));
        return new FeedDocument(format.path(address), format, id, fingerprint, print, maxBytes, cut);
      });
    }),
    ...archives.flatMap((each) =>
      FEED_FORMATS.flatMap((format) => {
        const { archive } = format;
        if (archive === undefined) return [];
        const print = () => archive.print(each, { stylesheet });
        return [new FeedDocument(archive.path(each.stem), format, each.stem, each.fingerprint, print)];
      }),
    ),
    new FeedDocument(OPML_PATH, OPML, OPML_PATH, fingerprintOf([outlines, modified]), () =>
      renderOpml(lasting, modified, context, stylesheet),
    ),
  ];
}

function placeOf(feed: Feed, format: FeedFormat, stylesheet: string): FeedPlace {
  const others = FEED_FORMATS.filter((each) => each !== format);
  return { stylesheet, siblings: others.map((each) => ({ type: each.type, url: feedUrl(feed, each) })) };
}

/** When any story last changed or came out; before there is any, when the site began. */
function newestUpdate({ stories, settings, now }: Digest): Instant {
  return stories.reduce(
    (newest, story) => (story.article.draft ? newest : Math.max(newest, newsTimeOf(story))),
    Math.min(birthOf(settings.site.id), now),
  );
}
