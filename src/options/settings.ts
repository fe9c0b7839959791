// What a site said about its digest, checked and with nothing left out.

import type { Accent } from "../accent.ts";
import type { Strings } from "../messages/catalogues.ts";
import type { FeedLimits } from "./feed-options.ts";
import type { TextOptions } from "./insight-options.ts";
import type { FeedKind, PageKind } from "./kinds.ts";
import type {
  CardOptions,
  Host,
  ImageOptions,
  IndexNowOptions,
  LinkOptions,
  RollupPeriod,
  SiteFont,
  TopicOptions,
} from "./options.ts";

export type ImageSettings = Required<ImageOptions>;

/** What a path is put behind, to be absolute or to be linked to; both without a trailing slash. */
export interface Address {
  /** `https://example.org/news` */
  readonly base: string;
  /** Its path: `/news`, or empty. */
  readonly prefix: string;
}

/** `base` and `prefix` are the digest's: with the folder that it is in. */
export interface SiteSettings extends Address {
  /** Where the digest is, with a trailing slash: `https://example.org/news/`. */
  readonly url: string;
  /** The whole site that the digest is a part of: what paths that people write count from. */
  readonly root: Address;
  /** The folder that the digest is in, below the site's root: `/news`, or empty. */
  readonly mount: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The description where the site wrote one, for where it stands beside the title. */
  readonly tagline: string | undefined;
  readonly language: string;
  readonly accent: Accent | undefined;
  readonly font: SiteFont;
  readonly logo: string | undefined;
  readonly icon: string | undefined;
  readonly notice: string | undefined;
  readonly copyright: string | undefined;
  readonly links: readonly { readonly title: string; readonly path: string }[];
}

export interface EditionSettings {
  readonly period: "day" | "week" | "month";
  /** In the order of the day; the end of the day (`00:00`) comes last. */
  readonly cutoffs: readonly { readonly at: string; readonly name: string | undefined }[];
  readonly zone: string;
  readonly rollups: readonly RollupPeriod[];
}

export interface FeedSettings extends Readonly<Record<FeedKind, Required<FeedLimits>>> {
  /** Of each of these feeds, the names of the topics that it leaves out. */
  readonly without: readonly (readonly string[])[];
  readonly languages: boolean;
  readonly openEditions: boolean;
  /** Minutes. */
  readonly ttl: number;
  /** Of WebSub. */
  readonly hubs: readonly string[];
  /** Absolute. */
  readonly image: string | undefined;
}

/** What is left out keeps the defaults of the text engine. */
export type TextSettings = Loose<TextOptions>;

/** With `undefined` for what is left out. */
type Loose<T> = T extends object
  ? { readonly [Key in keyof T]: Loose<T[Key]> | (undefined extends T[Key] ? undefined : never) }
  : T;

export interface EmailSettings {
  readonly topics: boolean;
  readonly pictures: boolean;
  readonly unsubscribe?: string | undefined;
}

/** The same as `DigestOptions`, checked and with nothing left out. */
export interface DigestSettings {
  readonly site: SiteSettings;
  /** Addresses that are left to the site, without the digest's folder: `/404.html`. */
  readonly omit: readonly string[];
  readonly content: string;
  readonly articles: { readonly extraFields: readonly string[]; readonly ignore: readonly string[] };
  readonly edition: EditionSettings;
  readonly topics: Required<TopicOptions>;
  readonly insight: TextSettings | false;
  readonly feeds: FeedSettings;
  readonly links: Required<LinkOptions>;
  readonly headers: boolean;
  readonly permanence: "error" | "warn" | "off";
  readonly redirects: boolean;
  /** Without widths and formats where pictures are left as they are. */
  readonly images: ImageSettings;
  /** Absent where none are made. */
  readonly cards?: Required<CardOptions> | undefined;
  readonly search: boolean;
  /** `after`: milliseconds without a story. */
  readonly stale?: { readonly after: number } | undefined;
  readonly host?: Host | undefined;
  /** From the project's root. */
  readonly swap?: string | undefined;
  /** Absent where none is notified. */
  readonly indexNow?: Required<IndexNowOptions> | undefined;
  /** Absent where none are made. */
  readonly email?: EmailSettings | undefined;
  readonly layouts: { readonly [kind in PageKind]?: string | undefined };
  readonly strings: Strings;
  /** Milliseconds since the epoch, where the site set the clock. */
  readonly now: number | undefined;
}
