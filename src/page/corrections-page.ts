// Everything that was put right or taken back, dated, the newest first.

import type { Story } from "../digest/model.ts";
import { compareBy } from "../order.ts";
import { CORRECTION_FEED, CORRECTIONS_PATH, storyPath, toUrl } from "../site/urls.ts";
import type { Instant, When } from "../text/dates.ts";
import type { Markup } from "../text/markup.ts";
import { toHome } from "./breadcrumbs.ts";
import { buildCollection } from "./collection.ts";
import type { PageContext } from "./context.ts";
import { correctionFeeds } from "./discovery.ts";
import { buildHeadlineLink } from "./edition-body.ts";
import { toEntry } from "./entry.ts";
import type { PageEntry } from "./model/model.ts";
import type { CorrectionsPage } from "./model/record.ts";

/** A correction or a retraction with the story that it is about. */
interface Mending {
  readonly story: Story;
  readonly at: Instant;
  readonly date: When;
  readonly text: Markup;
  readonly significant: boolean;
  readonly retracted: boolean;
}

/** Of one moment, by the story's id, and then in the article's own order. */
const newestFirst = compareBy<Mending>(
  ({ at }) => -at,
  ({ story }) => story.id,
);

export function listCorrectionsPage(context: PageContext): readonly PageEntry[] {
  const mendings = mendingsOf(context);
  return [
    toEntry({
      kind: "corrections",
      path: CORRECTIONS_PATH,
      origin: "the list of corrections",
      listed: true,
      modified: mendings[0]?.at,
      build: () => buildCorrectionsPage(context, mendings),
    }),
  ];
}

function mendingsOf({ digest, dates }: PageContext): readonly Mending[] {
  return digest.stories
    .flatMap((story) => [
      ...(story.retraction === undefined ? [] : [{ ...story.retraction, story, significant: true, retracted: true }]),
      ...story.corrections.map((correction) => ({ ...correction, story, retracted: false })),
    ])
    .map((mending) => ({ ...mending, at: dates.toInstant(mending.date) }))
    .sort(newestFirst);
}

function buildCorrectionsPage(context: PageContext, mendings: readonly Mending[]): CorrectionsPage {
  const { site, words, dates } = context;
  const description = words.correctionsDescription(site.title);
  const items = [...new Set(mendings.map(({ story }) => toUrl(site, storyPath(story))))];
  return {
    ...buildCollection(context, {
      path: CORRECTIONS_PATH,
      heading: words.corrections,
      description,
      feeds: correctionFeeds(site, words, context.feeds),
      breadcrumbs: toHome(context),
      items,
    }),
    kind: "corrections",
    feed: context.link(words.feedOf(words.corrections), CORRECTION_FEED.rss),
    corrections: mendings.map(({ story, date, text, significant, retracted }) => ({
      story: buildHeadlineLink(site, story),
      date: dates.toTime(date),
      text: text.html,
      significant,
      retracted,
    })),
  };
}
