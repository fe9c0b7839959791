// What a site may say about its digest, checked and filled once, at the door.

import { z } from "zod";
import { type Outcome, type Problem, problem, suggestName } from "./problem.ts";

/** The kinds of page, each of which can be given a layout of the site's own. */
export const PAGE_KINDS = [
  "home",
  "edition",
  "story",
  "day",
  "month",
  "year",
  "archive",
  "topics",
  "topic",
  "sources",
  "feeds",
  "notFound",
] as const;

export type PageKind = (typeof PAGE_KINDS)[number];

export interface DigestOptions {
  readonly site: SiteOptions;
  /** The folder with `articles/`, `topics.yaml` and pictures, from the project's root. Default `"content"`. */
  readonly content?: string;
  readonly articles?: ArticleOptions;
  readonly edition?: EditionOptions;
  readonly topics?: TopicOptions;
  readonly feeds?: FeedOptions;
  /** A layout of your own for a kind of page, a file in your includes folder: `{story: "my-story.njk"}`. Default none. */
  readonly layouts?: { readonly [kind in PageKind]?: string };
  /**
   * The build's clock: nothing dated after it is shown. A Date or an ISO date-time with an offset.
   * Default: `SOURCE_DATE_EPOCH` (seconds) of the environment, else the time of the build.
   */
  readonly now?: Date | string;
}

export interface SiteOptions {
  /** Where the site will be found, with its path: `"https://example.org/news/"`. Required. */
  readonly url: string;
  /**
   * The publication's permanent name, a tag URI (RFC 4151): `"tag:example.org,2025"`, of a domain that was
   * yours on that date. Every id in every feed begins with it, so never change it. Required.
   */
  readonly id: string;
  /** The publication's name. Required. */
  readonly title: string;
  /** One sentence on what the digest is. Default: `"<title>: a news digest."` */
  readonly description?: string;
  /** BCP 47. Default `"en"`. */
  readonly language?: string;
  /** A line printed at the foot of every page. Default none. */
  readonly notice?: string;
  /** Printed at the foot of every page and in feeds. Default none. */
  readonly copyright?: string;
  /** Links in the navigation beside the digest's own, to pages of yours. Default none. */
  readonly links?: readonly { readonly title: string; readonly path: string }[];
}

export interface ArticleOptions {
  /** Fields of your own that articles may have; they are carried along as data. Default none. */
  readonly extraFields?: readonly string[];
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
}

export interface TopicOptions {
  /** What a topic that `topics.yaml` does not have is: an error, a warning, or allowed. Default `"warn"`. */
  readonly undeclared?: "error" | "warn" | "allow";
  /** Stories on one page of a topic. Default 50. */
  readonly perPage?: number;
}

export interface FeedLimits {
  /** Whether items carry the whole story or its lead alone. Default `"full"`. */
  readonly content?: "full" | "summary";
  /** Items are kept for at least so many days before the newest. Default 7. */
  readonly days?: number;
  /** Items are kept at least so many, however old. Default 20. */
  readonly minItems?: number;
  /** And never more than so many. Default 100. */
  readonly maxItems?: number;
  /** Nor more bytes than so many. Default 1,000,000. */
  readonly maxBytes?: number;
}

/** The limits of all feeds; a kind of feed may have its own, which go before these. */
export interface FeedOptions extends FeedLimits {
  /** `/feed.xml`: the stories of the whole site. */
  readonly stories?: FeedLimits;
  /** `/editions.xml`: one item an edition. */
  readonly editions?: FeedLimits;
  /** The stories of each topic. */
  readonly topics?: FeedLimits;
  /** The editions of each topic. */
  readonly topicEditions?: FeedLimits;
  /** `/corrections.xml` */
  readonly corrections?: FeedLimits;
  /** Minutes that a reader may wait before it asks again, RSS `ttl`. Default 60. */
  readonly ttl?: number;
  /** The WebSub hub that is told of changes, an http(s) address. Default none. */
  readonly hub?: string;
  /** A PNG or JPEG that stands for the publication: a path of this site or an http(s) address. Default none. */
  readonly image?: string;
}

export interface SiteSettings {
  /** With a trailing slash: `https://example.org/news/`. */
  readonly url: string;
  /** `url` without its trailing slash: what a path is put behind to be absolute. */
  readonly base: string;
  /** The path of `url` without its trailing slash: `/news`, or empty. */
  readonly prefix: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly notice: string | undefined;
  readonly copyright: string | undefined;
  readonly links: readonly { readonly title: string; readonly path: string }[];
}

export interface EditionSettings {
  readonly period: "day" | "week" | "month";
  /** In the order of the day; the end of the day (`00:00`) comes last. */
  readonly cutoffs: readonly { readonly at: string; readonly name: string | undefined }[];
  readonly zone: string;
}

/** The kinds of feed, each with limits of its own. */
export const FEED_KINDS = ["stories", "editions", "topics", "topicEditions", "corrections"] as const;

export type FeedKind = (typeof FEED_KINDS)[number];

export interface FeedSettings extends Readonly<Record<FeedKind, Required<FeedLimits>>> {
  /** Minutes. */
  readonly ttl: number;
  readonly hub: string | undefined;
  /** Absolute. */
  readonly image: string | undefined;
}

/** The same as `DigestOptions`, checked and with nothing left out. */
export interface DigestSettings {
  readonly site: SiteSettings;
  readonly content: string;
  readonly articles: { readonly extraFields: readonly string[] };
  readonly edition: EditionSettings;
  readonly topics: Required<TopicOptions>;
  readonly feeds: FeedSettings;
  readonly layouts: { readonly [kind in PageKind]?: string | undefined };
  /** Milliseconds since the epoch, where the site set the clock. */
  readonly now: number | undefined;
}

const DEFAULTS = {
  content: "content",
  language: "en",
  edition: { period: "day", cutoffs: ["00:00"], zone: "UTC" },
  topics: { undeclared: "warn", perPage: 50 },
  feeds: { content: "full", days: 7, minItems: 20, maxItems: 100, maxBytes: 1_000_000, ttl: 60 },
} satisfies Omit<DigestOptions, "site"> & { language: string };

const text = z.string().trim().min(1, "must not be empty");
const count = z.int().min(1, "must be 1 or more");
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "06:00"');
const language = text.refine(isLanguage, 'must be a language tag (BCP 47) such as "en" or "pt-BR"');

const limits = {
  content: z.enum(["full", "summary"]),
  days: count,
  minItems: count,
  maxItems: count,
  maxBytes: z.int().min(10_000, "must be 10000 or more"),
};
const ownLimits = z.strictObject(limits).partial().optional();

const feeds = z.strictObject({
  content: limits.content.default(DEFAULTS.feeds.content as "full"),
  days: limits.days.default(DEFAULTS.feeds.days),
  minItems: limits.minItems.default(DEFAULTS.feeds.minItems),
  maxItems: limits.maxItems.default(DEFAULTS.feeds.maxItems),
  maxBytes: limits.maxBytes.default(DEFAULTS.feeds.maxBytes),
  stories: ownLimits,
  editions: ownLimits,
  topics: ownLimits,
  topicEditions: ownLimits,
  corrections: ownLimits,
  ttl: count.default(DEFAULTS.feeds.ttl),
  hub: z.string().refine(isWebUrl, 'must be an http or https address such as "https://hub.example.org/"').optional(),
  image: z
    .string()
    .refine(
      (image) => /\.(?:png|jpe?g)$/i.test(image) && (/^\/(?![/\\])/.test(image) || isWebUrl(image)),
      'must be a PNG or JPEG: a path of this site such as "/images/logo.png", or an http or https address',
    )
    .optional(),
});

const schema = z.strictObject({
  site: z.strictObject({
    url: z.string().refine(isSiteUrl, 'must be an http or https address such as "https://example.org/news/"'),
    id: z
      .string()
      .regex(
        /^tag:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?,\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
        'must be a tag URI such as "tag:example.org,2025"',
      ),
    title: text,
    description: text.optional(),
    language: language.default(DEFAULTS.language),
    notice: text.optional(),
    copyright: text.optional(),
    links: z
      .array(
        z.strictObject({
          title: text,
          path: z.string().regex(/^\/(?![/\\])/, 'must be a path of this site such as "/about/"'),
        }),
      )
      .default([]),
  }),
  content: text
    .refine((folder) => !/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)/.test(folder), "must be a folder inside the project")
    .transform((folder) => folder.replace(/^\.\/|\/+$/g, ""))
    .default(DEFAULTS.content),
  articles: z.strictObject({ extraFields: z.array(text).default([]) }).prefault({}),
  edition: z
    .strictObject({
      period: z.enum(["day", "week", "month"]).default(DEFAULTS.edition.period as "day"),
      cutoffs: z
        .array(z.union([timeOfDay, z.strictObject({ at: timeOfDay, name: text })]))
        .min(1, "must name one time of day or more")
        .default(DEFAULTS.edition.cutoffs),
      zone: z.string().refine(isZone, 'must be a time zone such as "Europe/London"').default(DEFAULTS.edition.zone),
    })
    .prefault({})
    .superRefine(({ period, cutoffs }, context) => {
      if (cutoffs.length === 1) return;
      const say = (message: string) => context.addIssue({ code: "custom", path: ["cutoffs"], message });
      if (period !== "day") say(`has several times, which only a period of "day" can have`);
      const names = new Set(cutoffs.map((each) => (typeof each === "string" ? "" : each.name.toLowerCase())));
      if (names.has("") || names.size < cutoffs.length) {
        say('must each have a name of its own: [{at: "06:00", name: "Morning"}, {at: "18:00", name: "Evening"}]');
      }
      if (new Set(cutoffs.map((each) => (typeof each === "string" ? each : each.at))).size < cutoffs.length) {
        say("has one time twice");
      }
    }),
  topics: z
    .strictObject({
      undeclared: z.enum(["error", "warn", "allow"]).default(DEFAULTS.topics.undeclared as "warn"),
      perPage: count.default(DEFAULTS.topics.perPage),
    })
    .prefault({}),
  feeds: feeds.prefault({}),
  layouts: z.strictObject(Object.fromEntries(PAGE_KINDS.map((kind) => [kind, text.optional()]))).prefault({}),
  now: z
    .union(
      [z.date(), z.iso.datetime({ offset: true, error: "must be a Date or an ISO date-time with an offset" })],
      "must be a Date or an ISO date-time with an offset",
    )
    .optional(),
});

/** Where problems with options are said to be. */
const OPTIONS_PLACE = "options of newsDigest";

/**
 * Fills what a site left out and names everything that it got wrong.
 * @param input What the site's configuration gave: untrusted.
 */
export function resolveOptions(input: unknown): Outcome<DigestSettings> {
  const parsed = schema.safeParse(input ?? {});
  if (!parsed.success) return { problems: parsed.error.issues.flatMap((issue) => toProblems(issue)) };
  const { site, now, edition, layouts, ...rest } = parsed.data;
  const url = new URL(site.url);
  const prefix = url.pathname.replace(/\/+$/, "");
  const base = url.origin + prefix;
  return {
    value: {
      ...rest,
      site: {
        ...site,
        url: `${base}/`,
        base,
        prefix,
        description: site.description ?? `${site.title}: a news digest.`,
        notice: site.notice,
        copyright: site.copyright,
      },
      edition: {
        ...edition,
        cutoffs: edition.cutoffs
          .map((each) => (typeof each === "string" ? { at: each, name: undefined } : each))
          .sort((a, b) => timeOrder(a.at) - timeOrder(b.at)),
      },
      layouts,
      now: typeof now === "string" ? Date.parse(now) : now?.getTime(),
    },
    problems: [],
  };
}

function toProblems(issue: z.core.$ZodIssue): readonly Problem[] {
  const field = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(issue.path);
    return issue.keys.map((key) => {
      const name = field === "" ? key : `${field}.${key}`;
      return problem(
        "option-unknown",
        { file: OPTIONS_PLACE, field: name },
        `There is no option "${name}".`,
        suggestName(key, known),
      );
    });
  }
  if (field === "site.url" || field === "site") {
    return [
      problem(
        "site-url-missing",
        { file: OPTIONS_PLACE, field: "site.url" },
        "The site's address is missing or is no http(s) address; feeds and canonical links need it.",
        'Set it: newsDigest, {site: {url: "https://example.org/news/", id: "tag:example.org,2025", title: "The Digest"}}.',
      ),
    ];
  }
  return [
    problem(
      "option-invalid",
      { file: OPTIONS_PLACE, field },
      `The option "${field}" ${describeIssue(issue)}.`,
      "See docs/options.md for what it takes.",
    ),
  ];
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return issue.input === undefined ? "is missing" : `must be a ${issue.expected}`;
  if (issue.code === "invalid_value")
    return `must be one of ${issue.values.map((each) => `"${String(each)}"`).join(", ")}`;
  return issue.message;
}

/** The keys that the schema has at `path`; numbers step into list entries. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = schema;
  for (const step of path) at = typeof step === "number" ? unwrap(at) : shapeOf(at)[String(step)];
  return Object.keys(shapeOf(at));
}

function shapeOf(type: unknown): Readonly<Record<string, unknown>> {
  const bare = unwrap(type);
  return bare instanceof z.ZodObject ? bare.shape : {};
}

function unwrap(type: unknown): unknown {
  if (type instanceof z.ZodDefault || type instanceof z.ZodPrefault || type instanceof z.ZodOptional)
    return unwrap(type.unwrap());
  return type instanceof z.ZodArray ? type.element : type;
}

/** Minutes since the day's start; midnight is the day's end. */
function timeOrder(time: string): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return minutes === 0 ? 24 * 60 : minutes;
}

function isSiteUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.search === "" && url.hash === "" && url.username === "";
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
