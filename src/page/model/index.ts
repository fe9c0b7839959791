// What each kind of page shows: `eleventy-plugin-news-digest/model`, for layouts and themes in TypeScript.

export type { Time } from "../../site/date-labels.ts";
export type { Words } from "../../site/words.ts";
export type { Direction } from "../../text/direction.ts";
export type { Html } from "../../text/html.ts";
export type { SourceSet } from "../../text/picture-html.ts";
export type { PageEntry, PageModel } from "../pages.ts";
export type { CitedSourceCard, SourcesPage } from "../sources-page.ts";
export type { ArchivePage, ArchiveYearCard, DayPage, MonthPage, YearPage } from "./archive.ts";
export type { Frame, Icon, PageBase, PageImage } from "./base.ts";
export type { Calendar, CalendarDay, Level } from "./calendar.ts";
export type { Chart, ScaledChart, Shape } from "./chart.ts";
export type { FeedLink, Link, Neighbour, Note, SourceLink, Written } from "./common.ts";
export type { CorrectionCard, CorrectionsPage } from "./corrections.ts";
export type {
  EditionBody,
  EditionCard,
  EditionPage,
  HomePage,
  RollupPage,
  ThreadRail,
  TopicSection,
} from "./edition.ts";
export type { FeedCard, FeedsPage, TopicFeeds } from "./feeds.ts";
export type { NotFoundPage, SearchPage } from "./search.ts";
export type { CitedSourceBar, CountTable, Figure, StatisticsPage } from "./statistics.ts";
export type {
  HeadlineLink,
  Picture,
  Player,
  RelatedStory,
  ReportLink,
  SearchFilters,
  StoryCard,
  StoryPage,
  StoryThread,
} from "./story.ts";
export type { ThreadCard, ThreadPage, ThreadsPage } from "./thread.ts";
export type { NumberedPage, StoryDay, TopicCard, TopicPage, TopicsPage } from "./topic.ts";
