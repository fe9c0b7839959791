// Options to settings: checked and filled once, at the door.

import type { Outcome } from "../problem.ts";
import { type Strings, textOf } from "../words/catalogues.ts";
import { fillText } from "../words/message.ts";
import type { FeedKind } from "./kinds.ts";
import { toProblems } from "./option-problems.ts";
import type { FeedLimits } from "./options.ts";
import { type FilledOptions, schema } from "./schema.ts";
import type { DigestSettings, EditionSettings, FeedSettings, SiteSettings } from "./settings.ts";

/**
 * Fills what a site left out and names everything that it got wrong.
 * @param input What the site's configuration gave: untrusted.
 */
export function resolveOptions(input: unknown): Outcome<DigestSettings> {
  const parsed = schema.safeParse(input ?? {}, { reportInput: true });
  if (!parsed.success) return { problems: parsed.error.issues.flatMap(toProblems) };
  const { site, now, edition, feeds, ...rest } = parsed.data;
  // The schema has made sure of it: the keys are those of the catalogue, each with a message of its kind.
  const strings = parsed.data.strings as Strings;
  const settings = toSiteSettings(site, strings);
  return {
    value: {
      ...rest,
      site: settings,
      edition: toEditionSettings(edition),
      feeds: toFeedSettings(feeds, edition.period, settings.base),
      strings,
      now: typeof now === "string" ? Date.parse(now) : now?.getTime(),
    },
    problems: [],
  };
}

function toSiteSettings(site: FilledOptions["site"], strings: Strings): SiteSettings {
  const url = new URL(site.url);
  const prefix = url.pathname.replace(/\/+$/, "");
  const base = url.origin + prefix;
  const { title, language } = site;
  return {
    url: `${base}/`,
    base,
    prefix,
    id: site.id,
    title,
    description: site.description ?? fillText(textOf("siteDescription", language, strings), { site: title }),
    tagline: site.description,
    language,
    accent: site.accent,
    logo: site.logo,
    icon: site.icon,
    notice: site.notice,
    copyright: site.copyright,
    links: site.links,
  };
}

function toEditionSettings({ period, cutoffs, zone, rollups }: FilledOptions["edition"]): EditionSettings {
  return {
    period,
    cutoffs: cutoffs.map(({ at, name }) => ({ at, name })).sort((a, b) => timeOrder(a.at) - timeOrder(b.at)),
    zone,
    rollups,
  };
}

/** Minutes since the day's start; midnight is the day's end. */
function timeOrder(time: string): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return minutes === 0 ? 24 * 60 : minutes;
}

/** Gives each kind of feed its limits: its own, where it has them, else those of all. */
function toFeedSettings(feeds: FilledOptions["feeds"], period: EditionSettings["period"], base: string): FeedSettings {
  const { without, languages, openEditions = period === "day", ttl, hub = [], image } = feeds;
  const limitsOf = (kind: FeedKind): Required<FeedLimits> => {
    const own = feeds[kind];
    return {
      content: own?.content ?? feeds.content,
      days: own?.days ?? feeds.days,
      minItems: own?.minItems ?? feeds.minItems,
      maxItems: own?.maxItems ?? feeds.maxItems,
      maxBytes: own?.maxBytes ?? feeds.maxBytes,
    };
  };
  return {
    stories: limitsOf("stories"),
    editions: limitsOf("editions"),
    topics: limitsOf("topics"),
    topicEditions: limitsOf("topicEditions"),
    threads: limitsOf("threads"),
    corrections: limitsOf("corrections"),
    weekly: limitsOf("weekly"),
    monthly: limitsOf("monthly"),
    without,
    languages,
    openEditions,
    ttl,
    hubs: [...new Set(typeof hub === "string" ? [hub] : hub)],
    image: image?.startsWith("/") ? base + image : image,
  };
}
