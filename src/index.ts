// What the package gives to a site's configuration and templates.

export type { Accent } from "./accent.ts";
export type {
  Article,
  ArticleAudio,
  ArticleImage,
  Author,
  Correction,
  Retraction,
  Source,
  TopicName,
} from "./article/article.ts";
export type { Digest } from "./digest/digest.ts";
export type {
  ArchiveDay,
  ArchiveMonth,
  ArchiveYear,
  CitedSource,
  Edition,
  Neighbours,
  Rollup,
  Story,
  StoryAudio,
  StorySection,
  Topic,
  TopicListing,
} from "./digest/model.ts";
export { DigestError } from "./eleventy/digest-error.ts";
export { newsDigest, newsDigest as default } from "./eleventy/plugin.ts";
export type { PageKind } from "./options/kinds.ts";
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
  RollupPeriod,
  SiteOptions,
  TopicOptions,
} from "./options/options.ts";
export type { DigestSettings } from "./options/settings.ts";
export type * from "./page/model/archive.ts";
export type * from "./page/model/base.ts";
export type * from "./page/model/chart.ts";
export type * from "./page/model/edition.ts";
export type * from "./page/model/finding.ts";
export type * from "./page/model/model.ts";
export type * from "./page/model/parts.ts";
export type * from "./page/model/record.ts";
export type * from "./page/model/statistics.ts";
export type * from "./page/model/story.ts";
export type * from "./page/model/topic.ts";
export type { Problem, ProblemCode, Severity } from "./problem.ts";
export type { Time } from "./site/date-labels.ts";
export type { Words } from "./site/words.ts";
export type { Day, Instant, When } from "./text/dates.ts";
export type { Direction } from "./text/direction.ts";
export type { Html } from "./text/html.ts";
export type { Body, BodyPicture, Markup } from "./text/markup.ts";
export type { SourceSet } from "./text/picture-html.ts";
export type { PictureFile } from "./text/pictures.ts";
export type { SoundPlace } from "./text/sounds.ts";
export type { MessageKey, Strings } from "./words/catalogues.ts";
