// An edition as one item: its stories by topic, each with its headline and key points.

import type { Edition, Story, Topic, TopicListing } from "../digest/digest.ts";
import { remember } from "../page/remember.ts";
import { editionPath, storyPath, toUrl } from "../page/urls.ts";
import { html } from "../text/html.ts";
import { FeedContent } from "./content.ts";
import { categoriesOf, type FeedContext } from "./context.ts";
import type { FeedItem } from "./feed.ts";
import { editionId, topicEditionId } from "./ids.ts";
import { keyPointList } from "./story-content.ts";
import { summaryOf, toSummary } from "./summary.ts";

/** Makes items of editions: a story's part of them is rendered once. */
export class EditionItems {
  readonly #context: FeedContext;
  readonly #partOf: (story: Story) => FeedContent;
  readonly #headingOf: (text: string) => FeedContent;

  constructor(context: FeedContext) {
    this.#context = context;
    this.#partOf = remember((story: Story) => storyPart(story, context));
    this.#headingOf = remember((text: string) => FeedContent.of(html`<h2>${text}</h2>\n`));
  }

  /** One item an edition, newest first; none for an edition of drafts alone. */
  *ofSite(): Generator<FeedItem> {
    const { digest, site, editionTitle } = this.#context;
    for (const edition of digest.editions) {
      const groups = [
        { headings: [], stories: [edition.lead].filter(isShown) },
        ...edition.sections.map((section) => ({
          headings: [this.#headingOf(section.topic.name)],
          stories: section.stories.filter(isShown),
        })),
      ].filter((group) => group.stories.length > 0);
      const stories = groups.flatMap((group) => group.stories);
      const content = groups.flatMap((group) => [...group.headings, ...group.stories.map(this.#partOf)]);
      if (stories.length === 0) continue;
      yield this.#toItem(editionId(site, edition), editionTitle(edition), edition, stories, content);
    }
  }

  /** One item an edition that has stories of the topic, newest first. */
  *ofTopic({ topic, stories, editions }: TopicListing): Generator<FeedItem> {
    const { site, words, editionTitle } = this.#context;
    const ofTopic = new Set(stories);
    for (const edition of editions) {
      const shown = edition.stories.filter((story) => ofTopic.has(story) && isShown(story));
      if (shown.length === 0) continue;
      const id = topicEditionId(site, topic, edition);
      yield this.#toItem(
        id,
        words.labelled({ label: topic.name, text: editionTitle(edition) }),
        edition,
        shown,
        shown.map(this.#partOf),
      );
    }
  }

  #toItem(
    id: string,
    title: string,
    edition: Edition,
    stories: readonly Story[],
    content: readonly FeedContent[],
  ): FeedItem {
    const { site, words, publisher } = this.#context;
    const headlines = stories.map(({ headline, retraction }) =>
      retraction === undefined ? headline.text : words.labelled({ label: words.retracted, text: headline.text }),
    );
    return {
      id,
      url: toUrl(site, editionPath(edition)),
      title,
      published: edition.window.start,
      updated: Math.max(edition.window.start, ...stories.map((story) => story.updatedAt)),
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

function storyPart(story: Story, { site, words }: FeedContext): FeedContent {
  const url = toUrl(site, storyPath(story));
  if (story.retraction !== undefined) {
    return FeedContent.of(
      html`<h3>${words.labelled({ label: words.retracted, text: html`<a href="${url}">${story.headline.html}</a>` })}</h3>\n`,
    );
  }
  return FeedContent.of(
    html`<h3><a href="${url}">${story.headline.html}</a></h3>\n`,
    story.keyPoints.length > 0 ? keyPointList(story) : html`<p>${summaryOf(story)}</p>\n`,
  );
}

function isShown(story: Story): boolean {
  return !story.draft;
}

function rootsOf(stories: readonly Story[]): readonly Topic[] {
  return [...new Set(stories.flatMap((story) => story.topics.map((topic) => topic.ancestors[0] ?? topic)))];
}
