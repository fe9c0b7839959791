// A feed from what it is about and the items that it could carry.

import type { Topic } from "../digest/model.ts";
import type { FeedKind } from "../options/kinds.ts";
import { type FeedPaths, toUrl } from "../site/urls.ts";
import { type Instant, instantOf } from "../text/dates.ts";
import type { FeedContext } from "./context.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { feedId } from "./ids.ts";
import { bytesOf, overheadOf } from "./size.ts";
import { fitWindow } from "./window.ts";

export interface FeedSubject {
  readonly kind: FeedKind;
  readonly topic?: Topic | undefined;
  readonly title: string;
  readonly description: string;
  /** The site path of the page that shows the same. */
  readonly page: string;
  readonly paths: FeedPaths;
}

/** @param items All that it could carry, newest first. */
export function buildFeed(subject: FeedSubject, items: Iterable<FeedItem>, context: FeedContext): Feed {
  const { kind, topic, title, description, page, paths } = subject;
  const { digest, site, publication } = context;
  const limits = digest.settings.feeds[kind];
  const empty: Feed = {
    kind,
    id: feedId(site, kind, topic),
    title,
    description,
    publication,
    page: toUrl(site, page),
    paths,
    urls: { rss: toUrl(site, paths.rss), atom: toUrl(site, paths.atom), json: toUrl(site, paths.json) },
    updated: Math.min(birthOf(site.id), digest.now),
    items: [],
    maxBytes: limits.maxBytes,
  };
  const carried = fitWindow(items, limits, bytesOf, overheadOf(empty));
  return { ...empty, items: carried, updated: carried.length === 0 ? empty.updated : newestUpdate(carried) };
}

/** When any of `items`, one at least, was last changed. */
export function newestUpdate(items: readonly FeedItem[]): Instant {
  return items.reduce((newest, item) => Math.max(newest, item.updated), Number.NEGATIVE_INFINITY);
}

/** The date in a site's tag URI, `tag:example.org,2025-03`: when it began, as far as anybody knows. */
function birthOf(id: string): Instant {
  const [year = "", month = "01", day = "01"] = id.slice(id.indexOf(",") + 1).split("-");
  return instantOf(`${year}-${month}-${day}`, "00:00", "UTC");
}
