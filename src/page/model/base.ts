// What every page has: its place in the site, and the frame around it.

import type { Words } from "../../site/words.ts";
import type { FeedLink, Link, Neighbour, Written } from "./common.ts";

export interface Icon {
  readonly href: string;
  /** `image/png` */
  readonly type: string;
  /** `192x192`, or `any`; absent where it is unknown. */
  readonly sizes?: string | undefined;
}

/** The frame around every page of the site: one object, shared by them all. */
export interface Frame extends Written {
  readonly title: string;
  /** Absent where the site did not write one. */
  readonly tagline?: string | undefined;
  /** The address of the picture that stands for the title. */
  readonly logo?: string | undefined;
  readonly home: string;
  readonly navigation: readonly Link[];
  readonly stylesheet: string;
  /** What is loaded before the style sheet asks for it; absent where pages are set in fonts of the reader's system. */
  readonly font?: { readonly preload: readonly string[] } | undefined;
  /** Whether Eleventy's own server shows the page, and puts in a script that loads it anew on each save. */
  readonly liveReload: boolean;
  /** What stands for the site in a tab, in sizes to choose from, the most welcome last. */
  readonly icons: readonly Icon[];
  /** The address of the web manifest. */
  readonly manifest: string;
  /** The colour of the page in each scheme, `#rrggbb`. */
  readonly paper: { readonly light: string; readonly dark: string };
  readonly notice?: string | undefined;
  readonly copyright?: string | undefined;
  /** The site's main feed, for the visible link. */
  readonly feed: Link;
  readonly corrections: Link;
  readonly statistics: Link;
  readonly words: Words;
}

export interface PageImage {
  /** Absolute. */
  readonly url: string;
  readonly alt: string;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** What every page has, a page of the site owner's own too. */
export interface PageBase extends Written {
  /** `/2025/03/07/`: without the prefix. */
  readonly path: string;
  /** The same as other pages link to it. */
  readonly href: string;
  /** Canonical and absolute. */
  readonly url: string;
  /** The page's own heading, plain. */
  readonly heading: string;
  /** For `<title>`: the heading with the site's title. */
  readonly title: string;
  readonly description: string;
  readonly site: Frame;
  /** For `rel=alternate`: the page's own feed first, then the site's. */
  readonly feeds: readonly FeedLink[];
  /** From the home page to the one above this; empty on the home page. */
  readonly breadcrumbs: readonly Link[];
  /** The one before in the page's own order: older in time, lower in number. */
  readonly previous?: Neighbour | undefined;
  /** The one after: newer in time, higher in number. */
  readonly next?: Neighbour | undefined;
  /** For OpenGraph: what stands for the page where others link to it. */
  readonly image?: PageImage | undefined;
  /** One `application/ld+json` script, `<` escaped. */
  readonly jsonLd: string;
  /** Kept out of search engines: drafts in preview, the 404 page. */
  readonly noIndex: boolean;
}
