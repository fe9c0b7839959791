// An edition as an e-mail: the stories of its page in the same order, every address in full.

import type { Accent } from "../accent.ts";
import type { Source } from "../article/article.ts";
import { pathOf } from "../article/article-pictures.ts";
import { rootTopicOf, toSections } from "../digest/editions.ts";
import type { Edition, Story, Topic } from "../digest/model.ts";
import { extractedOf, keyPointsOf, nameOfReport } from "../site/lead-text.ts";
import { audioUrl } from "../site/media.ts";
import { editionPath, HOME_PATH, mediaPath, storyPath, topicPath, toUrl } from "../site/urls.ts";
import type { Words } from "../site/words.ts";
import { toClock } from "../text/audio.ts";
import type { When } from "../text/dates.ts";
import { excerpt } from "../text/excerpt.ts";
import type { Markup } from "../text/markup.ts";
import type { PageContext } from "./context.ts";
import { describeEdition, isCalendarPeriod } from "./edition-body.ts";
import type { Written } from "./model/common.ts";
import { toMinutes } from "./reading-time.ts";

/** What mail programs show beside the subject. */
const PREHEADER_LENGTH = 140;

/** A name with its absolute address. */
export interface EmailLink {
  readonly title: string;
  readonly url: string;
}

/** A correction or a retraction: `label` is `Correction, 8 March 2025, 09:00:`. */
interface EmailNote {
  readonly label: string;
  readonly text: Markup;
}

export interface EmailStory extends Written {
  readonly url: string;
  readonly headline: Markup;
  /** The retraction, then the corrections, newest first. */
  readonly notes: readonly EmailNote[];
  readonly keyPoints: readonly Markup[];
  /** Sentences of its text, where it has neither key points nor a summary. */
  readonly extracted: readonly string[];
  /** Others that report the same event: their sources, or their headlines. */
  readonly reports: readonly EmailLink[];
  /** Shown where there are no key points. */
  readonly summary?: string | undefined;
  readonly sources: readonly Source[];
  /** `duration` is `12:34`. */
  readonly audio?: { readonly url: string; readonly duration: string } | undefined;
  /** Whole minutes, at least 1. */
  readonly readingMinutes: number;
  /** Where the e-mail shows pictures. */
  readonly picture?: EmailPicture | undefined;
}

export interface EmailPicture {
  /** Absolute. */
  readonly url: string;
  readonly alt: string;
}

interface EmailSection {
  readonly topic: EmailLink;
  readonly stories: readonly EmailStory[];
}

/** In the site's own language and direction. */
export interface Email extends Written {
  readonly site: EmailLink;
  readonly title: string;
  /** The edition's page. */
  readonly url: string;
  readonly preheader: string;
  /** Absent where the title says it. */
  readonly window?: string | undefined;
  readonly length: string;
  readonly lead: EmailStory;
  /** The stories but the lead. */
  readonly sections: readonly EmailSection[];
  readonly notice?: string | undefined;
  /** Where its reader can unsubscribe; may be what a sender replaces. */
  readonly unsubscribe?: string | undefined;
  /** Absent where the site has the theme's own. */
  readonly accent?: Accent | undefined;
  readonly words: Words;
}

/** The part of an edition that is under a topic of the top level; `undefined` where it has none. */
export function partOf(edition: Edition, topic: Topic): Edition | undefined {
  const stories = edition.stories.filter((story) => rootTopicOf(story) === topic);
  const [lead, ...rest] = stories;
  return lead && { ...edition, stories, lead, sections: toSections(rest, [topic]) };
}

/** @param topic Whose part of the edition it is. */
export function buildEmail(context: PageContext, edition: Edition, topic?: Topic): Email {
  const { site, words, dates, frame, readingTimeOf } = context;
  const { lead, sections, stories, window } = edition;
  const minutes = stories.reduce((total, story) => total + readingTimeOf(story), 0);
  return {
    language: frame.language,
    direction: frame.direction,
    site: { title: site.title, url: toUrl(site, HOME_PATH) },
    title:
      topic === undefined
        ? context.editionTitle(edition)
        : words.labelled({ label: topic.name, text: context.editionTitle(edition) }),
    url: toUrl(site, editionPath(edition)),
    preheader: excerpt(describeEdition(context, edition), PREHEADER_LENGTH),
    window: isCalendarPeriod(context.settings.edition)
      ? undefined
      : words.window({
          start: dates.toTime({ at: window.start }).label,
          end: dates.toTime({ at: window.end }).label,
        }),
    length: words.editionLength({ stories: words.stories(stories.length), minutes: words.minutes(toMinutes(minutes)) }),
    lead: { ...toEmailStory(context, lead, edition), picture: pictureOf(context, lead) },
    sections: sections.map(({ topic, stories: ofTopic }) => ({
      topic: { title: topic.name, url: toUrl(site, topicPath(topic)) },
      stories: ofTopic.map((story) => toEmailStory(context, story, edition)),
    })),
    notice: site.notice,
    unsubscribe: context.settings.email?.unsubscribe,
    accent: site.accent,
    words,
  };
}

/** The file itself: mail programs know no choice of sizes, and few know WebP. */
function pictureOf(
  { site, settings }: PageContext,
  { article, pictures, retraction }: Story,
): EmailPicture | undefined {
  const { image } = article;
  if (image === undefined || retraction !== undefined || settings.email?.pictures !== true) return undefined;
  return { url: toUrl(site, mediaPath(pathOf(image.file, pictures))), alt: image.alt };
}

function toEmailStory(context: PageContext, story: Story, { coverage }: Edition): EmailStory {
  const reports = coverage.find((each) => each.story === story)?.reports ?? [];
  const { language, direction, headline, sources } = story.article;
  return {
    url: toUrl(context.site, storyPath(story)),
    language,
    direction,
    headline,
    notes: notesOf(context, story),
    keyPoints: keyPointsOf(story),
    extracted: extractedOf(story),
    reports: reports.map((report) => ({
      title: nameOfReport(report.article, context.words),
      url: toUrl(context.site, storyPath(report)),
    })),
    summary: context.cardOf(story).summary,
    sources,
    audio: story.audio && { url: audioUrl(context.site, story.audio), duration: toClock(story.audio.seconds) },
    readingMinutes: toMinutes(context.readingTimeOf(story)),
  };
}

function notesOf({ words, dates }: PageContext, { retraction, corrections }: Story): readonly EmailNote[] {
  const toNote = (note: string, { date, text }: { readonly date: When; readonly text: Markup }): EmailNote => ({
    label: words.noteOfDate({ note, date: dates.toTime(date).label }),
    text,
  });
  return [
    ...(retraction === undefined ? [] : [toNote(words.retracted, retraction)]),
    ...corrections.map((correction) => toNote(words.correction, correction)),
  ];
}
