// All feed files of a site, each rendered when it is written.

import type { Digest } from "../digest/digest.ts";
import { newsTimeOf } from "../digest/model.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { OPML_PATH, toHref } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { birthOf } from "./build-feed.ts";
import { buildFeedContext } from "./context.ts";
import type { Feed } from "./feed.ts";
import { type FeedSource, linksOf } from "./feed-source.ts";
import { buildFeeds } from "./feeds.ts";
import { type DocumentFormat, type FeedFormat, type FeedPlace, feedUrl } from "./format.ts";
import { FEED_FORMATS } from "./formats.ts";
import { OPML, renderOpml } from "./opml.ts";
import { toText } from "./printed-feed.ts";
import type { WindowCut } from "./window-cut.ts";

export interface FeedDocument {
  /** `/feed.xml` */
  readonly path: string;
  readonly format: DocumentFormat;
  /** What it is printed from, the same object for all formats. */
  readonly source: FeedSource;
  /** Of all that it shows, but for what all documents share. */
  readonly fingerprint: string;
  /** The most bytes that it may have; absent for any number. */
  readonly maxBytes?: number | undefined;
  readonly cut?: WindowCut | undefined;
  /** Printed each time that it is asked for, and not held. */
  readonly content: string;
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
      const { address, maxBytes, fingerprint, cut } = feed;
      return FEED_FORMATS.map((format) => ({
        path: format.path(address),
        format,
        source: feed,
        fingerprint,
        maxBytes,
        cut,
        get content() {
          return toText(format.print(feed, placeOf(feed, format, stylesheet)));
        },
      }));
    }),
    ...archives.flatMap((source) =>
      FEED_FORMATS.flatMap((format) => {
        const { archive } = format;
        if (archive === undefined) return [];
        return {
          path: archive.path(source.stem),
          format,
          source,
          fingerprint: source.fingerprint,
          get content() {
            return toText(archive.print(source, { stylesheet }));
          },
        };
      }),
    ),
    {
      path: OPML_PATH,
      format: OPML,
      source: { kind: "list", items: [], count: 0, updated: modified, links: lasting.flatMap((feed) => linksOf(feed)) },
      fingerprint: fingerprintOf([outlines, modified]),
      get content() {
        return toText(renderOpml(lasting, modified, context, stylesheet));
      },
    },
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
