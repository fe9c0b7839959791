// Which feeds a site has, and what each of them carries.

import type { Digest } from "../digest/digest.ts";
import type { Story, Thread, TopicListing } from "../digest/model.ts";
import type { Period } from "../digest/periods.ts";
import type { FeedKind } from "../options/kinds.ts";
import { compareText } from "../order.ts";
import { remember } from "../remember.ts";
import { rollupFeedWords } from "../site/feed-words.ts";
import {
  ARCHIVE_PATH,
  CORRECTION_FEED,
  CORRECTIONS_PATH,
  EDITION_FEED,
  HOME_PATH,
  rollupFeed,
  STORY_FEED,
  threadFeed,
  threadPath,
  topicEditionFeed,
  topicFeed,
  topicPath,
} from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { type Archive, buildArchives, documentAfter, splitArchive } from "./archives.ts";
import { type FeedSubject, SubjectFeed } from "./build-feed.ts";
import type { FeedContext } from "./context.ts";
import { EditionItems, listTopicEditions } from "./edition-items.ts";
import type { FeedItem } from "./feed.ts";
import { listSelections, type Selection } from "./selections.ts";
import { type ItemName, idOfItem, makeItem, nameItems } from "./story-items.ts";
import { findCut } from "./window-cut.ts";

export interface SiteFeeds {
  /** The site's, then each topic's in display order, then each running story's. */
  readonly feeds: readonly SubjectFeed[];
  /** Of the stories' feed, newest first. */
  readonly archives: readonly Archive[];
}

/** A feed looks at so many times the items that it may carry: some may be too large for any feed. */
const SPARE = 2;

/** What each feed could carry is listed; its items are made when its documents are asked for. */
export function buildFeeds(digest: Digest, context: FeedContext): SiteFeeds {
  const { site, words, dates, settings } = context;
  const namesOf = remember((story: Story) => nameItems(story, context));
  const make = remember((name: ItemName) => makeItem(name, context));
  const editions = new EditionItems(context);
  const limitOf = (kind: FeedKind) => settings.feeds[kind].maxItems * SPARE;

  /** What a feed is, and that nothing has come where the site's options call that news. */
  const describe = (description: string) =>
    digest.silentSince === undefined || settings.stale === undefined
      ? description
      : `${description} ${words.nothingSince(dates.toTime(digest.silentSince).label)}`;
  const sortNames = (names: ItemName[]) => names.sort((a, b) => compareNames(a, b, context));
  const buildFeed = (
    subject: FeedSubject,
    names: readonly ItemName[],
    linkAfter?: (count: number) => ReturnType<typeof documentAfter>,
  ) => {
    const scope = names.slice(0, limitOf(subject.kind));
    const after = linkAfter && ((items: readonly FeedItem[]) => linkAfter(items.length));
    const cut = findCut(subject.kind, mapEach(names, releasedOf), settings.feeds[subject.kind]);
    const scopeAndLink = [scope, linkAfter?.(scope.length)];
    return new SubjectFeed(subject, scopeAndLink, mapEach(scope, make), context, { cut, linkAfter: after });
  };

  const storyNames = sortNames(digest.stories.flatMap((story) => namesOf(story)));
  const parts = splitArchive(storyNames, context);
  const stories = buildFeed(
    {
      kind: "stories",
      title: site.title,
      description: describe(site.description),
      page: HOME_PATH,
      address: STORY_FEED,
    },
    storyNames,
    (count) => documentAfter(count, storyNames, parts),
  );
  // An open one would be an item with half of its stories, changed by each new one.
  const isPublished = ({ window }: Period) => settings.feeds.openEditions || window.end <= context.now;
  const publishedEditions = digest.editions.filter(isPublished);
  const editionScope = publishedEditions.slice(0, limitOf("editions"));
  const ofSite = [
    stories,
    new SubjectFeed(
      {
        kind: "editions",
        title: words.labelled({ label: site.title, text: words.editionFeed }),
        description: describe(words.editionFeedDescription),
        page: ARCHIVE_PATH,
        address: EDITION_FEED,
      },
      editionScope,
      again(() => editions.ofEditions(editionScope)),
      context,
      {
        cut: findCut(
          "editions",
          mapEach(publishedEditions, ({ window }) => window.start),
          settings.feeds.editions,
        ),
      },
    ),
    ...settings.edition.rollups.map((period) => {
      const { title, description } = rollupFeedWords(words, period);
      const kind = period === "week" ? "weekly" : "monthly";
      const scope = digest.rollups
        .filter((rollup) => rollup.period === period)
        .slice(0, limitOf(kind))
        .map(({ editions: _, ...rollup }) => rollup);
      return new SubjectFeed(
        {
          kind,
          title: words.labelled({ label: site.title, text: title }),
          description,
          page: ARCHIVE_PATH,
          address: rollupFeed(period),
        },
        scope,
        again(() => editions.ofRollups(scope)),
        context,
      );
    }),
    buildFeed(
      {
        kind: "corrections",
        title: words.labelled({ label: site.title, text: words.correctionFeed }),
        description: words.correctionFeedDescription,
        page: CORRECTIONS_PATH,
        address: CORRECTION_FEED,
      },
      storyNames.filter(({ notice }) => notice !== undefined),
    ),
  ];

  const ofSelection = ({ title, description, address, name, language, has }: Selection): SubjectFeed =>
    buildFeed(
      {
        kind: "stories",
        title: words.labelled({ label: site.title, text: title }),
        description,
        page: HOME_PATH,
        address,
        name,
        language,
      },
      storyNames.filter(({ story }) => has(story)),
    );

  const ofTopic = (listing: TopicListing): readonly SubjectFeed[] => {
    const { topic } = listing;
    const about = { topic, page: topicPath(topic) };
    const scope = listTopicEditions(listing, limitOf("topicEditions"), isPublished);
    return [
      buildFeed(
        {
          ...about,
          kind: "topics",
          title: words.labelled({ label: site.title, text: topic.name }),
          description: topic.description ?? words.topicDescription({ topic: topic.name, site: site.title }),
          address: topicFeed(topic),
        },
        sortNames(listing.stories.flatMap((story) => namesOf(story))),
      ),
      new SubjectFeed(
        {
          ...about,
          kind: "topicEditions",
          title: words.labelled({ label: site.title, text: words.topicEditionFeed(topic.name) }),
          description: words.topicEditionFeedDescription,
          address: topicEditionFeed(topic),
        },
        scope,
        again(() => editions.ofTopic(topic, scope)),
        context,
      ),
    ];
  };

  const ofThread = (thread: Thread): SubjectFeed => {
    const name = thread.name ?? thread.opening.article.headline.text;
    const { slug } = thread;
    return buildFeed(
      {
        kind: "threads",
        name: ["threads", slug],
        title: words.labelled({ label: site.title, text: name }),
        description: words.threadFeedDescription,
        page: threadPath(thread),
        address: threadFeed(thread),
      },
      sortNames(thread.stories.flatMap((story) => namesOf(story))),
    );
  };

  return {
    feeds: [
      ...ofSite,
      ...listSelections(digest, words).map(ofSelection),
      ...[...digest.allTopics()].flatMap(ofTopic),
      ...digest.threads.filter(({ hasPage }) => hasPage).map(ofThread),
    ],
    archives: buildArchives(stories, parts, context),
  };
}

function releasedOf({ released }: ItemName): Instant {
  return released;
}

/** What came out last first; of what came out together, the newest first, then by id. */
function compareNames(a: ItemName, b: ItemName, context: FeedContext): number {
  return (
    b.released - a.released || b.published - a.published || compareText(idOfItem(a, context), idOfItem(b, context))
  );
}

function mapEach<From, To>(values: readonly From[], make: (value: From) => To): Iterable<To> {
  return again(function* () {
    for (const value of values) yield make(value);
  });
}

/** What can be read more than once. */
function again<T>(read: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: read };
}
