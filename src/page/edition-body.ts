// What an edition shows, on its own page and on the home page.

import { type CoveredStory, type Edition, type HeadlineOf, headlineOf } from "../digest/model.ts";
import { type Period, periodOf } from "../digest/periods.ts";
import { extend } from "../extend.ts";
import type { SiteSettings } from "../options/settings.ts";
import { dayPath, editionPath, storyPath, toHref } from "../site/urls.ts";
import type { Day } from "../text/dates.ts";
import { toHtml } from "../text/markup.ts";
import type { PageContext } from "./context.ts";
import type { EditionBody, EditionCard } from "./model/edition.ts";
import type { HeadlineLink, ReportLink } from "./model/story.ts";
import type { PageSource } from "./page-type.ts";
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
    return extend(cardOf(story), { reports: links });
  };
}

/** What has a lead and others by topic, an edition or a round-up of many. */
export function toEditionBody(
  { dates, topicLink, readingTimeOf }: PageContext,
  edition: Pick<Edition, "date" | "window" | "lead" | "sections" | "stories">,
  { title, cardOf }: { readonly title: string; readonly cardOf: PageContext["cardOf"] },
): EditionBody {
  return {
    title,
    date: dates.toDate(edition.date),
    window: { start: dates.toTime({ at: edition.window.start }), end: dates.toTime({ at: edition.window.end }) },
    lead: cardOf(edition.lead),
    sections: edition.sections.map(({ topic, stories }) => ({ topic: topicLink(topic), stories: stories.map(cardOf) })),
    storyCount: edition.stories.length,
    readingMinutes: toMinutes(edition.stories.reduce((total, story) => total + readingTimeOf(story), 0)),
  };
}

/** What a list shows of an edition. */
export interface EditionInShort {
  readonly period: Period;
  readonly storyCount: number;
  readonly lead: HeadlineOf;
}

export function shortenEdition(edition: Edition): EditionInShort {
  return { period: periodOf(edition), storyCount: edition.stories.length, lead: headlineOf(edition.lead) };
}

export function buildEditionCard(context: PageContext, { period, storyCount, lead }: EditionInShort): EditionCard {
  const title = context.editionTitle(period);
  return {
    href: toHref(context.site, editionPath(period)),
    title,
    date: { iso: period.date, label: title },
    storyCount,
    lead: buildHeadlineLink(context.site, lead),
  };
}

/** What ran on the day of an edition in an earlier year. */
export interface DayInShort {
  readonly day: Day;
  readonly storyCount: number;
  readonly lead: HeadlineOf;
}

/** What ran on an edition's day in earlier years; nothing for weeks and months. */
export function listOnThisDay({ digest, anniversaries }: PageSource, { date }: Period): readonly DayInShort[] {
  if (digest.settings.edition.period !== "day") return [];
  return anniversaries
    .of(date)
    .flatMap(({ day, stories, editions: [first] }) =>
      first === undefined ? [] : { day, storyCount: stories.length, lead: headlineOf(first.lead) },
    );
}

export function buildOnThisDay(context: PageContext, days: readonly DayInShort[]): readonly EditionCard[] {
  return days.map(({ day, storyCount, lead }) => ({
    ...context.link(context.dates.day(day), dayPath(day)),
    date: context.dates.toDate(day),
    storyCount,
    lead: buildHeadlineLink(context.site, lead),
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
