// One source story as the rest of the project sees it: typed, clean, and true to its file. Plain data that lasts: it
// follows from the file's bytes, its path and a few settings, and its body is kept apart from its facts.

import type { AudioLocation } from "../text/audio.ts";
import type { Instant, When } from "../text/dates.ts";
import type { Direction } from "../text/direction.ts";
import type { Body, Markup } from "../text/markup.ts";
import type { TextLength } from "../text/text-length.ts";

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
}

/** The story as a recording. */
export interface ArticleAudio {
  /** On another site, or a file below the content folder. */
  readonly place: AudioLocation;
  /** `audio/mpeg` */
  readonly type: string;
  /** Whole, at least 1. */
  readonly seconds: number;
  /** As the publisher gave them; a file of the content folder is measured. */
  readonly bytes?: number | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** A picture that an article shows, and where it says so. */
export interface PictureUse {
  /** Below the content folder, with `/`. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly field?: string | undefined;
}

/** A link of a body: `address` is absolute, or a path of the site that begins with `/`, without its prefix. */
export interface ArticleLink {
  readonly address: string;
  readonly line?: number | undefined;
}

export interface Correction {
  readonly date: When;
  readonly text: Markup;
  /** Its own name in feeds, among those of its date. */
  readonly id?: string | undefined;
  /** A significant correction is an item of its own in feeds. */
  readonly significant: boolean;
}

export interface Retraction {
  readonly date: When;
  readonly text: Markup;
}

export interface DateLines {
  readonly date?: number | undefined;
  readonly updated?: number | undefined;
  readonly retraction?: number | undefined;
  /** In the order of the corrections; 0 where it is not known. */
  readonly corrections?: readonly number[] | undefined;
}

/** An address at which a story was found before. */
export interface Alias {
  /** A path of the site without its prefix, or absolute; percent-encoded. */
  readonly address: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export interface Article {
  /** Permanent: from `id`, else the path below the articles folder without its extension. */
  readonly id: string;
  /** The path as the publisher knows it, with `/`: `content/articles/2025/03/2025-03-07-tram.md`. */
  readonly file: string;
  /** Where in `file` it begins, in a file of many articles. */
  readonly line?: number | undefined;
  readonly slug: string;
  readonly aliases: readonly Alias[];
  readonly headline: Markup;
  readonly keyPoints: readonly Markup[];
  /** One paragraph of plain text, as the publisher gave it. */
  readonly summary?: string | undefined;
  /** How the body begins, in one line of plain text: at most 500 characters, cut where a reader would pause. */
  readonly opening: string;
  /** Of headline, key points and body together. */
  readonly length: TextLength;
  /** Bytes of UTF-8 that headline, key points and body take in a feed, in the format in which they take the most. */
  readonly feedBytes: number;
  /** Of the body, in its order. */
  readonly links: readonly ArticleLink[];
  /** Its own, then those of the body; each as often as it is shown. */
  readonly pictures: readonly PictureUse[];
  readonly published: When;
  readonly updated?: When | undefined;
  readonly topicNames: readonly TopicName[];
  readonly sources: readonly Source[];
  readonly authors: readonly Author[];
  readonly image?: ArticleImage | undefined;
  readonly audio?: ArticleAudio | undefined;
  /** BCP 47; the site's own where the article says nothing. */
  readonly language: string;
  readonly direction: Direction;
  readonly lead: boolean;
  readonly rank?: number | undefined;
  /** The key of the running story that this article belongs to. */
  readonly story?: string | undefined;
  /** Ids of articles, and keys of running stories, that it does not belong to. */
  readonly notStory: readonly string[];
  readonly draft: boolean;
  readonly embargo?: Instant | undefined;
  readonly corrections: readonly Correction[];
  readonly retraction?: Retraction | undefined;
  /** Lines of its dates in `file`, where they are known: what is said of them later is said with its place. */
  readonly lines?: DateLines | undefined;
  /** The fields that the site declared in `articles.extraFields`, as they were written. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Of what there is to read: headline, key points and body, and of the language. */
  readonly textHash: string;
  /** Of all that is above and of the body. */
  readonly hash: string;
}

/** An article with its body. */
export interface WholeArticle {
  readonly article: Article;
  readonly body: Body;
}

/** What is kept of an article's text besides the text, made when it is parsed: plain data, or `undefined` for nothing. */
export type AnalyseArticle = (whole: WholeArticle) => unknown;

/** Fetches what `AnalyseArticle` made of an article. */
export type AnalysisOf = (article: Article) => unknown;

/** Fetches the body of an article. */
export type BodyOf = (article: Article) => Body;
