// The card of a story: its entry in any list.

import type { Story, Topic } from "../digest/model.ts";
import type { DigestSettings, EditionSettings, SiteSettings } from "../options/settings.ts";
import type { DateLabels, Time } from "../site/date-labels.ts";
import { extractedOf, keyPointsOf } from "../site/lead-text.ts";
import { storyPath, toHref } from "../site/urls.ts";
import type { Words } from "../site/words.ts";
import { excerpt } from "../text/excerpt.ts";
import { html } from "../text/html.ts";
import { toHtml } from "../text/markup.ts";
import type { Link } from "./model/common.ts";
import type { StoryCard } from "./model/story.ts";
import { toPicture } from "./picture.ts";
import { toMinutes } from "./reading-time.ts";

const SUMMARY_LENGTH = 280;
/** The most telling; the story's own page has them all. */
const MOST_TOPICS = 12;

export interface CardNeeds {
  readonly site: SiteSettings;
  readonly images: DigestSettings["images"];
  readonly words: Words;
  readonly dates: DateLabels;
  readonly topicLink: (topic: Topic) => Link;
  readonly period: EditionSettings["period"];
  /** In minutes, not rounded. */
  readonly readingTimeOf: (story: Story) => number;
}

export function buildStoryCard(story: Story, needs: CardNeeds): StoryCard {
  const { site, topicLink } = needs;
  return {
    href: toHref(site, storyPath(story)),
    headline: toHtml(story.article.headline),
    language: story.article.language,
    direction: story.article.direction,
    keyPoints: keyPointsOf(story).map(toHtml),
    extracted: extractedOf(story).map((point) => html`${point}`),
    reports: [],
    summary: summaryOf(story),
    published: cardTime(story, needs),
    topics: story.topics.slice(0, MOST_TOPICS).map(topicLink),
    sources: story.article.sources,
    readingMinutes: toMinutes(needs.readingTimeOf(story)),
    picture: story.article.image && toPicture(story.article.image, story, needs),
    draft: story.article.draft,
    corrected: story.corrections.length > 0,
    retracted: story.retraction !== undefined,
  };
}

/** Nothing of what was taken back is shown. */
function summaryOf(story: Story): string | undefined {
  const { retraction, article } = story;
  const { keyPoints, summary, opening } = article;
  if (retraction !== undefined || keyPoints.length > 0 || extractedOf(story).length > 0) return undefined;
  return summary || excerpt(opening, SUMMARY_LENGTH) || undefined;
}

/** The day stands above the card, unless the list is of a week or month. */
function cardTime(story: Story, { words, dates, period }: CardNeeds): Time {
  if (story.dateOnly) return { iso: story.day, label: period === "day" ? "" : dates.dayOfMonth(story.day) };
  const { day, time, iso } = dates.momentOf(story.publishedAt);
  return {
    iso,
    label: period === "day" && day === story.day ? time : words.dayAndTime({ day: dates.dayOfMonth(day), time }),
  };
}
