// What all pages of one build share, so that it is made once: the frame, names, links, cards.

import { Anniversaries } from "../digest/anniversaries.ts";
import type { Digest } from "../digest/digest.ts";
import type { Story, Topic } from "../digest/model.ts";
import type { SiteSettings } from "../options/settings.ts";
import { remember } from "../remember.ts";
import { toHref, topicPath, toUrl } from "../site/urls.ts";
import { buildVoice, type Voice } from "../site/voice.ts";
import { CARD_SIZE } from "./cards.ts";
import { Charts } from "./charts.ts";
import { type SiteFeedLinks, siteFeedLinks } from "./discovery.ts";
import { buildFrame, type FrameAssets } from "./frame.ts";
import type { Frame, PageImage } from "./model/base.ts";
import type { Link } from "./model/parts.ts";
import type { StoryCard } from "./model/story.ts";
import { lengthOf, readingTime, type TextLength } from "./reading-time.ts";
import { buildStoryCard } from "./story-card.ts";

export interface PageContext extends Voice {
  readonly digest: Digest;
  readonly site: SiteSettings;
  readonly frame: Frame;
  readonly assets: FrameAssets;
  readonly feeds: SiteFeedLinks;
  readonly link: (title: string, path: string) => Link;
  readonly topicLink: (topic: Topic) => Link;
  readonly lengthOf: (story: Story) => TextLength;
  /** In minutes, not rounded. */
  readonly readingTimeOf: (story: Story) => number;
  readonly cardOf: (story: Story) => StoryCard;
  readonly charts: Charts;
  readonly anniversaries: Anniversaries;
  /** What stands for a page where others link to it: its card, if it has one. */
  readonly cardImage: (path: string, alt: string) => PageImage | undefined;
  /** For lists of several days: the card with its day, whatever an edition is. */
  readonly datedCardOf: (story: Story) => StoryCard;
}

export function buildContext(digest: Digest, assets: FrameAssets): PageContext {
  const { site, edition, images } = digest.settings;
  const voice = buildVoice(digest);
  const { words, dates } = voice;
  const link = (title: string, path: string): Link => ({ title, href: toHref(site, path) });
  const topicLink = remember((topic: Topic) => link(topic.name, topicPath(topic)));
  const lengthOfStory = remember(lengthOf);
  const readingTimeOf = (story: Story): number => readingTime(lengthOfStory(story));
  const cardNeeds = { site, images, words, dates, topicLink, period: edition.period, readingTimeOf };
  return {
    digest,
    site,
    frame: buildFrame(site, words, assets),
    assets,
    ...voice,
    feeds: siteFeedLinks(site, words),
    link,
    topicLink,
    lengthOf: lengthOfStory,
    readingTimeOf,
    cardOf: remember((story: Story) => buildStoryCard(story, cardNeeds)),
    cardImage: (path, alt) => {
      const card = assets.cards?.get(path);
      return card === undefined ? undefined : { url: toUrl(site, card), alt, ...CARD_SIZE };
    },
    charts: new Charts(digest, dates, words),
    anniversaries: new Anniversaries(digest.archive),
    datedCardOf: remember((story: Story) => buildStoryCard(story, { ...cardNeeds, period: "week" })),
  };
}
