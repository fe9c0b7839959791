// Which feeds a site has, and what each of them carries.

import type { Story, TopicListing } from "../digest/model.ts";
import { compareBy } from "../order.ts";
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
  topicEditionFeed,
  topicFeed,
  topicPath,
} from "../site/urls.ts";
import { type Archive, buildArchives, olderMonth } from "./archives.ts";
import { buildFeed } from "./build-feed.ts";
import type { FeedContext } from "./context.ts";
import { EditionItems } from "./edition-items.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { toStoryItems } from "./story-items.ts";

export interface SiteFeeds {
  /** The site's, then each topic's, in display order. */
  readonly feeds: readonly Feed[];
  /** Of the stories' feed, newest month first. */
  readonly archives: readonly Archive[];
}

/** Newest first; of one moment, by id. */
const newestFirst = compareBy<FeedItem>(
  (item) => -item.published,
  (item) => item.id,
);

export function buildFeeds(context: FeedContext): SiteFeeds {
  const { digest, site, words } = context;
  const itemsOf = remember((story: Story) => toStoryItems(story, context));
  const carriedBy = (stories: readonly Story[]) => stories.flatMap((story) => itemsOf(story).all).sort(newestFirst);
  const editions = new EditionItems(context);

  const storyItems = carriedBy(digest.stories);
  const carried = buildFeed(
    { kind: "stories", title: site.title, description: site.description, page: HOME_PATH, paths: STORY_FEED },
    storyItems,
    context,
  );
  const stories = { ...carried, olderMonth: olderMonth(storyItems, carried.items, context) };

  const ofSite = [
    stories,
    buildFeed(
      {
        kind: "editions",
        title: words.labelled({ label: site.title, text: words.editionFeed }),
        description: words.editionFeedDescription,
        page: ARCHIVE_PATH,
        paths: EDITION_FEED,
      },
      editions.ofSite(),
      context,
    ),
    ...digest.settings.edition.rollups.map((period) => {
      const { title, description } = rollupFeedWords(words, period);
      return buildFeed(
        {
          kind: period === "week" ? "weekly" : "monthly",
          title: words.labelled({ label: site.title, text: title }),
          description,
          page: ARCHIVE_PATH,
          paths: rollupFeed(period),
        },
        editions.ofRollups(period),
        context,
      );
    }),
    buildFeed(
      {
        kind: "corrections",
        title: words.labelled({ label: site.title, text: words.correctionFeed }),
        description: words.correctionFeedDescription,
        page: CORRECTIONS_PATH,
        paths: CORRECTION_FEED,
      },
      digest.stories.flatMap((story) => itemsOf(story).corrections).sort(newestFirst),
      context,
    ),
  ];

  const ofTopic = (listing: TopicListing): readonly Feed[] => {
    const { topic } = listing;
    const about = { topic, page: topicPath(topic) };
    return [
      buildFeed(
        {
          ...about,
          kind: "topics",
          title: words.labelled({ label: site.title, text: topic.name }),
          description: topic.description ?? words.topicDescription({ topic: topic.name, site: site.title }),
          paths: topicFeed(topic),
        },
        carriedBy(listing.stories),
        context,
      ),
      buildFeed(
        {
          ...about,
          kind: "topicEditions",
          title: words.labelled({ label: site.title, text: words.topicEditionFeed(topic.name) }),
          description: words.topicEditionFeedDescription,
          paths: topicEditionFeed(topic),
        },
        editions.ofTopic(listing),
        context,
      ),
    ];
  };

  return {
    feeds: [...ofSite, ...[...digest.allTopics()].flatMap(ofTopic)],
    archives: buildArchives(stories, storyItems, context),
  };
}
