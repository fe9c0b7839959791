// What the package gives to a site's configuration and templates.

export type { Accent } from "./accent.ts";
export type { Article, ArticleImage, Author, Correction, Retraction, Source, TopicName } from "./article/article.ts";
export type {
  ArchiveDay,
  ArchiveMonth,
  ArchiveYear,
  CitedSource,
  Digest,
  Edition,
  Neighbours,
  Rollup,
  Story,
  StorySection,
  Topic,
  TopicListing,
} from "./digest/digest.ts";
export { newsDigest, newsDigest as default } from "./eleventy/plugin.ts";
export type {
  ArticleOptions,
  CardOptions,
  Cutoff,
  DigestOptions,
  EditionOptions,
  FeedLimits,
  FeedOptions,
  ImageOptions,
  LinkOptions,
  PageKind,
  RollupPeriod,
  SiteOptions,
  TopicOptions,
} from "./options.ts";
export type * from "./page/model.ts";
export type { Problem, ProblemCode, Severity } from "./problem.ts";
export type { Day, Instant, When } from "./text/dates.ts";
export type { MessageKey, Strings } from "./words/catalogues.ts";
