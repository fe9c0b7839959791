// The page of a story: text, sources, corrections, and the edition that it ran in.

import type { Correction, Source } from "../article/article.ts";
import { pathOf } from "../article/article-pictures.ts";
import { withAncestors } from "../digest/ancestors.ts";
import type { Digest } from "../digest/digest.ts";
import {
  type HeadlineOf,
  headlineOf,
  type Neighbours,
  newsTimeOf,
  type Story,
  type StoryAudio,
  type Thread,
} from "../digest/model.ts";
import { type Period, periodOf } from "../digest/periods.ts";
import { extend } from "../extend.ts";
import { RSS } from "../feed/rss.ts";
import type { SiteSettings } from "../options/settings.ts";
import type { Time } from "../site/date-labels.ts";
import { leadText } from "../site/lead-text.ts";
import { audioHref, sizeOf } from "../site/media.ts";
import { editionPath, mediaPath, storyPath, threadPath, topicFeed, toUrl } from "../site/urls.ts";
import { toClock } from "../text/audio.ts";
import { excerpt } from "../text/excerpt.ts";
import { html } from "../text/html.ts";
import { bodyHtml, toHtml } from "../text/markup.ts";
import { pictureHtml } from "../text/picture-html.ts";
import { buildBase, buildNeighbours, DESCRIPTION_LENGTH } from "./base.ts";
import { toDay } from "./breadcrumbs.ts";
import type { PageContext } from "./context.ts";
import { newsArticle } from "./json-ld.ts";
import type { PageImage } from "./model/base.ts";
import type { Neighbour, Note, SourceLink } from "./model/common.ts";
import type { Player, SearchFilters, StoryPage, StoryThread } from "./model/story.ts";
import type { PageType } from "./page-type.ts";
import { toPicture } from "./picture.ts";
import { toMinutes } from "./reading-time.ts";
import { nameOfThread, type ThreadName, toRelated } from "./thread-summary.ts";

/** Of a running story that goes on for years. */
const MOST_RELATED = 10;
/** Of a thread, before the story and after it. */
const MOST_NEAR = 5;
const OF_SAME_TOPIC = 3;

interface StoryScope extends Neighbours<HeadlineOf> {
  readonly story: Story;
  readonly edition: Period;
  readonly thread?: NearThread | undefined;
  readonly seeAlso: readonly HeadlineOf[];
  /** The newest others of its running story. */
  readonly related: readonly HeadlineOf[];
  /** The newest of its first topic that came before it. */
  readonly sameTopic: readonly HeadlineOf[];
  /** The site path of its card. */
  readonly card?: string | undefined;
}

/** What is near a story in its thread. */
interface NearThread {
  /** Where it has a page. */
  readonly page?: ThreadName | undefined;
  /** The first first. */
  readonly before: readonly HeadlineOf[];
  readonly after: readonly HeadlineOf[];
}

export const storyPages: PageType<StoryScope, StoryPage> = {
  kind: "story",
  list: ({ digest, context }) => {
    const sameTopic = storiesBefore(digest);
    return digest.stories.map((story) => {
      const path = storyPath(story);
      const { older, newer } = digest.neighboursOf(story);
      const thread = digest.threadOf(story);
      const near = nearIn(thread, story);
      const related = thread === undefined ? digest.othersOf(story).slice(0, MOST_RELATED) : [];
      const seeAlso = digest.relatedTo(story);
      const shown = new Set([
        ...(near?.before ?? []),
        ...(near?.after ?? []),
        ...[...related, ...seeAlso].map(headlineOf),
      ]);
      return {
        path,
        origin: story.article.file,
        listed: !story.article.draft,
        modified: newsTimeOf(story),
        scope: {
          story,
          edition: periodOf(digest.editionOf(story)),
          older: older && headlineOf(older),
          newer: newer && headlineOf(newer),
          thread: near,
          seeAlso: seeAlso.map(headlineOf),
          related: related.map(headlineOf),
          sameTopic: (sameTopic.get(story) ?? [])
            .filter((each) => !shown.has(headlineOf(each)))
            .slice(0, OF_SAME_TOPIC)
            .map(headlineOf),
          card: context.assets.cards?.get(path),
        },
      };
    });
  },
  build: buildStoryPage,
};

/** The nearest before and after, so that a page comes to rest. */
function nearIn(thread: Thread | undefined, story: Story): NearThread | undefined {
  if (thread === undefined) return undefined;
  const inOrder = thread.stories.toReversed();
  const at = inOrder.indexOf(story);
  return {
    page: thread.hasPage ? nameOfThread(thread) : undefined,
    before: inOrder.slice(Math.max(0, at - MOST_NEAR), at).map(headlineOf),
    after: inOrder.slice(at + 1, at + 1 + MOST_NEAR).map(headlineOf),
  };
}

/** Of each story's first topic, those that came just before it, newest first: some may stand on the page already. */
function storiesBefore(digest: Digest): ReadonlyMap<Story, readonly Story[]> {
  const before = new Map<Story, readonly Story[]>();
  for (const { topic, stories } of digest.allTopics()) {
    stories.forEach((story, i) => {
      if (story.topics[0] === topic) before.set(story, stories.slice(i + 1, i + 1 + OF_SAME_TOPIC + MOST_RELATED));
    });
  }
  return before;
}

function buildStoryPage(scope: StoryScope, context: PageContext): StoryPage {
  const { story, edition, thread, related, seeAlso, sameTopic, card } = scope;
  const [topic] = story.topics;
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
      ...buildNeighbours(scope, (other) => toNeighbour(context, other)),
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
      extracted: story.retraction === undefined ? story.extracted.map((point) => html`${point}`) : [],
      body: bodyHtml(context.bodyOf(story.article), site.root.prefix, (each) =>
        pictureHtml(toPicture(each, story, settings), { isLead: false }),
      ),
      picture: image && toPicture(image, story, settings),
      audio: story.audio && toPlayer(story.audio, site),
      sources: story.article.sources.map(withHost),
      corrections: story.corrections.map((each) => toNote(context, each)),
      retraction: story.retraction && toNote(context, { ...story.retraction, significant: true }),
      related: related.map((other) => toRelated(context, other)),
      thread: thread && toThread(context, thread),
      seeAlso: seeAlso.map((other) => toRelated(context, other)),
      sameTopic: topic && {
        topic: context.topicLink(topic),
        feed: context.link(context.words.feedOf(topic.name), RSS.path(topicFeed(topic))),
        stories: sameTopic.map((other) => toRelated(context, other)),
      },
      edition: context.link(context.editionTitle(edition), editionPath(edition)),
      readingMinutes: toMinutes(context.readingTimeOf(story)),
      draft: story.article.draft,
      extra: story.article.extra,
      filters: context.assets.searchScript === undefined ? undefined : filtersOf(story),
    },
  );
}

function filtersOf({ day, topics }: Story): SearchFilters {
  const names = topics.flatMap(withAncestors).map(({ name }) => name);
  return { year: day.slice(0, 4), topics: [...new Set(names)] };
}

function toPlayer(audio: StoryAudio, site: SiteSettings): Player {
  const { place, type, seconds } = audio;
  const origin = "url" in place ? new URL(place.url).origin : undefined;
  return { href: audioHref(site, audio), type, duration: toClock(seconds), origin };
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

function withHost({ name, url }: Source): SourceLink {
  if (url === undefined) return { name };
  const host = new URL(url).hostname.replace(/^www\./, "");
  return host === name.toLowerCase() ? { name, url } : { name, url, host };
}

function toThread(context: PageContext, { page, before, after }: NearThread): StoryThread {
  return {
    page: page && context.link(context.words.wholeStory, threadPath(page)),
    before: before.map((other) => toRelated(context, other)),
    after: after.map((other) => toRelated(context, other)),
  };
}

function toNote({ dates }: PageContext, { date, text, significant }: Correction): Note {
  return { date: dates.toTime(date), text: toHtml(text), significant };
}

function toNeighbour({ link }: PageContext, story: HeadlineOf): Neighbour {
  const { headline, language, direction } = story.article;
  return extend(link(headline.text, storyPath(story)), { written: { language, direction } });
}
