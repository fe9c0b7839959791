// Data that all feeds of a build share, computed once.

import type { Author, BodyOf } from "../article/article.ts";
import { withAncestors } from "../digest/ancestors.ts";
import type { Digest } from "../digest/digest.ts";
import type { Topic } from "../digest/model.ts";
import type { DigestSettings, SiteSettings } from "../options/settings.ts";
import { remember } from "../remember.ts";
import { buildLocale, type SiteLocale } from "../site/locale.ts";
import { topicPath, toUrl } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import type { FeedCategory, FeedPublication } from "./feed.ts";

export interface FeedContext extends SiteLocale {
  readonly settings: DigestSettings;
  /** The build's clock. */
  readonly now: Instant;
  readonly site: SiteSettings;
  readonly publication: FeedPublication;
  /** Who signs what names no author. */
  readonly publisher: readonly Author[];
  readonly bodyOf: BodyOf;
  /** What feeds know a topic by. */
  readonly topicIdOf: (topic: Topic) => string;
  readonly categoryOf: (topic: Topic) => FeedCategory;
}

export function buildFeedContext(digest: Pick<Digest, "settings" | "now" | "bodyOf" | "topicIds">): FeedContext {
  const { site, feeds } = digest.settings;
  return {
    settings: digest.settings,
    now: digest.now,
    bodyOf: digest.bodyOf,
    site,
    ...buildLocale(digest),
    publication: {
      name: site.title,
      url: site.url,
      base: site.base,
      language: site.language,
      copyright: site.copyright,
      image: feeds.image,
      hubs: feeds.hubs,
      ttl: feeds.ttl,
    },
    publisher: [{ name: site.title, url: site.url }],
    topicIdOf: ({ slug }) => digest.topicIds.get(slug) ?? slug,
    categoryOf: remember((topic: Topic) => ({ label: topic.name, url: toUrl(site, topicPath(topic)) })),
  };
}

/** An item that names more is of no use to readers, and stands in the feed of each of its topics. */
const MOST_CATEGORIES = 50;

/** Of each topic its ancestors, then itself; none twice. */
export function categoriesOf(topics: readonly Topic[], { categoryOf }: FeedContext): readonly FeedCategory[] {
  const all = new Set(topics.flatMap(withAncestors));
  return [...all].slice(0, MOST_CATEGORIES).map(categoryOf);
}
