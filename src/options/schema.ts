// The form that options must have, and what stands for those that a site leaves out.

import { z } from "zod";
import { type Accent, accentFrom, faultOf, isHexColour, SCHEMES, toLongHex } from "../accent.ts";
import { slugOf } from "../text/slugs.ts";
import { feeds } from "./feed-schema.ts";
import { isInside, isPicturePath, isSiteUrl, isWebUrl, isZone } from "./forms.ts";
import { insight } from "./insight-schema.ts";
import { PAGE_KINDS } from "./kinds.ts";
import { strings } from "./own-strings.ts";
import { count, language, sitePath, text } from "./values.ts";

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "06:00"');
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

const LOGO_FAULT = 'must be a picture\'s path such as "images/logo.svg" or "/logo.svg"';
const ICON_FAULT = 'must be the path of an SVG or a PNG such as "images/icon.svg" or "/icon.png"';

const site = z.strictObject({
  url: z.string().refine(isSiteUrl, 'must be an http or https address such as "https://example.org/"'),
  id: z
    .string()
    .regex(
      /^tag:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?,\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
      'must be a tag URI such as "tag:example.org,2025"',
    ),
  title: text,
  description: text.optional(),
  language: language.default("en"),
  accent: accent.optional(),
  font: z.enum(["system", "source-serif"]).default("system"),
  logo: text.refine(isPicturePath, LOGO_FAULT).optional(),
  icon: text.refine((icon) => isPicturePath(icon) && /\.(?:png|svg)$/i.test(icon), ICON_FAULT).optional(),
  notice: text.optional(),
  copyright: text.optional(),
  links: z.array(z.strictObject({ title: text, path: sitePath("/about/") })).default([]),
});

const cutoff = z.preprocess(
  (given) => (typeof given === "string" ? { at: given } : given),
  z.strictObject({ at: timeOfDay, name: text.optional() }),
);

const edition = z
  .strictObject({
    period: z.enum(["day", "week", "month"]).default("day"),
    cutoffs: z
      .array(cutoff)
      .min(1, "must name one time of day or more")
      .default([{ at: "00:00" }]),
    zone: z.string().refine(isZone, 'must be a time zone such as "Europe/London"').default("UTC"),
    rollups: z.array(z.enum(["week", "month"])).default([]),
  })
  .superRefine(({ period, rollups }, context) => {
    const say = (message: string) => context.addIssue({ code: "custom", path: ["rollups"], message });
    if (rollups.length > 0 && period !== "day") say(`needs editions of days, a period of "day"`);
    if (new Set(rollups).size < rollups.length) say("names a period twice");
  })
  .superRefine(({ period, cutoffs }, context) => {
    if (cutoffs.length === 1) return;
    const say = (message: string) => context.addIssue({ code: "custom", path: ["cutoffs"], message });
    if (period !== "day") say(`has several times, which only a period of "day" can have`);
    // Names that are spelt alike in an address would make one edition: "Früh" and "Fruh".
    const names = new Set(cutoffs.map(({ name }) => name && slugOf(name, name)));
    if (names.has(undefined) || names.size < cutoffs.length) {
      say('must each have a name of its own: [{at: "06:00", name: "Morning"}, {at: "18:00", name: "Evening"}]');
    }
    if (new Set(cutoffs.map(({ at }) => at)).size < cutoffs.length) say("has one time twice");
  });

const topics = z.strictObject({
  undeclared: z.enum(["error", "warn", "allow"]).default("warn"),
  perPage: count.default(50),
});

const links = z.strictObject({
  dead: z.enum(["error", "warn"]).default("warn"),
  ignore: z.array(sitePath("/shop/")).default([]),
});

const images = z.preprocess(
  (given) => (given === false ? { widths: [], formats: [] } : given),
  z
    .strictObject({
      widths: z
        .array(z.int().min(16, "must be 16 or more").max(8192, "must be 8192 or less"))
        .default([480, 960, 1600]),
      formats: z.array(z.enum(["avif", "webp"])).default(["webp"]),
    })
    .prefault({}),
);

const FONT_FAULT = 'must be a TTF, OTF or WOFF file such as "fonts/serif.ttf"';

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

const folder = z
  .string()
  .regex(/^\/(?:[\w~-][\w.~-]*\/?)*$/, 'must be a folder of the site such as "/news/", in letters, digits and hyphens')
  .transform((path) => path.replace(/\/+$/, ""));

const UNITS: Readonly<Record<string, number>> = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 };

const stale = z
  .strictObject({
    after: z
      .string()
      .regex(/^[1-9]\d{0,3} (?:hour|day|week)s?$/, 'must be a time such as "36 hours", "2 days" or "1 week"')
      .transform((text) => {
        const [count, unit = ""] = text.split(" ");
        return Number(count) * (UNITS[unit.replace(/s$/, "")] ?? 0);
      }),
  })
  .optional();

const swap = text
  .refine(isInside, "must be a path inside the project")
  .transform((path) => path.replace(/^\.\/|\/+$/g, ""))
  .optional();
const UNSUBSCRIBE_FAULT = 'must be an http(s) or mailto address, or what your sender replaces, such as "*|UNSUB|*"';

const email = z.preprocess(
  (given) => (given === true ? {} : given === false ? undefined : given),
  z
    .strictObject({
      topics: z.boolean().default(false),
      pictures: z.boolean().default(false),
      unsubscribe: text
        .refine((link) => /^(?:https?:|mailto:)/i.test(link) || !/^[a-z][a-z0-9+.-]*:/i.test(link), UNSUBSCRIBE_FAULT)
        .optional(),
    })
    .optional(),
);

const CLOCK_FAULT = "must be a Date or an ISO date-time with an offset";

export const schema = z.strictObject({
  site,
  path: folder.default(""),
  omit: z.array(sitePath("/404.html")).default([]),
  content: text
    .refine(isInside, "must be a folder inside the project")
    .transform((folder) => folder.replace(/^\.\/|\/+$/g, ""))
    .default("content"),
  articles: z.strictObject({ extraFields: z.array(text).default([]), ignore: z.array(text).default([]) }).prefault({}),
  edition: edition.prefault({}),
  topics: topics.prefault({}),
  insight: insight.prefault({}),
  feeds: feeds.prefault({}),
  links: links.prefault({}),
  headers: z.boolean().optional(),
  permanence: z.enum(["error", "warn", "off"]).default("error"),
  redirects: z.boolean().optional(),
  images,
  cards,
  search: z.boolean().default(false),
  stale,
  host: z.enum(["cloudflare-pages", "github-pages", "gitlab-pages"]).optional(),
  swap,
  indexNow: z
    .strictObject({
      key: z.string().regex(/^[A-Za-z0-9-]{8,128}$/, "must be 8 to 128 letters, digits and hyphens"),
      endpoint: z
        .string()
        .refine(isWebUrl, "must be an http or https address")
        .default("https://api.indexnow.org/indexnow"),
    })
    .optional(),
  layout: text.optional(),
  email,
  layouts: z.strictObject(Object.fromEntries(PAGE_KINDS.map((kind) => [kind, text.optional()]))).prefault({}),
  strings: strings.prefault({}),
  now: z.union([z.date(), z.iso.datetime({ offset: true, error: CLOCK_FAULT })], CLOCK_FAULT).optional(),
});

/** Options that have the form, with nothing left out that has a default. */
export type FilledOptions = z.output<typeof schema>;
