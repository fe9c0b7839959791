// What a site may say about its digest, checked and filled once, at the door.

import { z } from "zod";
import { type Accent, accentFrom, faultOf, isHexColour, SCHEMES, toLongHex } from "./accent.ts";
import { canonicalLanguage, isLanguage } from "./language.ts";
import { type Outcome, type Problem, problem, suggestName } from "./problem.ts";
import { strings } from "./strings.ts";
import { type Strings, textOf } from "./words/catalogues.ts";
import { fillText } from "./words/message.ts";

/** The kinds of page, each of which can be given a layout of the site's own. */
export const PAGE_KINDS = [
  "home",
  "edition",
  "rollup",
  "story",
  "day",
  "month",
  "year",
  "archive",
  "topics",
  "topic",
  "sources",
  "statistics",
  "corrections",
  "search",
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
  readonly links?: LinkOptions;
  /** Whether `_headers` is written, which tells some hosts the types of feeds. Default `true`. */
  readonly headers?: boolean;
  /** How pictures of stories are made lighter; `false` leaves them as they are. */
  readonly images?: ImageOptions | false;
  /** Pictures of editions and stories for other sites that link to them. Default `false`. */
  readonly cards?: CardOptions | boolean;
  /** A page that searches all stories, `/search/`; Pagefind makes its index after each build. Default `false`. */
  readonly search?: boolean;
  /** Each edition as an e-mail too, `email.html` and `email.txt` beside its page. Default `false`. */
  readonly email?: boolean;
  /** A layout of your own for a kind of page, a file in your includes folder: `{story: "my-story.njk"}`. Default none. */
  readonly layouts?: { readonly [kind in PageKind]?: string };
  /** Words of your own in the place of the catalogue's, by key; `docs/words.md` has them all. Default none. */
  readonly strings?: Strings;
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
  /** Round-ups of daily editions, each with a page and a feed: `["week", "month"]`. Default none. */
  readonly rollups?: readonly RollupPeriod[];
}

/** What a round-up of daily editions is about: an ISO week or a month. */
export type RollupPeriod = "week" | "month";

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
  /** `/weekly.xml`: one item a week, where there are weekly round-ups. */
  readonly weekly?: FeedLimits;
  /** `/monthly.xml`: one item a month, where there are monthly round-ups. */
  readonly monthly?: FeedLimits;
  /** Minutes that a reader may wait before it asks again, RSS `ttl`. Default 60. */
  readonly ttl?: number;
  /** The WebSub hub that is told of changes, an http(s) address. Default none. */
  readonly hub?: string;
  /** A PNG or JPEG that stands for the publication: a path of this site or an http(s) address. Default none. */
  readonly image?: string;
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

export interface ImageOptions {
  /** Pixels; a picture that is narrower than one of them stands in its own width. Default `[480, 960, 1600]`. */
  readonly widths?: readonly number[];
  /** Formats that each picture is also made in, the best first. AVIF takes long. Default `["webp"]`. */
  readonly formats?: readonly ("avif" | "webp")[];
}

export interface CardOptions {
  /** TTF, OTF or WOFF files from the project's root, for letters beyond Latin, Greek and Cyrillic. Default none. */
  readonly fonts?: readonly string[];
}

export type ImageSettings = Required<ImageOptions>;

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
  readonly accent: Accent | undefined;
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

/** The kinds of feed, each with limits of its own. */
export const FEED_KINDS = [
  "stories",
  "editions",
  "topics",
  "topicEditions",
  "corrections",
  "weekly",
  "monthly",
] as const;

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
  readonly links: Required<LinkOptions>;
  readonly headers: boolean;
  /** Without widths and formats where pictures are left as they are. */
  readonly images: ImageSettings;
  /** Absent where none are made. */
  readonly cards?: Required<CardOptions> | undefined;
  readonly search: boolean;
  readonly email: boolean;
  readonly layouts: { readonly [kind in PageKind]?: string | undefined };
  readonly strings: Strings;
  /** Milliseconds since the epoch, where the site set the clock. */
  readonly now: number | undefined;
}

const DEFAULTS = {
  content: "content",
  language: "en",
  edition: { period: "day", cutoffs: ["00:00"], zone: "UTC", rollups: [] },
  topics: { undeclared: "warn", perPage: 50 },
  feeds: { content: "full", days: 7, minItems: 20, maxItems: 100, maxBytes: 1_000_000, ttl: 60 },
  links: { dead: "warn", ignore: [] },
  headers: true,
  images: { widths: [480, 960, 1600], formats: ["webp"] },
  search: false,
  email: false,
} satisfies Omit<DigestOptions, "site"> & { language: string };

const text = z.string().trim().min(1, "must not be empty");
const count = z.int().min(1, "must be 1 or more");
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "06:00"');
const language = text
  .refine(isLanguage, 'must be a language tag (BCP 47) such as "en" or "pt-BR"')
  .transform(canonicalLanguage);

const FONT_FAULT = 'must be a TTF, OTF or WOFF file such as "fonts/serif.ttf"';
const ICON_FAULT = 'must be the path of an SVG or a PNG such as "images/icon.svg" or "/icon.png"';

const colour = z.string().refine(isHexColour, 'must be a colour such as "#0b5fa5"').transform(toLongHex);
const accent = z
  .preprocess(
    (given) => (typeof given === "string" ? { light: given } : given),
    z.strictObject({ light: colour, dark: colour.optional() }),
  )
  .transform(({ light, dark }): Accent => (dark === undefined ? accentFrom(light) : { light, dark }))
  .superRefine((colours, context) => {
    for (const scheme of SCHEMES) {
      const fault = faultOf(colours[scheme], scheme);
      if (fault !== undefined) context.addIssue({ code: "custom", path: [scheme], message: fault });
    }
  });

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
  weekly: ownLimits,
  monthly: ownLimits,
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

const images = z
  .strictObject({
    widths: z
      .array(z.int().min(16, "must be 16 or more").max(8192, "must be 8192 or less"))
      .default(DEFAULTS.images.widths),
    formats: z.array(z.enum(["avif", "webp"])).default(DEFAULTS.images.formats as ["webp"]),
  })
  .prefault({});

const cards = z.preprocess(
  (given) => (given === true ? {} : given === false ? undefined : given),
  z
    .strictObject({
      fonts: z
        .array(text.refine(isInside, "must be a file inside the project").regex(/\.(?:ttf|otf|woff)$/i, FONT_FAULT))
        .default([]),
    })
    .optional(),
);

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
    accent: accent.optional(),
    logo: text.refine(isPicturePath, 'must be a picture\'s path such as "images/logo.svg" or "/logo.svg"').optional(),
    icon: text.refine((icon) => isPicturePath(icon) && /\.(?:png|svg)$/i.test(icon), ICON_FAULT).optional(),
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
    .refine(isInside, "must be a folder inside the project")
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
      rollups: z.array(z.enum(["week", "month"])).default(DEFAULTS.edition.rollups),
    })
    .prefault({})
    .superRefine(({ period, rollups }, context) => {
      const say = (message: string) => context.addIssue({ code: "custom", path: ["rollups"], message });
      if (rollups.length > 0 && period !== "day") say(`needs editions of days, a period of "day"`);
      if (new Set(rollups).size < rollups.length) say("names a period twice");
    })
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
  links: z
    .strictObject({
      dead: z.enum(["error", "warn"]).default(DEFAULTS.links.dead as "warn"),
      ignore: z
        .array(z.string().regex(/^\/(?![/\\])/, 'must be a path of this site such as "/shop/"'))
        .default(DEFAULTS.links.ignore),
    })
    .prefault({}),
  headers: z.boolean().default(DEFAULTS.headers),
  search: z.boolean().default(DEFAULTS.search),
  email: z.boolean().default(DEFAULTS.email),
  images: z.preprocess((given) => (given === false ? { widths: [], formats: [] } : given), images),
  cards,
  layouts: z.strictObject(Object.fromEntries(PAGE_KINDS.map((kind) => [kind, text.optional()]))).prefault({}),
  strings: strings.prefault({}),
  now: z
    .union(
      [z.date(), z.iso.datetime({ offset: true, error: "must be a Date or an ISO date-time with an offset" })],
      "must be a Date or an ISO date-time with an offset",
    )
    .optional(),
});

/** Where problems with options are said to be. */
export const OPTIONS_PLACE = "options of newsDigest";

/**
 * Fills what a site left out and names everything that it got wrong.
 * @param input What the site's configuration gave: untrusted.
 */
export function resolveOptions(input: unknown): Outcome<DigestSettings> {
  const parsed = schema.safeParse(input ?? {});
  if (!parsed.success) return { problems: parsed.error.issues.flatMap((issue) => toProblems(issue)) };
  const { site, now, edition, layouts, feeds, ...rest } = parsed.data;
  // The schema has made sure of it: the keys are those of the catalogue, each with a message of its kind.
  const strings = parsed.data.strings as Strings;
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
        description: site.description ?? describeSite(site, strings),
        accent: site.accent,
        logo: site.logo,
        icon: site.icon,
        notice: site.notice,
        copyright: site.copyright,
      },
      edition: {
        ...edition,
        cutoffs: edition.cutoffs
          .map((each) => (typeof each === "string" ? { at: each, name: undefined } : each))
          .sort((a, b) => timeOrder(a.at) - timeOrder(b.at)),
      },
      feeds: toFeedSettings(feeds, base),
      layouts,
      strings,
      now: typeof now === "string" ? Date.parse(now) : now?.getTime(),
    },
    problems: [],
  };
}

function describeSite(
  { title, language }: { readonly title: string; readonly language: string },
  own: Strings,
): string {
  return fillText(textOf("siteDescription", language, own), { site: title });
}

/** Gives each kind of feed its limits: its own, where it has them, else those of all. */
function toFeedSettings(input: z.output<typeof feeds>, base: string): FeedSettings {
  const { ttl, hub, image } = input;
  const limitsOf = (kind: FeedKind): Required<FeedLimits> => {
    const own = input[kind];
    return {
      content: own?.content ?? input.content,
      days: own?.days ?? input.days,
      minItems: own?.minItems ?? input.minItems,
      maxItems: own?.maxItems ?? input.maxItems,
      maxBytes: own?.maxBytes ?? input.maxBytes,
    };
  };
  return {
    stories: limitsOf("stories"),
    editions: limitsOf("editions"),
    topics: limitsOf("topics"),
    topicEditions: limitsOf("topicEditions"),
    corrections: limitsOf("corrections"),
    weekly: limitsOf("weekly"),
    monthly: limitsOf("monthly"),
    ttl,
    hub,
    image: image?.startsWith("/") ? base + image : image,
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
  if (type instanceof z.ZodPipe) return unwrap(type.out instanceof z.ZodTransform ? type.in : type.out);
  return type instanceof z.ZodArray ? type.element : type;
}

/** Minutes since the day's start; midnight is the day's end. */
function timeOrder(time: string): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return minutes === 0 ? 24 * 60 : minutes;
}

function isWebUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** Below the content folder or, with `/` in front, of the site; no way out of either. */
function isPicturePath(path: string): boolean {
  return (
    /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(path) &&
    !/^\/[/\\]|\\|^[a-z][a-z+.-]*:|(?:^|\/)\.{1,2}(?:\/|$)/i.test(path)
  );
}

/** A path from the project's root that does not lead out of it. */
function isInside(path: string): boolean {
  return !/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)/.test(path);
}

function isSiteUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.search === "" && url.hash === "" && url.username === "";
}

function isZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
