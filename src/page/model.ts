// What each kind of page shows. Everything is ready to print: the theme adds markup and nothing else.
// Every `href` is root-relative and has the site's prefix already; every `url` is absolute.

import type { PageKind } from "../options.ts";
import type { Direction } from "../text/direction.ts";
import type { Html } from "../text/html.ts";
import type { SourceSet } from "../text/picture-html.ts";
import type { Words } from "./words.ts";

export interface Link {
  readonly title: string;
  readonly href: string;
}

/** A moment for `<time>`: `iso` for machines, `label` for people. */
export interface Time {
  readonly iso: string;
  readonly label: string;
}

export interface FeedLink extends Link {
  /** `application/rss+xml` and the like. */
  readonly type: string;
}

/** The language of a text, which may not be the site's. */
export interface Written {
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
}

/** A link to the page before or after; with the language of its title where that may not be the site's. */
export interface Neighbour extends Link {
  readonly written?: Written | undefined;
}

export interface Icon {
  readonly href: string;
  /** `image/png` */
  readonly type: string;
  /** `192x192`, or `any`; absent where nobody knows. */
  readonly sizes?: string | undefined;
}

/** The frame around every page of the site: one object, shared by them all. */
export interface Frame extends Written {
  readonly title: string;
  readonly description: string;
  /** The address of the picture that stands for the title. */
  readonly logo?: string | undefined;
  readonly home: string;
  readonly navigation: readonly Link[];
  readonly stylesheet: string;
  /** What stands for the site in a tab, in sizes to choose from, the most welcome last. */
  readonly icons: readonly Icon[];
  /** The address of the web manifest. */
  readonly manifest: string;
  /** The colour of the page in each scheme, `#rrggbb`. */
  readonly paper: { readonly light: string; readonly dark: string };
  readonly notice?: string | undefined;
  readonly copyright?: string | undefined;
  /** The site's main feed, for the visible link. */
  readonly feed: Link;
  readonly corrections: Link;
  readonly words: Words;
}

export interface PageImage {
  /** Absolute. */
  readonly url: string;
  readonly alt: string;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** What every page has, a page of the site owner's own too. */
export interface PageBase extends Written {
  /** `/2025/03/07/`: without the prefix. */
  readonly path: string;
  /** The same as other pages link to it. */
  readonly href: string;
  /** Canonical and absolute. */
  readonly url: string;
  /** The page's own heading, plain. */
  readonly heading: string;
  /** For `<title>`: the heading with the site's title. */
  readonly title: string;
  readonly description: string;
  readonly site: Frame;
  /** For `rel=alternate`: the page's own feed first, then the site's. */
  readonly feeds: readonly FeedLink[];
  /** From the home page to the one above this; empty on the home page. */
  readonly breadcrumbs: readonly Link[];
  /** The one before in the page's own order: older in time, lower in number. */
  readonly previous?: Neighbour | undefined;
  /** The one after: newer in time, higher in number. */
  readonly next?: Neighbour | undefined;
  /** For OpenGraph: what stands for the page where others link to it. */
  readonly image?: PageImage | undefined;
  /** One `application/ld+json` script, `<` escaped. */
  readonly jsonLd: string;
  /** Kept out of search engines: drafts in preview, the 404 page. */
  readonly noIndex: boolean;
}

export interface SourceLink {
  readonly name: string;
  readonly url?: string | undefined;
}

export interface Picture {
  readonly href: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The same in lighter formats and several widths, the best format first; empty where there are none. */
  readonly sourceSets: readonly SourceSet[];
  /** How wide those are shown, for the `sizes` attribute. */
  readonly sizes?: string | undefined;
}

/** A story as lists show it. */
export interface StoryCard extends Written {
  readonly href: string;
  readonly headline: Html;
  readonly keyPoints: readonly Html[];
  /** Shown where there are no key points: the summary, else the first sentences. */
  readonly summary?: string | undefined;
  /** `label` is the time of day, with the day where that is not the story's own; empty where the date alone is known. */
  readonly published: Time;
  readonly topics: readonly Link[];
  readonly sources: readonly SourceLink[];
  /** Whole minutes, at least 1. */
  readonly readingMinutes: number;
  readonly picture?: Picture | undefined;
  readonly draft: boolean;
  readonly corrected: boolean;
  readonly retracted: boolean;
}

/** A story's headline as a link, in the language it is written in. */
export interface HeadlineLink extends Written {
  readonly href: string;
  readonly headline: Html;
}

/** An edition as lists show it. */
export interface EditionCard {
  readonly href: string;
  readonly title: string;
  readonly date: Time;
  readonly storyCount: number;
  readonly lead: HeadlineLink;
}

export interface TopicSection {
  readonly topic: Link;
  readonly stories: readonly StoryCard[];
}

export interface EditionBody {
  readonly title: string;
  readonly date: Time;
  /** From `start` to just before `end`. */
  readonly window: { readonly start: Time; readonly end: Time };
  readonly lead: StoryCard;
  /** The stories but the lead. */
  readonly sections: readonly TopicSection[];
  readonly storyCount: number;
  /** Of all its stories together. */
  readonly readingMinutes: number;
}

export interface HomePage extends PageBase {
  readonly kind: "home";
  /** Absent where nothing has been published. */
  readonly edition?: (EditionBody & { readonly href: string }) | undefined;
  readonly onThisDay: readonly EditionCard[];
  readonly earlier: readonly EditionCard[];
  readonly archive: Link;
  readonly nextDue: Time;
}

export interface EditionPage extends PageBase {
  readonly kind: "edition";
  readonly edition: EditionBody;
  /** What ran on the same day of earlier years, the newest first; of daily editions alone. */
  readonly onThisDay: readonly EditionCard[];
  /** The days of a monthly edition. */
  readonly calendar?: Calendar | undefined;
}

/** A week or month that is over. */
export interface RollupPage extends PageBase {
  readonly kind: "rollup";
  readonly rollup: EditionBody;
  /** Of round-ups of its length. */
  readonly feed: Link;
  /** Those that it sums up, newest first. */
  readonly editions: readonly EditionCard[];
}

export interface Note {
  readonly date: Time;
  readonly text: Html;
  readonly significant: boolean;
}

export interface StoryPage extends PageBase {
  readonly kind: "story";
  readonly headline: Html;
  /** Of headline, key points and body: the frame stays in the site's own language. */
  readonly written: Written;
  readonly published: Time;
  /** Where it is later than `published`. */
  readonly updated?: Time | undefined;
  readonly authors: readonly SourceLink[];
  readonly topics: readonly Link[];
  readonly keyPoints: readonly Html[];
  readonly body: Html;
  readonly picture?: Picture | undefined;
  readonly sources: readonly SourceLink[];
  /** Newest first. */
  readonly corrections: readonly Note[];
  readonly retraction?: Note | undefined;
  readonly edition: Link;
  readonly readingMinutes: number;
  readonly draft: boolean;
  /** Absent where the site has no search. */
  readonly filters?: SearchFilters | undefined;
}

/** A day of a calendar; `href` is absent on a quiet day. */
export interface CalendarDay {
  /** The day of the month, 1 to 31. */
  readonly number: number;
  /** The day and how much ran, in words. */
  readonly label: string;
  readonly href?: string | undefined;
  readonly storyCount: number;
  /** How busy the day was beside the busiest one shown: 0 (quiet) to 4. */
  readonly level: Level;
}

export type Level = 0 | 1 | 2 | 3 | 4;

export interface Calendar {
  readonly title: string;
  /** Absent where nothing ran in the whole month. */
  readonly href?: string | undefined;
  readonly storyCount: number;
  /** Monday first, in short. */
  readonly weekdays: readonly string[];
  /** Rows of seven; `undefined` where a day belongs to another month. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

/** A day that holds several editions, or is a part of a weekly or monthly one. */
export interface DayPage extends PageBase {
  readonly kind: "day";
  readonly editions: readonly EditionCard[];
  readonly stories: readonly StoryCard[];
}

export interface MonthPage extends PageBase {
  readonly kind: "month";
  readonly calendar: Calendar;
  /** Of the month, and of weeks that have a day in it; newest first. */
  readonly rollups: readonly EditionCard[];
  /** Newest first. */
  readonly editions: readonly EditionCard[];
}

export interface YearPage extends PageBase {
  readonly kind: "year";
  /** From the first month that has stories to the last. */
  readonly calendars: readonly Calendar[];
  /** Those that have the year in their address, newest first. */
  readonly rollups: readonly EditionCard[];
  /** Of a site with weekly editions, newest first. */
  readonly editions: readonly EditionCard[];
  readonly storyCount: number;
}

/** How much ran when, in units of its own: to be stretched to the place that it is given. */
export interface Shape {
  /** Of the `viewBox`, from `0 0`. */
  readonly width: number;
  readonly height: number;
  /** An SVG path, to be filled. */
  readonly path: string;
}

/** A shape with what there is to say of it. */
export interface Chart extends Shape {
  /** `Stories a week` */
  readonly title: string;
  /** The same with its time: `Stories a week: 3 March 2025 to 21 March 2025` */
  readonly caption: string;
  /** All that is to be seen, in words. */
  readonly label: string;
  /** What stands at the start and at the end of the time. */
  readonly ends: readonly [string, string];
}

/** A chart from whose height a number can be read. */
export interface ScaledChart extends Chart {
  /** An SVG path: a line across for each of `ticks`. */
  readonly grid: string;
  /** Evenly spaced, from the top down to 0. */
  readonly ticks: readonly string[];
}

export interface ArchiveYearCard extends Link {
  readonly storyCount: number;
  /** All twelve; `href` is absent where nothing ran. */
  readonly months: readonly {
    readonly title: string;
    readonly href?: string | undefined;
    readonly storyCount: number;
    readonly level: Level;
  }[];
}

export interface ArchivePage extends PageBase {
  readonly kind: "archive";
  /** Newest first. */
  readonly years: readonly ArchiveYearCard[];
  readonly storyCount: number;
  /** Absent where there is no time to show yet. */
  readonly chart?: ScaledChart | undefined;
  readonly statistics: Link;
}

export interface TopicCard extends Link {
  readonly description?: string | undefined;
  readonly storyCount: number;
  readonly feed: Link;
  /** Absent where there is nothing to draw. */
  readonly sparkline?: Shape | undefined;
  readonly children: readonly TopicCard[];
}

export interface TopicsPage extends PageBase {
  readonly kind: "topics";
  readonly topics: readonly TopicCard[];
}

/** One page of a topic's list, with the time that its stories span. */
export interface ListPart extends Link {
  readonly number: number;
  readonly newest: Time;
  readonly oldest: Time;
}

export interface StoryDay {
  readonly day: Link & { readonly date: Time };
  readonly stories: readonly StoryCard[];
}

export interface TopicPage extends PageBase {
  readonly kind: "topic";
  readonly name: string;
  readonly introduction?: string | undefined;
  readonly storyCount: number;
  readonly feed: Link;
  /** On the first page alone, where there is anything to draw. */
  readonly trend?: Chart | undefined;
  /** On the first page alone. */
  readonly children: readonly TopicCard[];
  /** Newest first. */
  readonly days: readonly StoryDay[];
  /** From 1; absent on the page that lists the pages. */
  readonly page?: number | undefined;
  /** The page that lists the pages. */
  readonly overview: Link;
  /** All of them, in order; empty where there is one. */
  readonly pages: readonly ListPart[];
}

export interface CitedSourceCard {
  readonly source: SourceLink;
  readonly storyCount: number;
  /** The newest few. */
  readonly stories: readonly HeadlineLink[];
}

export interface SourcesPage extends PageBase {
  readonly kind: "sources";
  /** The most cited first. */
  readonly sources: readonly CitedSourceCard[];
  readonly statistics: Link;
}

/** A number, or a day, with what it says. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly href?: string | undefined;
}

/** A row of bars: `share` is the bar's length in hundredths of the longest. */
export interface CitedSourceBar {
  readonly source: SourceLink;
  readonly storyCount: number;
  readonly share: number;
}

/** What was drawn, in numbers. */
export interface CountTable {
  /** The name of the time, then of each column of counts. */
  readonly columns: readonly string[];
  /** Newest first. */
  readonly rows: readonly { readonly time: string; readonly counts: readonly number[] }[];
}

export interface StatisticsPage extends PageBase {
  readonly kind: "statistics";
  /** Empty where nothing has been published. */
  readonly figures: readonly Figure[];
  /** Absent where there is no time to show yet. */
  readonly overTime?:
    | {
        readonly chart: ScaledChart;
        /** Of the top level, those with the most stories first, all drawn to one scale. */
        readonly topics: readonly { readonly topic: Link; readonly storyCount: number; readonly chart: Chart }[];
        readonly table: CountTable;
      }
    | undefined;
  /** The most cited first. */
  readonly sources: readonly CitedSourceBar[];
  readonly allSources: Link;
}

/** A correction or a retraction, with its story. */
export interface CorrectionCard extends Note {
  readonly story: HeadlineLink;
  readonly retracted: boolean;
}

export interface CorrectionsPage extends PageBase {
  readonly kind: "corrections";
  readonly feed: Link;
  /** Newest first. */
  readonly corrections: readonly CorrectionCard[];
}

/** What the search can be narrowed by. */
export interface SearchFilters {
  readonly year: string;
  /** Topics by name, with those above them. */
  readonly topics: readonly string[];
}

export interface SearchPage extends PageBase {
  readonly kind: "search";
  readonly script: string;
  /** Other ways to every story. */
  readonly links: readonly Link[];
}

export interface FeedCard {
  readonly title: string;
  /** What it holds and how often it changes. */
  readonly description: string;
  /** The page that shows the same. */
  readonly href: string;
  /** Absolute, to be copied. */
  readonly formats: readonly { readonly name: string; readonly url: string }[];
}

/** What a topic has to offer, in short. */
export interface TopicFeeds {
  readonly topic: Link;
  readonly stories: FeedCard;
  readonly editions: FeedCard;
}

export interface FeedsPage extends PageBase {
  readonly kind: "feeds";
  /** Those of the whole site. */
  readonly siteFeeds: readonly FeedCard[];
  /** In display order, each under its full name: `City / Transport`. */
  readonly topicFeeds: readonly TopicFeeds[];
  readonly opml: Link;
}

export interface NotFoundPage extends PageBase {
  readonly kind: "notFound";
  readonly links: readonly Link[];
}

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
  | SourcesPage
  | StatisticsPage
  | CorrectionsPage
  | SearchPage
  | FeedsPage
  | NotFoundPage;

/** A page to be: what Eleventy paginates over. The model is built when the page is written. */
export interface PageEntry {
  readonly kind: PageKind;
  /** `/2025/03/07/` */
  readonly path: string;
  /** Where it is written below the output folder: `2025/03/07/index.html`. */
  readonly file: string;
  /** What sits behind it, for a problem's message: `content/articles/x.md`, or words. */
  readonly origin: string;
  /** Whether search engines are told of it. */
  readonly listed: boolean;
  /** When what it shows last changed; absent where nothing is shown. */
  readonly modified?: number | undefined;
  build(): PageModel;
}
