// What a build makes public, as the ledger writes it down.

import type { Digest } from "../digest/digest.ts";
import type { Edition, Story } from "../digest/model.ts";
import { listNotices } from "../digest/notices.ts";
import type { FeedDocument } from "../feed/documents.ts";
import { RSS } from "../feed/rss.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";
import type { DigestSettings } from "../options/settings.ts";
import type { PageEntry } from "../page/pages.ts";
import {
  ARCHIVE_PATH,
  CORRECTION_FEED,
  EDITION_FEED,
  editionPath,
  HOME_PATH,
  rollupFeed,
  rollupPath,
  STORY_FEED,
  storyPath,
  topicPath,
} from "../site/urls.ts";

/** Drafts are not public, wherever they are shown. */
export function listPublished(
  digest: Digest,
  pages: readonly PageEntry[],
  feeds: readonly Pick<FeedDocument, "path">[],
): readonly LedgerEntry[] {
  const { zone } = digest.settings.edition;
  const stories = digest.stories.filter(({ article }) => !article.draft);
  const shown = new Set(stories.map(({ editionKey }) => editionKey));
  const named: readonly LedgerEntry[] = [
    ...stories.map(storyLine),
    ...digest.editions.filter(({ key }) => shown.has(key)).map(editionLine),
    ...digest.rollups.map(
      (rollup): LedgerEntry => ({ kind: "rollup", id: rollup.key, path: rollupPath(rollup), window: rollup.window }),
    ),
    ...[...digest.allTopics()].map(({ topic }): LedgerEntry => {
      const { slug } = topic;
      return { kind: "topic", id: slug, path: topicPath(topic), as: digest.topicIds.get(slug) };
    }),
    ...stories.flatMap((story) => noticeLines(story, zone)),
    ...feedLines(digest.settings),
  ];
  const taken = new Set(named.map(({ path }) => path));
  const others = [
    ...pages
      .filter(({ kind, listed, path }) => listed && kind !== "story" && path !== HOME_PATH)
      .map(({ path }) => path),
    ...feeds.map(({ path }) => path).filter((path) => path.startsWith(ARCHIVE_PATH)),
  ];
  return [
    ...named,
    ...others.filter((path) => !taken.has(path)).map((path): LedgerEntry => ({ kind: "page", id: path, path })),
  ];
}

function storyLine(story: Story): LedgerEntry {
  const { id } = story.article;
  const as = story.id === id ? undefined : story.id;
  const released = wholeSecond(story.releasedAt);
  return { kind: "story", id, path: storyPath(story), released, edition: story.editionKey, as };
}

function editionLine(edition: Edition): LedgerEntry {
  const { key, window, slug, name } = edition;
  return {
    kind: "edition",
    id: key,
    path: editionPath(edition),
    window,
    name: slug === undefined ? undefined : name,
  };
}

function feedLines({ edition }: Pick<DigestSettings, "edition">): readonly LedgerEntry[] {
  const addresses = {
    stories: STORY_FEED,
    editions: EDITION_FEED,
    corrections: CORRECTION_FEED,
    ...Object.fromEntries(edition.rollups.map((period) => [`${period}ly`, rollupFeed(period)])),
  };
  return Object.entries(addresses).map(([id, address]) => ({ kind: "feed", id, path: RSS.path(address) }));
}

/** At the story that each is about, where subscribers are led. */
function noticeLines(story: Story, zone: string): readonly LedgerEntry[] {
  return listNotices(story, zone).map(({ key, asDated }) => ({
    kind: "notice",
    id: key,
    path: storyPath(story),
    released: wholeSecond(story.lateNotices?.[key] ?? asDated),
  }));
}

/** The ledger writes whole seconds, and nothing may seem to have come out before it did. */
function wholeSecond(at: number): number {
  return Math.ceil(at / 1000) * 1000;
}
