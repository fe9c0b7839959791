// What an edition shows, on its own page and on the home page.

import type { ArticleImage } from "../article/article.ts";
import type { Pictures } from "../article/article-pictures.ts";
import { type CoveredStory, type Edition, type HeadlineOf, headlineOf, type Story } from "../digest/model.ts";
import { type Period, periodKindOf, periodOf } from "../digest/periods.ts";
import { extend } from "../extend.ts";
import type { EditionSettings, SiteSettings } from "../options/settings.ts";
import { dayPath, editionPath, storyPath, toHref } from "../site/urls.ts";
import type { Day } from "../text/dates.ts";
import { toHtml } from "../text/markup.ts";
import type { PageContext } from "./context.ts";
import type { EditionBody, EditionCard } from "./model/edition.ts";
import type { HeadlineLink, Picture, ReportLink } from "./model/story.ts";
import type { PageSource } from "./page-type.ts";
import { toPicture } from "./picture.ts";
import { toMinutes } from "./reading-time.ts";

export function buildEditionBody(context: PageContext, edition: Edition): EditionBody {
  const cardOf = withReports(context, context.cardOf, edition.coverage);
  return toEditionBody(context, edition, { title: context.editionTitle(edition), cardOf });
}

/** Cards with those that stand under them. */
export function withReports(
  { site }: PageContext,
  cardOf: PageContext["cardOf"],
  coverage: readonly CoveredStory[],
): PageContext["cardOf"] {
  if (coverage.length === 0) return cardOf;
  const reportsOf = new Map(coverage.map(({ story, reports }) => [story, reports]));
  return (story) => {
    const reports = reportsOf.get(story);
    if (reports === undefined) return cardOf(story);
    const links = reports.map(
      (report): ReportLink => extend(buildHeadlineLink(site, report), { sources: report.article.sources }),
    );
    // Other lists show the same card, without its reports.
    return { ...cardOf(story), reports: links };
  };
}

/** What has a lead and others by topic, an edition or a rollup of many. */
export function toEditionBody(
  { dates, topicLink, readingTimeOf, settings }: PageContext,
  edition: Pick<Edition, "date" | "window" | "lead" | "sections" | "stories">,
  { title, cardOf }: { readonly title: string; readonly cardOf: PageContext["cardOf"] },
): EditionBody {
  return {
    title,
    date: dates.toDate(edition.date),
    window: isCalendarPeriod(settings.edition)
      ? undefined
      : { start: dates.toTime({ at: edition.window.start }), end: dates.toTime({ at: edition.window.end }) },
    lead: cardOf(edition.lead),
    sections: edition.sections.map(({ topic, stories }) => ({
      topic: topicLink(topic),
      anchor: `topic-${topic.slug}`,
      stories: stories.map(cardOf),
    })),
    storyCount: edition.stories.length,
    readingMinutes: toMinutes(edition.stories.reduce((total, story) => total + readingTimeOf(story), 0)),
  };
}

/** Whether editions are whole days, weeks or months of the calendar, so that their titles say when they begin and end. */
export function isCalendarPeriod({ cutoffs }: EditionSettings): boolean {
  return cutoffs.length === 1 && cutoffs[0]?.at === "00:00";
}

const HEADLINES = 3;

/** What a list shows of several stories. */
export interface StoriesSummary {
  readonly storyCount: number;
  /** Of the first three. */
  readonly headlines: readonly HeadlineOf[];
  /** Of the first story that has one. */
  readonly picture?: { readonly image: ArticleImage; readonly pictures: Pictures } | undefined;
}

export function summarizeStories(stories: readonly Story[]): StoriesSummary {
  return {
    storyCount: stories.length,
    headlines: stories.slice(0, HEADLINES).map(headlineOf),
    picture: firstPictureOf(stories),
  };
}

function firstPictureOf(stories: readonly Story[]): StoriesSummary["picture"] {
  for (const { article, pictures } of stories) {
    const { image } = article;
    if (image === undefined) continue;
    const found = pictures[image.file];
    return { image, pictures: found === undefined ? {} : { [image.file]: found } };
  }
  return undefined;
}

export function buildStoriesSummary(
  { site, settings }: PageContext,
  { storyCount, headlines, picture }: StoriesSummary,
): { readonly storyCount: number; readonly headlines: readonly HeadlineLink[]; readonly picture: Picture | undefined } {
  return {
    storyCount,
    headlines: headlines.map((story) => buildHeadlineLink(site, story)),
    picture: picture && toPicture(picture.image, picture, settings),
  };
}

/** What a list shows of an edition. */
export interface EditionSummary extends StoriesSummary {
  readonly period: Period;
}

export function summarizeEdition(edition: Edition): EditionSummary {
  return { period: periodOf(edition), ...summarizeStories(edition.stories) };
}

export function buildEditionCard(context: PageContext, edition: EditionSummary): EditionCard {
  const { period } = edition;
  const title = context.editionTitle(period);
  return {
    href: toHref(context.site, editionPath(period)),
    title,
    date: { iso: period.date, label: title },
    ...buildStoriesSummary(context, edition),
  };
}

/** What ran on the day of an edition in an earlier year. */
export interface DaySummary extends StoriesSummary {
  readonly day: Day;
}

/** What ran on an edition's day in earlier years; nothing for weeks and months. */
export function listOnThisDay({ anniversaries }: PageSource, { key, date }: Period): readonly DaySummary[] {
  if (periodKindOf(key) !== "day") return [];
  return anniversaries
    .of(date)
    .flatMap(({ day, stories, editions: [first] }) =>
      first === undefined ? [] : { day, ...summarizeStories(first.stories), storyCount: stories.length },
    );
}

export function buildOnThisDay(context: PageContext, days: readonly DaySummary[]): readonly EditionCard[] {
  return days.map((each) => ({
    ...context.link(context.dates.day(each.day), dayPath(each.day)),
    date: context.dates.toDate(each.day),
    ...buildStoriesSummary(context, each),
  }));
}

export function buildHeadlineLink(site: SiteSettings, story: HeadlineOf): HeadlineLink {
  const { headline, language, direction } = story.article;
  return { href: toHref(site, storyPath(story)), headline: toHtml(headline), language, direction };
}

/** The edition's stories in a sentence: how many, and the first headlines. */
export function describeEdition({ words }: PageContext, edition: Pick<Edition, "stories">): string {
  const headlines = edition.stories.slice(0, 4).map((story) => story.article.headline.text);
  return words.editionDescription({
    stories: words.stories(edition.stories.length),
    headlines: headlines.join(words.semicolon),
  });
}
