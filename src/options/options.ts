// What a site may say about its digest.

import type { Accent } from "../accent.ts";
import type { Strings } from "../messages/catalogues.ts";
import type { FeedOptions } from "./feed-options.ts";
import type { TextOptions } from "./insight-options.ts";
import type { PageKind } from "./kinds.ts";

export interface DigestOptions {
  readonly site: SiteOptions;
  /**
   * The folder of the site that the digest is in: `"/news/"`. `site.url` is the address of the whole site then. Below a
   * folder `/404.html`, `/robots.txt`, `/.nojekyll` and `/_headers` are left to the site. Default `"/"`.
   */
  readonly path?: string;
  /**
   * Addresses at which the site has a page or a file of its own, from the site's root: `["/404.html", "/sitemap.xml"]`.
   * The digest writes nothing there. Default none.
   */
  readonly omit?: readonly string[];
  /** The folder with `articles/`, `topics.yaml` and pictures, from the project's root. Default `"content"`. */
  readonly content?: string;
  readonly articles?: ArticleOptions;
  readonly edition?: EditionOptions;
  readonly topics?: TopicOptions;
  /** What is found in texts where the editor said nothing; `false` switches all of it off. */
  readonly insight?: TextOptions | false;
  readonly feeds?: FeedOptions;
  readonly links?: LinkOptions;
  /**
   * Whether `/_headers` is written, which gives some hosts the types of feeds. Default `true`; `false` where the digest is
   * in a folder, as the file counts for the whole site.
   */
  readonly headers?: boolean;
  /** What an address is that was published, was recorded and would lead nowhere now. Default `"error"`. */
  readonly permanence?: "error" | "warn" | "off";
  /** Whether `_redirects` is written, from which some hosts take what has moved. Default `true`; `false` where the digest is in
   * a folder. */
  readonly redirects?: boolean;
  /** How pictures of stories are made lighter; `false` leaves them as they are. */
  readonly images?: ImageOptions | false;
  /** Pictures of editions and stories for other sites that link to them. Default `false`. */
  readonly cards?: CardOptions | boolean;
  /** A page that searches all stories, `/search/`; Pagefind makes its index after each build. Default `false`. */
  readonly search?: boolean;
  /** A layout of your own for every kind of page that `layouts` does not name: `"layouts/base.njk"`. Default none. */
  readonly layout?: string;
  /** When silence is an alarm: `news-digest check` and `status` end with a code of its own then. Default never. */
  readonly stale?: StaleOptions;
  /** Where the site is published: a build warns before it outgrows what that host takes. Default none. */
  readonly host?: Host;
  /**
   * A link, from the project's root, that always leads to one whole site: `"public"` leads to `public.1` or `public.2`
   * by turns. For who serves the folder itself. Default none.
   */
  readonly swap?: string;
  /** Each edition as an e-mail too, `email.html` and `email.txt` beside its page. Default `false`. */
  readonly email?: EmailOptions | boolean;
  /** A layout of your own for a kind of page, a file in your includes folder: `{story: "my-story.njk"}`. Default none. */
  readonly layouts?: { readonly [kind in PageKind]?: string };
  /** Search engines that `news-digest announce` notifies of changes, by IndexNow. Default none. */
  readonly indexNow?: IndexNowOptions;
  /** Words of your own in the place of the catalogue's, by key; `docs/words.md` has them all. Default none. */
  readonly strings?: Strings;
  /**
   * The build's clock: nothing dated after it is shown. A Date or an ISO date-time with an offset.
   * Default: `SOURCE_DATE_EPOCH` (seconds) of the environment, else the time of the build.
   */
  readonly now?: Date | string;
}

export interface StaleOptions {
  /** How long after the newest story: `"36 hours"`, `"2 days"`, `"1 week"`. */
  readonly after: string;
}

/** Hosts whose limits are known. */
export type Host = "cloudflare-pages" | "github-pages" | "gitlab-pages";

export interface SiteOptions {
  /**
   * Where the whole site will be found: `"https://example.org/"`, or `"https://example.org/project/"` where it lies below a
   * path. The folder of the digest, if it is in one, is the option `path`. Required.
   */
  readonly url: string;
  /**
   * The publication's permanent name, a tag URI (RFC 4151): `"tag:example.org,2025"`, of a domain that was
   * yours on that date. Every id in every feed begins with it, so never change it. Required.
   */
  readonly id: string;
  /** The publication's name. Required. */
  readonly title: string;
  /** One sentence on what the digest is. Default: `"<title>: a news digest."`, in the site's language. */
  readonly description?: string;
  /** BCP 47. Default `"en"`. */
  readonly language?: string;
  /**
   * The colour of links and labels, `"#0b5fa5"`, or one for light and one for dark pages. Of one alone the other is
   * made. Each must have a contrast of 4.5 to its page. Default `{ light: "#8c2a1b", dark: "#f0a591" }`.
   */
  readonly accent?: string | Accent;
  /**
   * The face of headlines and texts: fonts of the reader's system, or Source Serif 4 from the site itself, which needs the package
   * `@fontsource/source-serif-4`. Default `"system"`.
   */
  readonly font?: SiteFont;
  /**
   * A picture that stands for the name at the top of pages: a path below the content folder, `"images/logo.svg"`, or
   * one of the site, `"/logo.svg"`. Default none: the name in letters.
   */
  readonly logo?: string;
  /** An SVG or PNG picture for tabs and home screens, found as `logo` is. Default: a page in the accent's colour. */
  readonly icon?: string;
  /** A line printed at the foot of every page. Default none. */
  readonly notice?: string;
  /** Printed at the foot of every page and in feeds. Default none. */
  readonly copyright?: string;
  /** Links in the navigation beside the digest's own, to pages of yours. Default none. */
  readonly links?: readonly { readonly title: string; readonly path: string }[];
}

export type SiteFont = "system" | "source-serif";

export interface ArticleOptions {
  /** Fields of your own that articles may have; they are carried along as data. Default none. */
  readonly extraFields?: readonly string[];
  /** Files and folders that are not articles, by name (`"README.md"`) or path below `articles/` (`"2025/notes"`). Default none. */
  readonly ignore?: readonly string[];
}

/** A time of day, `"06:00"`, or one with a name, which several a day must have. */
export type Cutoff = string | { readonly at: string; readonly name: string };

export interface EditionOptions {
  /** How long an edition is. Default `"day"`. Weeks are ISO weeks. */
  readonly period?: "day" | "week" | "month";
  /** When an edition closes, in `zone`. `"00:00"` is the end of its day. Default `["00:00"]`. */
  readonly cutoffs?: readonly Cutoff[];
  /** The publication's time zone, an IANA name: `"Europe/London"`. Default `"UTC"`. */
  readonly zone?: string;
  /** Rollups of daily editions, each with a page and a feed: `["week", "month"]`. Default none. */
  readonly rollups?: readonly RollupPeriod[];
}

/** What a rollup of daily editions is about: an ISO week or a month. */
export type RollupPeriod = "week" | "month";

export interface TopicOptions {
  /** What a topic that `topics.yaml` does not have is: an error, a warning, or allowed. Default `"warn"`. */
  readonly undeclared?: "error" | "warn" | "allow";
  /** Stories on one page of a topic. Default 50. */
  readonly perPage?: number;
}

export interface LinkOptions {
  /**
   * What a link of an article to a page that the site does not have is: an error, or a warning. Default `"warn"`.
   * A dead link of a page is always an error.
   */
  readonly dead?: "error" | "warn";
  /** Paths of the site below which somebody else puts files: `["/shop/"]`. Links there are not checked. Default none. */
  readonly ignore?: readonly string[];
}

export interface IndexNowOptions {
  /** 8 to 128 letters, digits and hyphens of your choice; the site has it at `/<key>.txt`, as the proof that it is yours. Required. */
  readonly key: string;
  /** Who is notified; the search engines of IndexNow notify each other. Default `"https://api.indexnow.org/indexnow"`. */
  readonly endpoint?: string;
}

export interface ImageOptions {
  /** Pixels; a picture that is narrower than one of them stands in its own width. Default `[480, 960, 1600]`. */
  readonly widths?: readonly number[];
  /** Formats that each picture is also made in, the best first. AVIF takes long. Default `["webp"]`. */
  readonly formats?: readonly ("avif" | "webp")[];
}

export interface EmailOptions {
  /** Whether each topic's part of an edition is an e-mail of its own too, below the edition's folder. Default `false`. */
  readonly topics?: boolean;
  /** Whether the lead story's picture is shown; mail programs fetch it from the site. Default `false`. */
  readonly pictures?: boolean;
  /**
   * What the link for unsubscribing leads to: an address, or what your sender puts one in the place of, such as
   * `"{{{RESEND_UNSUBSCRIBE_URL}}}"` or `"*|UNSUB|*"`. Default none: no link.
   */
  readonly unsubscribe?: string;
}

export interface CardOptions {
  /** TTF, OTF or WOFF files from the project's root, for letters beyond Latin, Greek and Cyrillic. Default none. */
  readonly fonts?: readonly string[];
}
