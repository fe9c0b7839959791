// The page of all corrections and retractions, newest first.

import type { Digest } from "../digest/digest.ts";
import { type HeadlineOf, headlineOf } from "../digest/model.ts";
import { RSS } from "../feed/rss.ts";
import { compareBy } from "../order.ts";
import { CORRECTION_FEED, CORRECTIONS_PATH, storyPath, toUrl } from "../site/urls.ts";
import type { Instant, When } from "../text/dates.ts";
import { type Markup, toHtml } from "../text/markup.ts";
import { buildCollection } from "./base.ts";
import { toHome } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { correctionFeeds } from "./discovery.ts";
import { buildHeadlineLink } from "./edition-body.ts";
import type { CorrectionsPage } from "./model/corrections.ts";
import type { PageType } from "./page-type.ts";

/** A correction or a retraction with the story that it is about. */
interface Notice {
  readonly story: HeadlineOf;
  readonly at: Instant;
  readonly date: When;
  readonly text: Markup;
  readonly significant: boolean;
  readonly retracted: boolean;
}

/** Of one moment, by the story's id, and then in the article's own order. */
const newestFirst = compareBy<Notice & { readonly id: string }>(
  ({ at }) => -at,
  ({ id }) => id,
);

interface CorrectionsScope {
  /** Newest first. */
  readonly notices: readonly Notice[];
}

export const correctionsPage: PageType<CorrectionsScope, CorrectionsPage> = {
  kind: "corrections",
  list: ({ digest, context }) => {
    const notices = listNotices(digest, context);
    return [
      {
        path: CORRECTIONS_PATH,
        origin: "the list of corrections",
        listed: true,
        modified: newestNotice(digest, notices),
        scope: { notices },
      },
    ];
  },
  build: buildCorrectionsPage,
};

/** A late one changes the page when it comes out, and stands where its date is. */
function newestNotice({ stories }: Digest, [newest]: readonly Notice[]): Instant | undefined {
  const late = stories.flatMap(({ lateNotices = {} }) => Object.values(lateNotices));
  return newest && late.reduce((last, at) => Math.max(last, at), newest.at);
}

function listNotices(digest: Digest, { dates }: PageContext): readonly Notice[] {
  return digest.stories
    .flatMap((story) => [
      ...(story.retraction === undefined ? [] : [{ ...story.retraction, story, significant: true, retracted: true }]),
      ...story.corrections.map((correction) => ({ ...correction, story, retracted: false })),
    ])
    .map(({ story, ...notice }) => ({
      ...notice,
      id: story.article.id,
      story: headlineOf(story),
      at: dates.toInstant(notice.date),
    }))
    .sort(newestFirst);
}

function buildCorrectionsPage({ notices }: CorrectionsScope, context: PageContext): CorrectionsPage {
  const { site, words, dates } = context;
  const description = words.correctionsDescription(site.title);
  const items = [...new Set(notices.map(({ story }) => toUrl(site, storyPath(story))))];
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
    feed: context.link(words.feedOf(words.corrections), RSS.path(CORRECTION_FEED)),
    corrections: notices.map(({ story, date, text, significant, retracted }) => ({
      story: buildHeadlineLink(site, story),
      date: dates.toTime(date),
      text: toHtml(text),
      significant,
      retracted,
    })),
  };
}
