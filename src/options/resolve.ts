// Options to settings: checked and filled once, at the door.

import { type Strings, textOf } from "../messages/catalogues.ts";
import { fillText } from "../messages/message.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import type { FeedLimits } from "./feed-options.ts";
import { type FeedKind, PAGE_KINDS } from "./kinds.ts";
import { checkOmitted, omittedPaths } from "./omitted.ts";
import { toProblems } from "./option-problems.ts";
import { OPTIONS_PLACE } from "./place.ts";
import { type FilledOptions, schema } from "./schema.ts";
import type { DigestSettings, EditionSettings, FeedSettings, SiteSettings } from "./settings.ts";

/**
 * Fills what a site left out and names everything that it got wrong.
 * @param input What the site's configuration gave: untrusted.
 */
export function resolveOptions(input: unknown): Outcome<DigestSettings> {
  const parsed = schema.safeParse(input ?? {}, { reportInput: true });
  if (!parsed.success) return { problems: parsed.error.issues.flatMap(toProblems) };
  const {
    site,
    path: mount,
    omit,
    headers = mount === "",
    redirects = mount === "",
    layout,
    layouts,
    now,
    edition,
    feeds,
    ...rest
  } = parsed.data;
  const faults = [...checkFolder(site.url, mount), ...checkOmitted(omit, mount)];
  if (faults.length > 0) return { problems: faults };
  // The schema has made sure of it: the keys are those of the catalogue, each with a message of its kind.
  const strings = parsed.data.strings as Strings;
  const settings = toSiteSettings(site, mount, strings);
  return {
    value: {
      ...rest,
      site: settings,
      omit: omittedPaths(omit, mount),
      headers,
      redirects,
      layouts: Object.fromEntries(PAGE_KINDS.map((kind) => [kind, layouts[kind] ?? layout])),
      edition: toEditionSettings(edition),
      feeds: toFeedSettings(feeds, edition.period, settings.root.base),
      strings,
      now: typeof now === "string" ? Date.parse(now) : now?.getTime(),
    },
    problems: [],
  };
}

function pathOf(url: string): string {
  return new URL(url).pathname.replace(/\/+$/, "");
}

/** Whether the folder is in the address already, which would put the digest into a folder of that name twice. */
function checkFolder(url: string, mount: string): readonly Problem[] {
  if (mount === "" || !pathOf(url).endsWith(mount)) return [];
  return [
    problem(
      "option-invalid",
      { file: OPTIONS_PLACE, field: "site.url" },
      `"site.url" ends with ${mount}/, which is the option "path" too: the digest would be at ${url.replace(/\/+$/, "")}${mount}/.`,
      `Give "site.url" the address of the whole site, without the digest's folder: "${url.replace(/\/+$/, "").slice(0, -mount.length)}/".`,
    ),
  ];
}

/** @param mount The folder that the digest is in: `/news`, or empty. */
function toSiteSettings(site: FilledOptions["site"], mount: string, strings: Strings): SiteSettings {
  const rootPrefix = pathOf(site.url);
  const root = { base: new URL(site.url).origin + rootPrefix, prefix: rootPrefix };
  const prefix = rootPrefix + mount;
  const base = root.base + mount;
  const { title, language } = site;
  return {
    url: `${base}/`,
    base,
    prefix,
    root,
    mount,
    id: site.id,
    title,
    description: site.description ?? fillText(textOf("siteDescription", language, strings), { site: title }),
    tagline: site.description,
    language,
    accent: site.accent,
    font: site.font,
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
