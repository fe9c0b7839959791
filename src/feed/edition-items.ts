// An edition or a rollup as one item: its stories by topic, each with its headline and key points.

import { rootOf } from "../digest/ancestors.ts";
import { type Edition, newsTimeOf, type Rollup, type Story, type Topic, type TopicListing } from "../digest/model.ts";
import { type Period, periodOf } from "../digest/periods.ts";
import { greatest } from "../order.ts";
import { remember } from "../remember.ts";
import { extractedOf, nameOfReport } from "../site/lead-text.ts";
import { editionPath, rollupPath, storyPath, toUrl } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { type Html, html, joinHtml } from "../text/html.ts";
import { toHtml } from "../text/markup.ts";
import { FeedContent } from "./content.ts";
import { categoriesOf, type FeedContext } from "./context.ts";
import type { FeedItem } from "./feed.ts";
import { editionId, rollupId, topicEditionId } from "./ids.ts";
import { extractedList, keyPointList } from "./story-content.ts";
import { summaryOf, toSummary } from "./summary.ts";

/** What an item does not have from its stories. */
type ItemFacts = Pick<FeedItem, "id" | "url" | "title" | "published" | "released" | "updated">;

/** Makes items of editions and rollups: a story's part of them is rendered once. */
export class EditionItems {
  readonly #context: FeedContext;
  readonly #partOf: (story: Story) => FeedContent;
  readonly #headingOf: (text: string) => FeedContent;

  constructor(context: FeedContext) {
    this.#context = context;
    this.#partOf = remember((story: Story) => storyPart(story, context));
    this.#headingOf = remember((text: string) => FeedContent.of(html`<h2>${text}</h2>\n`));
  }

  /** One item an edition, in their order; none for an edition of drafts alone. */
  *ofEditions(editions: readonly Edition[]): Generator<FeedItem> {
    const { site, editionTitle } = this.#context;
    for (const edition of editions) {
      const { stories, content } = this.#byTopic(edition);
      if (stories.length === 0) continue;
      const published = this.#publishedOf(edition);
      const reports = edition.coverage.flatMap((each) => each.reports);
      yield this.#toItem(
        {
          id: editionId(site, edition),
          url: toUrl(site, editionPath(edition)),
          title: editionTitle(edition),
          published,
          released: published,
          updated: newestOf(published, [...stories, ...reports]),
        },
        stories,
        content,
      );
    }
  }

  /** One item a rollup, in their order, dated by the end of its week or month. */
  *ofRollups(rollups: readonly RollupScope[]): Generator<FeedItem> {
    const { site, words, rollupPeriod } = this.#context;
    for (const rollup of rollups) {
      const { stories, content } = this.#byTopic(rollup);
      yield this.#toItem(
        {
          id: rollupId(site, rollup),
          url: toUrl(site, rollupPath(rollup)),
          title: words.rollupTitle(rollupPeriod(rollup)),
          published: rollup.window.end,
          released: rollup.window.end,
          updated: rollup.updatedAt,
        },
        stories,
        content,
      );
    }
  }

  /** One item for what an edition has of a topic, in the order of `editions`. */
  *ofTopic(topic: Topic, editions: readonly TopicEdition[]): Generator<FeedItem> {
    const { site, words, editionTitle } = this.#context;
    for (const { edition, stories: shown } of editions) {
      const published = this.#publishedOf(edition);
      yield this.#toItem(
        {
          id: topicEditionId(site, this.#context.topicIdOf(topic), edition),
          url: toUrl(site, editionPath(edition)),
          title: words.labelled({ label: topic.name, text: editionTitle(edition) }),
          published,
          released: published,
          updated: newestOf(published, shown),
        },
        shown,
        shown.map(this.#partOf),
      );
    }
  }

  /** An edition whose item comes when it closes is dated so: by its beginning, readers would sort it among what is old. */
  #publishedOf({ window }: Period): Instant {
    return this.#context.settings.feeds.openEditions ? window.start : window.end;
  }

  /** The lead, then the others under the names of their topics; without drafts. */
  #byTopic({
    lead,
    sections,
    coverage = [],
  }: Pick<Edition, "lead" | "sections"> & Partial<Pick<Edition, "coverage">>): {
    readonly stories: readonly Story[];
    readonly content: readonly FeedContent[];
  } {
    const groups = [
      { headings: [], stories: [lead].filter(isShown) },
      ...sections.map((section) => ({
        headings: [this.#headingOf(section.topic.name)],
        stories: section.stories.filter(isShown),
      })),
    ].filter((group) => group.stories.length > 0);
    const reportsOf = new Map(coverage.map(({ story, reports }) => [story, reportsPart(reports, this.#context)]));
    const partsOf = (story: Story) => [this.#partOf(story), ...(reportsOf.get(story) ?? [])];
    return {
      stories: groups.flatMap((group) => group.stories),
      content: groups.flatMap((group) => [...group.headings, ...group.stories.flatMap(partsOf)]),
    };
  }

  #toItem(facts: ItemFacts, stories: readonly Story[], content: readonly FeedContent[]): FeedItem {
    const { site, words, publisher } = this.#context;
    const headlines = stories.map(({ article: { headline }, retraction }) =>
      retraction === undefined ? headline.text : words.labelled({ label: words.retracted, text: headline.text }),
    );
    return {
      ...facts,
      language: site.language,
      summary: toSummary(
        words.editionDescription({
          stories: words.stories(stories.length),
          headlines: headlines.join(words.semicolon),
        }),
      ),
      content: FeedContent.join(content),
      authors: publisher,
      categories: categoriesOf(rootsOf(stories), this.#context),
      sources: [],
    };
  }
}

function newestOf(published: Instant, stories: readonly Story[]): Instant {
  return greatest(stories.map(newsTimeOf), published);
}

function reportsPart(reports: readonly Story[], { site, words }: FeedContext): readonly FeedContent[] {
  const links = reports.map(
    (report) => html`<a href="${toUrl(site, storyPath(report))}">${nameOfReport(report.article, words)}</a>`,
  );
  return [FeedContent.of(html`<p>${words.alsoReportedBy(joinHtml(links, words.comma))}</p>\n`)];
}

function storyPart(story: Story, context: FeedContext): FeedContent {
  const { site, words } = context;
  const url = toUrl(site, storyPath(story));
  if (story.retraction !== undefined) {
    return FeedContent.of(
      html`<h3>${words.labelled({ label: words.retracted, text: html`<a href="${url}">${toHtml(story.article.headline)}</a>` })}</h3>\n`,
    );
  }
  return FeedContent.of(
    html`<h3><a href="${url}">${toHtml(story.article.headline)}</a></h3>\n`,
    pointsOf(story, context),
  );
}

function pointsOf(story: Story, context: FeedContext): Html {
  if (story.article.keyPoints.length > 0) return keyPointList(story);
  const extracted = extractedOf(story);
  return extracted.length > 0 ? extractedList(extracted, context) : html`<p>${summaryOf(story)}</p>\n`;
}

/** What an edition has of a topic: one story at least, in its order. */
export interface TopicEdition {
  readonly edition: Period;
  readonly stories: readonly Story[];
}

/**
 * @param limit How many editions, the newest first; those that have drafts alone are passed over.
 * @param isPublished Whether feeds may have an edition yet.
 */
export function listTopicEditions(
  { stories, editions }: TopicListing,
  limit: number,
  isPublished: (edition: Period) => boolean,
): readonly TopicEdition[] {
  const ofTopic = new Set(stories);
  const found: TopicEdition[] = [];
  for (const edition of editions) {
    if (found.length === limit) break;
    if (!isPublished(edition)) continue;
    const ownStories = edition.stories.filter((story) => ofTopic.has(story) && isShown(story));
    // What stands under another one of the topic does not stand beside it.
    const under = new Set(
      edition.coverage.flatMap(({ story, reports }) => (ownStories.includes(story) ? reports : [])),
    );
    const shown = ownStories.filter((story) => !under.has(story));
    if (shown.length > 0) found.push({ edition: periodOf(edition), stories: shown });
  }
  return found;
}

/** What a rollup's item shows. */
export type RollupScope = Omit<Rollup, "editions">;

function isShown(story: Story): boolean {
  return !story.article.draft;
}

function rootsOf(stories: readonly Story[]): readonly Topic[] {
  return [...new Set(stories.flatMap((story) => story.topics.map(rootOf)))];
}
