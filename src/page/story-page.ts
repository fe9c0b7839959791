// A story: what happened, who says so, what was corrected, and where it ran.

import type { Correction } from "../article/article.ts";
import { lineageOf } from "../digest/lineage.ts";
import type { Story } from "../digest/model.ts";
import { extend } from "../extend.ts";
import type { SiteSettings } from "../options/settings.ts";
import type { Time } from "../site/date-labels.ts";
import { excerpt } from "../site/excerpt.ts";
import { leadText } from "../site/lead-text.ts";
import { sizeOf } from "../site/picture-size.ts";
import { editionPath, mediaPath, storyPath, toUrl } from "../site/urls.ts";
import { bodyHtml } from "../text/markup.ts";
import { pictureHtml } from "../text/picture-html.ts";
import { buildBase, DESCRIPTION_LENGTH } from "./base.ts";
import { toDay } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { buildHeadlineLink } from "./edition-body.ts";
import { toEntry } from "./entry.ts";
import { newsArticle } from "./json-ld.ts";
import type { PageImage } from "./model/base.ts";
import type { PageEntry } from "./model/model.ts";
import type { Neighbour, Note } from "./model/parts.ts";
import type { RelatedStory, SearchFilters, StoryPage } from "./model/story.ts";
import { toPicture } from "./picture.ts";
import { toMinutes } from "./reading-time.ts";

/** Of a running story that goes on for years. */
const MOST_RELATED = 10;

export function listStoryPages(context: PageContext): readonly PageEntry[] {
  return context.digest.stories.map((story) =>
    toEntry({
      kind: "story",
      path: storyPath(story),
      origin: story.file,
      listed: !story.draft,
      modified: story.updatedAt,
      build: () => buildStoryPage(context, story),
    }),
  );
}

function buildStoryPage(context: PageContext, story: Story): StoryPage {
  const { digest, site, dates } = context;
  const path = storyPath(story);
  const edition = digest.editionOf(story);
  const { older, newer } = digest.neighboursOf(story);
  const published = dates.toTime(story.published);
  const description = excerpt(leadText(story), DESCRIPTION_LENGTH);
  const article = newsArticle(story, {
    site,
    url: toUrl(site, path),
    description,
    published: published.iso,
    editionUrl: toUrl(site, editionPath(edition)),
    dates,
  });
  const { image } = story;
  return extend(
    buildBase(site, context.frame, {
      path,
      heading: story.headline.text,
      description,
      feeds: context.feeds.storiesFirst,
      breadcrumbs: toDay(context, story.day),
      previous: neighbour(context, older),
      next: neighbour(context, newer),
      image: context.cardImage(path, story.headline.text) ?? toPageImage(story, site),
      graph: [article],
      noIndex: story.draft,
    }),
    {
      kind: "story",
      id: story.id,
      headline: story.headline.html,
      written: { language: story.language, direction: story.direction },
      published,
      updated: updateOf(context, story),
      authors: story.authors,
      topics: story.topics.map(context.topicLink),
      keyPoints: story.keyPoints.map((each) => each.html),
      body: bodyHtml(story.body, site.prefix, (each) =>
        pictureHtml(toPicture(each, digest.settings), { isLead: false }),
      ),
      picture: image && toPicture(image, digest.settings),
      sources: story.sources,
      corrections: story.corrections.map((each) => toNote(context, each)),
      retraction: story.retraction && toNote(context, { ...story.retraction, significant: true }),
      related: digest
        .othersOf(story)
        .slice(0, MOST_RELATED)
        .map((other) => relate(context, other)),
      edition: context.link(context.editionTitle(edition), editionPath(edition)),
      readingMinutes: toMinutes(context.readingTimeOf(story)),
      draft: story.draft,
      extra: story.extra,
      filters: context.assets.searchScript === undefined ? undefined : filtersOf(story),
    },
  );
}

function filtersOf({ day, topics }: Story): SearchFilters {
  const names = topics.flatMap(lineageOf).map(({ name }) => name);
  return { year: day.slice(0, 4), topics: [...new Set(names)] };
}

function toPageImage({ image }: Story, site: SiteSettings): PageImage | undefined {
  return image && { url: toUrl(site, mediaPath(image.file)), alt: image.alt, ...sizeOf(image) };
}

/** The change that came last, if it came after the publication. */
function updateOf({ dates }: PageContext, story: Story): Time | undefined {
  if (story.updatedAt <= story.publishedAt) return undefined;
  const changes = [story.updated, story.retraction?.date, ...story.corrections.map((each) => each.date)];
  const newest = changes.find((when) => when !== undefined && dates.toInstant(when) === story.updatedAt);
  return dates.toTime(newest ?? { at: story.updatedAt });
}

function relate({ site, dates }: PageContext, story: Story): RelatedStory {
  return extend(buildHeadlineLink(site, story), { date: dates.toDate(story.day) });
}

function toNote({ dates }: PageContext, { date, text, significant }: Correction): Note {
  return { date: dates.toTime(date), text: text.html, significant };
}

function neighbour({ link }: PageContext, story: Story | undefined): Neighbour | undefined {
  if (story === undefined) return undefined;
  const { headline, language, direction } = story;
  return extend(link(headline.text, storyPath(story)), { written: { language, direction } });
}
