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
export type { EleventyConfig } from "./eleventy/config.ts";
export { DigestError } from "./eleventy/digest-error.ts";
export { newsDigest, newsDigest as default } from "./eleventy/plugin.ts";
export type { MessageKey, Strings } from "./messages/catalogues.ts";
export type { FeedLimits, FeedOptions } from "./options/feed-options.ts";
export type { TextOptions } from "./options/insight-options.ts";
export type { PageKind } from "./options/kinds.ts";
export type {
  ArticleOptions,
  CardOptions,
  Cutoff,
  DigestOptions,
  EditionOptions,
  EmailOptions,
  Host,
  ImageOptions,
  IndexNowOptions,
  LinkOptions,
  RollupPeriod,
  SiteFont,
  SiteOptions,
  StaleOptions,
  TopicOptions,
} from "./options/options.ts";
export type { Address, DigestSettings } from "./options/settings.ts";
export type { Problem, ProblemCode, Severity } from "./problem.ts";
export type { Time } from "./site/date-labels.ts";
export type { Words } from "./site/words.ts";
export type { AudioLocation } from "./text/audio.ts";
export type { Day, Instant, When } from "./text/dates.ts";
export type { Direction } from "./text/direction.ts";
export type { Html } from "./text/html.ts";
export type { Body, BodyPicture, Markup } from "./text/markup.ts";
export type { SourceSet } from "./text/picture-html.ts";
export type { PictureFile } from "./text/pictures.ts";
