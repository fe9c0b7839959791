// The feed items of a story: itself, each significant correction, or its retraction alone. Each is named first, and
// made only where a feed carries it.

import type { Correction, Retraction } from "../article/article.ts";
import { pathOf } from "../article/article-pictures.ts";
import { newsTimeOf, type Story } from "../digest/model.ts";
import { correctionKey, retractionKey } from "../digest/notices.ts";
import { audioUrl, sizeOf } from "../site/media.ts";
import { mediaPath, storyPath, toUrl } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import { html } from "../text/html.ts";
import { toHtml } from "../text/markup.ts";
import { pictureType } from "../text/pictures.ts";
import { FeedContent } from "./content.ts";
import { categoriesOf, type FeedContext } from "./context.ts";
import type { FeedAudio, FeedImage, FeedItem } from "./feed.ts";
import { correctionId, retractionId, storyId } from "./ids.ts";
import { note, storyContent } from "./story-content.ts";
import { summaryOf, toSummary } from "./summary.ts";

/** An item to be: plain data. */
export interface ItemName {
  readonly story: Story;
  /** What it adds to the story itself. */
  readonly notice?: { readonly kind: "correction"; readonly correction: Correction } | { readonly kind: "retraction" };
  readonly published: Instant;
  readonly released: Instant;
}

/** A draft has none. */
export function nameItems(story: Story, { dates }: FeedContext): readonly ItemName[] {
  if (story.article.draft) return [];
  const releaseOf = (key: string, published: Instant) =>
    story.lateNotices?.[key] ?? Math.max(published, story.releasedAt);
  if (story.retraction !== undefined) {
    const published = dates.toInstant(story.retraction.date);
    const released = releaseOf(retractionKey(story), published);
    return [{ story, notice: { kind: "retraction" }, published, released }];
  }
  const itself = { story, published: story.publishedAt, released: story.releasedAt };
  if (story.corrections.length === 0) return [itself];
  const corrections = story.corrections
    .filter((each) => each.significant)
    .map((correction): ItemName => {
      const published = dates.toInstant(correction.date);
      const released = releaseOf(correctionKey(story, correction), published);
      return { story, notice: { kind: "correction", correction }, published, released };
    });
  return [itself, ...corrections];
}

export function idOfItem({ story, notice }: ItemName, { site }: FeedContext): string {
  if (notice === undefined) return storyId(site, story);
  return notice.kind === "retraction" ? retractionId(site, story) : correctionId(site, story, notice.correction);
}

export function makeItem(name: ItemName, context: FeedContext): FeedItem {
  const { story, notice } = name;
  if (notice === undefined) return toStoryItem(story, context);
  const id = idOfItem(name, context);
  if (notice.kind === "correction") {
    return { ...toNoticeItem(name, notice.correction, context.words.correction, context), id };
  }
  if (story.retraction === undefined) throw new RangeError(`The story "${story.article.id}" was not retracted.`);
  return { ...toNoticeItem(name, story.retraction, context.words.retracted, context), id };
}

function toStoryItem(story: Story, context: FeedContext): FeedItem {
  const image = toFeedImage(story, context);
  return {
    id: storyId(context.site, story),
    url: toUrl(context.site, storyPath(story)),
    language: story.article.language,
    authors: story.article.authors.length === 0 ? context.publisher : story.article.authors,
    categories: categoriesOf(story.topics, context),
    sources: story.article.sources,
    title: story.article.headline.text,
    published: story.publishedAt,
    released: story.releasedAt,
    updated: newsTimeOf(story),
    summary: summaryOf(story),
    extracted: story.extracted.length === 0 ? undefined : story.extracted,
    content: storyContent(story, image, context),
    image,
    audio: toFeedAudio(story, context),
  };
}

/** A dated word of the publication's own about a story, with a link to it. */
function toNoticeItem(
  { story, released }: ItemName,
  { date, text }: Retraction,
  label: string,
  context: FeedContext,
): Omit<FeedItem, "id"> {
  const at = context.dates.toInstant(date);
  const url = toUrl(context.site, storyPath(story));
  return {
    url,
    language: story.article.language,
    authors: context.publisher,
    categories: categoriesOf(story.topics, context),
    sources: [],
    title: context.words.labelled({ label, text: story.article.headline.text }),
    published: at,
    released,
    updated: at,
    summary: toSummary(text.text),
    content: FeedContent.of(
      note(label, date, toHtml(text), context),
      html`<p><a href="${url}">${toHtml(story.article.headline)}</a></p>\n`,
    ),
  };
}

function toFeedAudio({ audio }: Story, { site }: FeedContext): FeedAudio | undefined {
  if (audio === undefined) return undefined;
  const { type, seconds, bytes } = audio;
  return { url: audioUrl(site, audio), type, seconds, bytes };
}

function toFeedImage({ article: { image }, pictures }: Story, { site }: FeedContext): FeedImage | undefined {
  if (image === undefined) return undefined;
  const { file, alt, credit } = image;
  return {
    url: toUrl(site, mediaPath(pathOf(file, pictures))),
    type: pictureType(file),
    alt,
    credit,
    ...sizeOf(image, pictures[file]),
  };
}
