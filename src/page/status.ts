// `/status.json`, for programs that monitor the site. It follows from what is published, so that
// nothing in it changes while nothing else does; a monitor compares its times with its own clock.

import type { Digest } from "../digest/digest.ts";
import { hashOf } from "../fingerprint.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { STATUS_PATH, storyPath, toUrl } from "../site/urls.ts";
import { toZonedIso } from "../text/dates.ts";

export interface SiteStatus {
  readonly title: string;
  readonly url: string;
  /** Absent where nothing has been published. Times are in the publication's zone, ISO 8601 with an offset. */
  readonly newestStory?: { readonly title: string; readonly url: string; readonly published: string } | undefined;
  /** When the edition that is open closes. */
  readonly nextEditionDue: string;
  /** From when on nothing newer than `newestStory` is an alarm; absent without the option `stale`. */
  readonly staleAfter?: string | undefined;
  readonly stories: number;
  readonly editions: number;
  readonly topics: number;
  /** The same for two builds that publish the same stories, and for no others. */
  readonly version: string;
}

export function buildStatus(digest: Digest): SiteStatus {
  const { settings, stories, editions, nextDue } = digest;
  const { site, edition, stale } = settings;
  const [newest] = stories;
  const at = (instant: number) => toZonedIso(instant, edition.zone);
  return {
    title: site.title,
    url: site.url,
    newestStory: newest && {
      title: newest.article.headline.text,
      url: toUrl(site, storyPath(newest)),
      published: at(newest.publishedAt),
    },
    nextEditionDue: at(nextDue),
    staleAfter: newest && stale && at(newest.publishedAt + stale.after),
    stories: stories.length,
    editions: editions.length,
    topics: [...digest.allTopics()].length,
    version: hashOf(stories.map(({ fingerprint }) => fingerprint).join("\n")),
  };
}

export function renderStatus(digest: Digest): SiteDocument {
  return { path: STATUS_PATH, content: `${JSON.stringify(buildStatus(digest), undefined, 2)}\n` };
}

/** Whether nothing has come for as long as the option `stale` says. @param now Milliseconds since the epoch. */
export function isStale({ settings: { stale }, stories: [newest] }: Digest, now: number): boolean {
  return stale !== undefined && (newest === undefined || now - newest.publishedAt > stale.after);
}
