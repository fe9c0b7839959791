// What all pages of one build share, so that it is made once: the frame, names, links, cards.

import type { Digest, Edition, Story, Topic } from "../digest/digest.ts";
import type { SiteSettings } from "../options.ts";
import { DateLabels } from "./date-labels.ts";
import { type SiteFeeds, siteFeeds } from "./discovery.ts";
import { editionTitle } from "./edition-title.ts";
import { buildFrame, type FrameAssets } from "./frame.ts";
import type { Frame, Link, StoryCard } from "./model.ts";
import { readingTimeOf } from "./reading-time.ts";
import { remember } from "./remember.ts";
import { buildStoryCard } from "./story-card.ts";
import { toHref, topicPath } from "./urls.ts";
import { ENGLISH, type Words } from "./words.ts";

export interface PageContext {
  readonly digest: Digest;
  readonly site: SiteSettings;
  readonly frame: Frame;
  readonly words: Words;
  readonly dates: DateLabels;
  readonly feeds: SiteFeeds;
  readonly link: (title: string, path: string) => Link;
  readonly topicLink: (topic: Topic) => Link;
  readonly editionTitle: (edition: Edition) => string;
  /** In minutes, not rounded. */
  readonly readingTimeOf: (story: Story) => number;
  readonly cardOf: (story: Story) => StoryCard;
}

export function buildContext(digest: Digest, assets: FrameAssets): PageContext {
  const { site, edition } = digest.settings;
  const words = ENGLISH;
  const dates = new DateLabels(site.language, edition.zone, words);
  const link = (title: string, path: string): Link => ({ title, href: toHref(site, path) });
  const topicLink = remember((topic: Topic) => link(topic.name, topicPath(topic)));
  const timeOf = remember(readingTimeOf);
  const cardNeeds = { site, dates, topicLink, period: edition.period, readingTimeOf: timeOf };
  return {
    digest,
    site,
    frame: buildFrame(site, words, assets),
    words,
    dates,
    feeds: siteFeeds(site, words),
    link,
    topicLink,
    editionTitle: remember((each: Edition) => editionTitle(each, edition.period, dates, words)),
    readingTimeOf: timeOf,
    cardOf: remember((story: Story) => buildStoryCard(story, cardNeeds)),
  };
}
