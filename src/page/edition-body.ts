// What an edition shows, on its own page and on the home page.

import type { Edition, Story } from "../digest/model.ts";
import type { SiteSettings } from "../options/settings.ts";
import { dayPath, editionPath, storyPath, toHref } from "../site/urls.ts";
import type { PageContext } from "./context.ts";
import type { EditionBody, EditionCard } from "./model/edition.ts";
import type { HeadlineLink } from "./model/story.ts";
import { toMinutes } from "./reading-time.ts";

export function buildEditionBody(context: PageContext, edition: Edition): EditionBody {
  return toEditionBody(context, edition, { title: context.editionTitle(edition), cardOf: context.cardOf });
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

export function buildEditionCard(context: PageContext, edition: Edition): EditionCard {
  const { lead, date, stories } = edition;
  const title = context.editionTitle(edition);
  return {
    href: toHref(context.site, editionPath(edition)),
    title,
    date: { iso: date, label: title },
    storyCount: stories.length,
    lead: buildHeadlineLink(context.site, lead),
  };
}

/** What ran on an edition's day in earlier years; nothing for weeks and months. */
export function onThisDay(context: PageContext, edition: Pick<Edition, "date">): readonly EditionCard[] {
  if (context.digest.settings.edition.period !== "day") return [];
  return context.anniversaries.of(edition.date).flatMap(({ day, stories, editions: [first] }) =>
    first === undefined
      ? []
      : {
          ...context.link(context.dates.day(day), dayPath(day)),
          date: context.dates.toDate(day),
          storyCount: stories.length,
          lead: buildHeadlineLink(context.site, first.lead),
        },
  );
}

export function buildHeadlineLink(site: SiteSettings, story: Story): HeadlineLink {
  const { headline, language, direction } = story;
  return { href: toHref(site, storyPath(story)), headline: headline.html, language, direction };
}

/** The edition's stories in a sentence: how many, and the first headlines. */
export function describeEdition({ words }: PageContext, edition: Pick<Edition, "stories">): string {
  const headlines = edition.stories.slice(0, 4).map((story) => story.headline.text);
  return words.editionDescription({
    stories: words.stories(edition.stories.length),
    headlines: headlines.join(words.semicolon),
  });
}
