// The items that a story gives: itself, each significant correction, or its retraction alone.

import type { Correction, Retraction } from "../article/article.ts";
import type { Story } from "../digest/model.ts";
import { sizeOf } from "../site/picture-size.ts";
import { mediaPath, storyPath, toUrl } from "../site/urls.ts";
import { html } from "../text/html.ts";
import { pictureType } from "../text/pictures.ts";
import { FeedContent } from "./content.ts";
import { categoriesOf, type FeedContext } from "./context.ts";
import type { FeedImage, FeedItem } from "./feed.ts";
import { correctionId, retractionId, storyId } from "./ids.ts";
import { note, storyContent } from "./story-content.ts";
import { summaryOf, toSummary } from "./summary.ts";

export interface StoryItems {
  /** What the story's own feeds carry. */
  readonly all: readonly FeedItem[];
  /** What `/corrections.xml` carries. */
  readonly corrections: readonly FeedItem[];
}

/** A draft gives none: it is for an editor's eyes. */
export function toStoryItems(story: Story, context: FeedContext): StoryItems {
  if (story.draft) return { all: [], corrections: [] };
  if (story.retraction !== undefined) {
    const corrections = [toRetractionItem(story, story.retraction, context)];
    return { all: corrections, corrections };
  }
  const corrections = story.corrections
    .filter((each) => each.significant)
    .map((each) => toCorrectionItem(story, each, context));
  return { all: [toStoryItem(story, context), ...corrections], corrections };
}

function toStoryItem(story: Story, context: FeedContext): FeedItem {
  const image = toFeedImage(story, context);
  return {
    id: storyId(context.site, story),
    url: toUrl(context.site, storyPath(story)),
    language: story.language,
    authors: story.authors.length === 0 ? context.publisher : story.authors,
    categories: categoriesOf(story.topics, context),
    sources: story.sources,
    title: story.headline.text,
    published: story.publishedAt,
    updated: story.updatedAt,
    summary: summaryOf(story),
    content: storyContent(story, image, context),
    image,
  };
}

function toCorrectionItem(story: Story, correction: Correction, context: FeedContext): FeedItem {
  return {
    ...toNoticeItem(story, correction, context.words.correction, context),
    id: correctionId(context.site, story, correction),
  };
}

function toRetractionItem(story: Story, retraction: Retraction, context: FeedContext): FeedItem {
  return {
    ...toNoticeItem(story, retraction, context.words.retracted, context),
    id: retractionId(context.site, story),
  };
}

/** A dated word of the publication's own about a story, with a link to it. */
function toNoticeItem(
  story: Story,
  { date, text }: Retraction,
  label: string,
  context: FeedContext,
): Omit<FeedItem, "id"> {
  const at = context.dates.toInstant(date);
  const url = toUrl(context.site, storyPath(story));
  return {
    url,
    language: story.language,
    authors: context.publisher,
    categories: categoriesOf(story.topics, context),
    sources: [],
    title: context.words.labelled({ label, text: story.headline.text }),
    published: at,
    updated: at,
    summary: toSummary(text.text),
    content: FeedContent.of(
      note(label, date, text.html, context),
      html`<p><a href="${url}">${story.headline.html}</a></p>\n`,
    ),
  };
}

function toFeedImage({ image }: Story, { site }: FeedContext): FeedImage | undefined {
  if (image === undefined) return undefined;
  const { file, alt, credit } = image;
  return {
    url: toUrl(site, mediaPath(file)),
    type: pictureType(file),
    alt,
    credit,
    ...sizeOf(image),
  };
}
