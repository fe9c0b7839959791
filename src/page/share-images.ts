// The content of share images: the pictures that other sites show with a link to a page.

import type { Digest } from "../digest/digest.ts";
import type { Edition, Story } from "../digest/model.ts";
import { editionPath, storyPath } from "../site/urls.ts";
import type { Direction } from "../text/direction.ts";
import type { PageContext } from "./context.ts";

/** Plain text, to be drawn. */
export interface ShareImage {
  /** Above the title, in small; may be empty. */
  readonly label: string;
  readonly title: string;
  /** A few lines below the title. */
  readonly points: readonly string[];
  readonly publication: string;
  /** Empty where the title says it. */
  readonly date: string;
  readonly direction: Direction;
}

export interface PageShareImage {
  /** Of the page, without the prefix. */
  readonly path: string;
  readonly card: ShareImage;
}

const HEADLINES = 3;

/** Of each edition and each story but drafts. */
export function listShareImages(
  { editions, stories }: Pick<Digest, "editions" | "stories">,
  context: PageContext,
): readonly PageShareImage[] {
  return [
    ...editions.map((edition) => ({ path: editionPath(edition), card: toEditionCard(edition, context) })),
    ...stories
      .filter(({ article }) => !article.draft)
      .map((story) => ({ path: storyPath(story), card: toStoryCard(story, context) })),
  ];
}

function toEditionCard(edition: Edition, { site, words, editionTitle, frame }: PageContext): ShareImage {
  return {
    label: words.stories(edition.stories.length),
    title: editionTitle(edition),
    points: edition.stories.slice(0, HEADLINES).map(({ article }) => article.headline.text),
    publication: site.title,
    date: "",
    direction: frame.direction,
  };
}

function toStoryCard(
  { article: { headline, direction }, topics, day }: Story,
  { site, dates }: PageContext,
): ShareImage {
  return {
    label: topics[0]?.name ?? "",
    title: headline.text,
    points: [],
    publication: site.title,
    date: dates.day(day),
    direction,
  };
}
