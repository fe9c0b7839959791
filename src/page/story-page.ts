// A story: what happened, who says so, what was corrected, and where it ran.

import type { Correction } from "../article/article.ts";
import { pathOf } from "../article/article-pictures.ts";
import { lineageOf } from "../digest/lineage.ts";
import { type HeadlineOf, headlineOf, type Story } from "../digest/model.ts";
import { type Period, periodOf } from "../digest/periods.ts";
import { extend } from "../extend.ts";
import type { SiteSettings } from "../options/settings.ts";
import type { Time } from "../site/date-labels.ts";
import { leadText } from "../site/lead-text.ts";
import { sizeOf } from "../site/picture-size.ts";
import { editionPath, mediaPath, storyPath, toUrl } from "../site/urls.ts";
import { excerpt } from "../text/excerpt.ts";
import { bodyHtml, toHtml } from "../text/markup.ts";
import { pictureHtml } from "../text/picture-html.ts";
import { buildBase, DESCRIPTION_LENGTH } from "./base.ts";
import { toDay } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { buildHeadlineLink } from "./edition-body.ts";
import { newsArticle } from "./json-ld.ts";
import type { PageImage } from "./model/base.ts";
import type { Neighbour, Note } from "./model/parts.ts";
import type { RelatedStory, SearchFilters, StoryPage } from "./model/story.ts";
import type { PageType } from "./page-type.ts";
import { toPicture } from "./picture.ts";
import { toMinutes } from "./reading-time.ts";

/** Of a running story that goes on for years. */
const MOST_RELATED = 10;

interface StoryScope {
  readonly story: Story;
  readonly edition: Period;
  readonly older?: HeadlineOf | undefined;
  readonly newer?: HeadlineOf | undefined;
  /** The newest others of its running story. */
  readonly related: readonly HeadlineOf[];
  /** The site path of its card. */
  readonly card?: string | undefined;
}

export const storyPages: PageType<StoryScope> = {
  kind: "story",
  list: ({ digest, context }) =>
    digest.stories.map((story) => {
      const path = storyPath(story);
      const { older, newer } = digest.neighboursOf(story);
      return {
        path,
        origin: story.article.file,
        listed: !story.article.draft,
        modified: story.updatedAt,
        scope: {
          story,
          edition: periodOf(digest.editionOf(story)),
          older: older && headlineOf(older),
          newer: newer && headlineOf(newer),
          related: digest.othersOf(story).slice(0, MOST_RELATED).map(headlineOf),
          card: context.assets.cards?.get(path),
        },
      };
    }),
  build: buildStoryPage,
};

function buildStoryPage({ story, edition, older, newer, related, card }: StoryScope, context: PageContext): StoryPage {
  const { site, dates, settings } = context;
  const path = storyPath(story);
  const published = dates.toTime(story.article.published);
  const description = excerpt(leadText(story), DESCRIPTION_LENGTH);
  const article = newsArticle(story, {
    site,
    url: toUrl(site, path),
    description,
    published: published.iso,
    editionUrl: toUrl(site, editionPath(edition)),
    dates,
  });
  const { image } = story.article;
  return extend(
    buildBase(site, context.frame, {
      path,
      heading: story.article.headline.text,
      description,
      feeds: context.feeds.storiesFirst,
      breadcrumbs: toDay(context, story.day),
      previous: neighbour(context, older),
      next: neighbour(context, newer),
      image: context.cardImage(card, story.article.headline.text) ?? toPageImage(story, site),
      graph: [article],
      noIndex: story.article.draft,
    }),
    {
      kind: "story",
      id: story.article.id,
      headline: toHtml(story.article.headline),
      written: { language: story.article.language, direction: story.article.direction },
      published,
      updated: updateOf(context, story),
      authors: story.article.authors,
      topics: story.topics.map(context.topicLink),
      keyPoints: story.article.keyPoints.map(toHtml),
      body: bodyHtml(context.bodyOf(story.article), site.root.prefix, (each) =>
        pictureHtml(toPicture(each, story, settings), { isLead: false }),
      ),
      picture: image && toPicture(image, story, settings),
      sources: story.article.sources,
      corrections: story.corrections.map((each) => toNote(context, each)),
      retraction: story.retraction && toNote(context, { ...story.retraction, significant: true }),
      related: related.map((other) => relate(context, other)),
      edition: context.link(context.editionTitle(edition), editionPath(edition)),
      readingMinutes: toMinutes(context.readingTimeOf(story)),
      draft: story.article.draft,
      extra: story.article.extra,
      filters: context.assets.searchScript === undefined ? undefined : filtersOf(story),
    },
  );
}

function filtersOf({ day, topics }: Story): SearchFilters {
  const names = topics.flatMap(lineageOf).map(({ name }) => name);
  return { year: day.slice(0, 4), topics: [...new Set(names)] };
}

function toPageImage({ article: { image }, pictures }: Story, site: SiteSettings): PageImage | undefined {
  return (
    image && {
      url: toUrl(site, mediaPath(pathOf(image.file, pictures))),
      alt: image.alt,
      ...sizeOf(image, pictures[image.file]),
    }
  );
}

/** The change that came last, if it came after the publication. */
function updateOf({ dates }: PageContext, story: Story): Time | undefined {
  if (story.updatedAt <= story.publishedAt) return undefined;
  const changes = [story.article.updated, story.retraction?.date, ...story.corrections.map((each) => each.date)];
  const newest = changes.find((when) => when !== undefined && dates.toInstant(when) === story.updatedAt);
  return dates.toTime(newest ?? { at: story.updatedAt });
}

function relate({ site, dates }: PageContext, story: HeadlineOf): RelatedStory {
  return extend(buildHeadlineLink(site, story), { date: dates.toDate(story.day) });
}

function toNote({ dates }: PageContext, { date, text, significant }: Correction): Note {
  return { date: dates.toTime(date), text: toHtml(text), significant };
}

function neighbour({ link }: PageContext, story: HeadlineOf | undefined): Neighbour | undefined {
  if (story === undefined) return undefined;
  const { headline, language, direction } = story.article;
  return extend(link(headline.text, storyPath(story)), { written: { language, direction } });
}
