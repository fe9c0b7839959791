// One source story as the rest of the project sees it: typed, clean, and true to its file.

import type { Instant, When } from "../text/dates.ts";
import type { Direction } from "../text/direction.ts";
import type { Body, Markup } from "../text/markup.ts";
import type { PictureFile } from "../text/pictures.ts";

/** A topic as an article names it: a name, slug or alias. */
export interface TopicName {
  readonly name: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Who reported the story. `url` is absolute, http or https. */
export interface Source {
  readonly name: string;
  readonly url?: string | undefined;
}

export interface Author {
  readonly name: string;
  readonly url?: string | undefined;
}

export interface ArticleImage {
  /** The picture's path below the content folder, with `/`: `images/harbour.jpg`. */
  readonly file: string;
  /** May be empty, for a picture that only decorates. */
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** Pixels, as the publisher gave them: they go before what was measured. */
  readonly width?: number | undefined;
  /** Pixels. */
  readonly height?: number | undefined;
  readonly measured?: PictureFile | undefined;
}

export interface Correction {
  readonly date: When;
  readonly text: Markup;
  /** A significant correction is told to readers as an item of its own. */
  readonly significant: boolean;
}

export interface Retraction {
  readonly date: When;
  readonly text: Markup;
}

export interface Article {
  /** Permanent: from `id`, else the path below the articles folder without its ending. */
  readonly id: string;
  /** The path as the publisher knows it, with `/`: `content/articles/2025/03/2025-03-07-tram.md`. */
  readonly file: string;
  /** Where in `file` it begins, in a file of many articles. */
  readonly line?: number | undefined;
  readonly slug: string;
  readonly headline: Markup;
  readonly keyPoints: readonly Markup[];
  /** One paragraph of plain text, as the publisher gave it. */
  readonly summary?: string | undefined;
  readonly body: Body;
  readonly published: When;
  readonly updated?: When | undefined;
  readonly topicNames: readonly TopicName[];
  readonly sources: readonly Source[];
  readonly authors: readonly Author[];
  readonly image?: ArticleImage | undefined;
  /** BCP 47; the site's own where the article says nothing. */
  readonly language: string;
  readonly direction: Direction;
  readonly lead: boolean;
  readonly rank?: number | undefined;
  /** The key of the running story that this article belongs to. */
  readonly story?: string | undefined;
  readonly draft: boolean;
  readonly embargo?: Instant | undefined;
  readonly corrections: readonly Correction[];
  readonly retraction?: Retraction | undefined;
  /** The fields that the site declared in `articles.extraFields`, as they were written. */
  readonly extra: Readonly<Record<string, unknown>>;
}
