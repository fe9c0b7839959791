// What all feeds of one build share, so that it is made once.

import type { Author } from "../article/article.ts";
import type { Digest, Edition, Rollup, Topic } from "../digest/digest.ts";
import type { SiteSettings } from "../options/settings.ts";
import { DateLabels } from "../page/date-labels.ts";
import { editionTitle, periodTitle } from "../page/edition-title.ts";
import { topicPath, toUrl } from "../page/urls.ts";
import { buildWords, type Words } from "../page/words.ts";
import { remember } from "../remember.ts";
import type { FeedCategory, FeedPublication } from "./feed.ts";

export interface FeedContext {
  readonly digest: Digest;
  readonly site: SiteSettings;
  readonly words: Words;
  readonly dates: DateLabels;
  readonly publication: FeedPublication;
  /** Who signs what names no author. */
  readonly publisher: readonly Author[];
  readonly editionTitle: (edition: Edition) => string;
  readonly rollupPeriod: (rollup: Rollup) => string;
  readonly categoryOf: (topic: Topic) => FeedCategory;
}

export function buildFeedContext(digest: Digest): FeedContext {
  const { site, edition, feeds } = digest.settings;
  const words = buildWords(site.language, digest.settings.strings);
  const dates = new DateLabels(site.language, edition.zone, words, digest.settings.strings);
  return {
    digest,
    site,
    words,
    dates,
    publication: {
      name: site.title,
      url: site.url,
      language: site.language,
      copyright: site.copyright,
      image: feeds.image,
      hub: feeds.hub,
      ttl: feeds.ttl,
    },
    publisher: [{ name: site.title, url: site.url }],
    editionTitle: remember((each: Edition) => editionTitle(each, edition.period, dates, words)),
    rollupPeriod: (rollup: Rollup) => periodTitle(rollup, rollup.period, dates, words),
    categoryOf: remember((topic: Topic) => ({ label: topic.name, url: toUrl(site, topicPath(topic)) })),
  };
}

/** Of each topic its ancestors, then itself; none twice. */
export function categoriesOf(topics: readonly Topic[], { categoryOf }: FeedContext): readonly FeedCategory[] {
  const all = new Set(topics.flatMap((topic) => [...topic.ancestors, topic]));
  return [...all].map(categoryOf);
}
