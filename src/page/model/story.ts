// A story, as its own page and as lists show it.

import type { Time } from "../../site/date-labels.ts";
import type { Html } from "../../text/html.ts";
import type { SourceSet } from "../../text/picture-html.ts";
import type { PageBase } from "./base.ts";
import type { Link, Note, SourceLink, Written } from "./common.ts";

export interface Picture {
  readonly href: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The same in lighter formats and several widths, the best format first; empty where there are none. */
  readonly sourceSets: readonly SourceSet[];
  /** How wide those are shown, for the `sizes` attribute. */
  readonly sizes?: string | undefined;
}

/** A recording, to be played on the page. */
export interface Player {
  readonly href: string;
  /** `audio/mpeg` */
  readonly type: string;
  /** `12:34` */
  readonly duration: string;
  /** Of the site that it is on, `https://audio.example`; absent for the page's own. */
  readonly origin?: string | undefined;
}

/** A story as lists show it. */
export interface StoryCard extends Written {
  readonly href: string;
  readonly headline: Html;
  readonly keyPoints: readonly Html[];
  /** Sentences of its text, where it has neither key points nor a summary. */
  readonly extracted: readonly Html[];
  /** Others of the same edition that report the same event, and stand under it. */
  readonly reports: readonly ReportLink[];
  /** Shown where there are no key points: the summary, else the first sentences. */
  readonly summary?: string | undefined;
  /** `label` is the time of day, with the day where that is not the story's own; empty where the date alone is known. */
  readonly published: Time;
  readonly topics: readonly Link[];
  readonly sources: readonly SourceLink[];
  /** Whole minutes, at least 1. */
  readonly readingMinutes: number;
  readonly picture?: Picture | undefined;
  readonly draft: boolean;
  readonly corrected: boolean;
  readonly retracted: boolean;
}

/** A story's headline as a link, in the language it is written in. */
export interface HeadlineLink extends Written {
  readonly href: string;
  readonly headline: Html;
}

/** A story that stands under another one. */
export interface ReportLink extends HeadlineLink {
  readonly sources: readonly SourceLink[];
}

/** What came before and after a story, as far as it is near. */
export interface StoryThread {
  /** The page of the whole thread, where it has one. */
  readonly page?: Link | undefined;
  /** The first first. */
  readonly before: readonly RelatedStory[];
  readonly after: readonly RelatedStory[];
}

/** What the search can be narrowed by. */
export interface SearchFilters {
  readonly year: string;
  /** Topics by name, with those above them. */
  readonly topics: readonly string[];
}

/** A story of the same running story. */
export interface RelatedStory extends HeadlineLink {
  readonly date: Time;
}

export interface StoryPage extends PageBase {
  readonly kind: "story";
  /** The article's own, permanent. */
  readonly id: string;
  readonly headline: Html;
  /** Of headline, key points and body: the frame stays in the site's own language. */
  readonly written: Written;
  readonly published: Time;
  /** Where it is later than `published`. */
  readonly updated?: Time | undefined;
  readonly authors: readonly SourceLink[];
  readonly topics: readonly Link[];
  readonly keyPoints: readonly Html[];
  /** Sentences of its text, where it has no key points. */
  readonly extracted: readonly Html[];
  readonly body: Html;
  readonly picture?: Picture | undefined;
  readonly audio?: Player | undefined;
  readonly sources: readonly SourceLink[];
  /** Newest first. */
  readonly corrections: readonly Note[];
  readonly retraction?: Note | undefined;
  /** The newest others of its running story, where threads are not looked for. */
  readonly related: readonly RelatedStory[];
  /** Absent where it is part of none. */
  readonly thread?: StoryThread | undefined;
  /** Older stories on the same matter, the nearest first. */
  readonly seeAlso: readonly RelatedStory[];
  /** The three of its first topic that came before it; what comes later changes nothing. */
  readonly sameTopic?:
    | { readonly topic: Link; readonly feed: Link; readonly stories: readonly RelatedStory[] }
    | undefined;
  readonly edition: Link;
  readonly readingMinutes: number;
  readonly draft: boolean;
  /** Fields of the site's own, as the article has them. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Absent where the site has no search. */
  readonly filters?: SearchFilters | undefined;
}
