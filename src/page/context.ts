// Data that all pages of a build share, computed once: the frame, names, links, share images.

import type { BodyOf } from "../article/article.ts";
import type { Digest } from "../digest/digest.ts";
import type { Story, Topic } from "../digest/model.ts";
import type { DigestSettings, SiteSettings } from "../options/settings.ts";
import { remember, rememberRecent } from "../remember.ts";
import { buildLocale, type SiteLocale } from "../site/locale.ts";
import { toHref, topicPath, toUrl } from "../site/urls.ts";
import { type SiteFeedLinks, siteFeedLinks } from "./discovery.ts";
import { buildFrame, type FrameAssets } from "./frame.ts";
import type { Frame, PageImage } from "./model/base.ts";
import type { Link } from "./model/common.ts";
import type { StoryCard } from "./model/story.ts";
import { readingTime } from "./reading-time.ts";
import { buildStoryCard } from "./story-card.ts";

export interface PageContext extends SiteLocale {
  readonly settings: DigestSettings;
  readonly site: SiteSettings;
  readonly frame: Frame;
  readonly assets: FrameAssets;
  readonly feeds: SiteFeedLinks;
  readonly link: (title: string, path: string) => Link;
  readonly topicLink: (topic: Topic) => Link;
  readonly bodyOf: BodyOf;
  /** In minutes, not rounded. */
  readonly readingTimeOf: (story: Story) => number;
  readonly cardOf: (story: Story) => StoryCard;
  /** The image of a page for links on other sites: its share image, if it has one. @param card Its site path. */
  readonly cardImage: (card: string | undefined, alt: string) => PageImage | undefined;
  /** For lists of several days: the card with its day, whatever an edition is. */
  readonly datedCardOf: (story: Story) => StoryCard;
}

/** Of share images, in pixels, as OpenGraph's readers show them. */
export const SHARE_IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** Pages that show a story are built one soon after another; so many cards take a few megabytes. */
const RECENT_CARDS = 1000;

export function buildContext(digest: Pick<Digest, "settings" | "bodyOf">, assets: FrameAssets): PageContext {
  const { site, edition, images } = digest.settings;
  const locale = buildLocale(digest);
  const { words, dates } = locale;
  const link = (title: string, path: string): Link => ({ title, href: toHref(site, path) });
  const topicLink = remember((topic: Topic) => link(topic.name, topicPath(topic)));
  const readingTimeOf = ({ article }: Story): number => readingTime(article.length);
  const cardNeeds = { site, images, words, dates, topicLink, period: edition.period, readingTimeOf };
  return {
    settings: digest.settings,
    site,
    frame: buildFrame(site, words, assets),
    assets,
    ...locale,
    feeds: siteFeedLinks(site, words),
    link,
    topicLink,
    bodyOf: digest.bodyOf,
    readingTimeOf,
    cardOf: rememberRecent((story: Story) => buildStoryCard(story, cardNeeds), RECENT_CARDS),
    cardImage: (card, alt) => (card === undefined ? undefined : { url: toUrl(site, card), alt, ...SHARE_IMAGE_SIZE }),
    datedCardOf: rememberRecent(
      (story: Story) => buildStoryCard(story, { ...cardNeeds, period: "week" }),
      RECENT_CARDS,
    ),
  };
}
