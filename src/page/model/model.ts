// What each kind of page shows. Everything is ready to print: the theme adds markup and nothing else.
// Every `href` is root-relative and has the site's prefix already; every `url` is absolute.

import type { PageKind } from "../../options/kinds.ts";
import type { ArchivePage, DayPage, MonthPage, YearPage } from "./archive.ts";
import type { CorrectionsPage } from "./corrections.ts";
import type { EditionPage, HomePage, RollupPage } from "./edition.ts";
import type { FeedsPage } from "./feeds.ts";
import type { NotFoundPage, SearchPage } from "./search.ts";
import type { SourcesPage } from "./sources.ts";
import type { StatisticsPage } from "./statistics.ts";
import type { StoryPage } from "./story.ts";
import type { ThreadPage, ThreadsPage } from "./thread.ts";
import type { TopicPage, TopicsPage } from "./topic.ts";

export type PageModel =
  | HomePage
  | EditionPage
  | RollupPage
  | StoryPage
  | DayPage
  | MonthPage
  | YearPage
  | ArchivePage
  | TopicsPage
  | TopicPage
  | ThreadsPage
  | ThreadPage
  | SourcesPage
  | StatisticsPage
  | CorrectionsPage
  | SearchPage
  | FeedsPage
  | NotFoundPage;

/** A page to be. Its model is built when the page is written, and only where what it shows has changed. */
export interface PageEntry {
  readonly kind: PageKind;
  /** `/2025/03/07/` */
  readonly path: string;
  /** Where it is written below the output folder: `2025/03/07/index.html`. */
  readonly file: string;
  /** What sits behind it, for a problem's message: `content/articles/x.md`, or words. */
  readonly origin: string;
  /** Whether it is listed for search engines. */
  readonly listed: boolean;
  /** When what it shows last changed; absent where nothing is shown. */
  readonly modified?: number | undefined;
  /** Plain data: all that the page shows, but for what all pages share. The page is known by it. */
  readonly scope: unknown;
  build(): PageModel;
}
