// What the models of several pages have in common: links, dates and languages of texts.

import type { Time } from "../../site/date-labels.ts";
import type { Direction } from "../../text/direction.ts";
import type { Html } from "../../text/html.ts";

export interface Link {
  readonly title: string;
  readonly href: string;
}

export interface FeedLink extends Link {
  /** `application/rss+xml` and the like. */
  readonly type: string;
}

/** The language of a text, which may not be the site's. */
export interface Written {
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
}

/** A link to the page before or after; with the language of its title where that may not be the site's. */
export interface Neighbour extends Link {
  readonly written?: Written | undefined;
}

export interface SourceLink {
  readonly name: string;
  readonly url?: string | undefined;
  /** Where it leads, `example.org`, on a story's own page and where the name does not say so. */
  readonly host?: string | undefined;
}

export interface Note {
  readonly date: Time;
  readonly text: Html;
  readonly significant: boolean;
}
