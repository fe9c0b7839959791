// Every word that pages say by themselves, in one place, so that a site can have them in its own language.

export interface Words {
  // the frame
  readonly skip: string;
  readonly siteNavigation: string;
  readonly breadcrumb: string;
  readonly home: string;
  readonly topics: string;
  readonly archive: string;
  readonly sources: string;
  readonly feeds: string;
  readonly followByFeed: string;
  // editions
  readonly latestEdition: string;
  readonly earlierEditions: string;
  readonly allEditions: string;
  readonly editions: string;
  readonly olderEdition: string;
  readonly newerEdition: string;
  readonly editionNavigation: string;
  /** `week` is the number of the ISO week. */
  readonly weekTitle: (week: number, first: string, last: string) => string;
  readonly dayAndTime: (day: string, time: string) => string;
  readonly from: string;
  readonly until: string;
  readonly nextEdition: string;
  readonly nothingYet: string;
  readonly editionDescription: (storyCount: string, headlines: string) => string;
  // stories
  readonly stories: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly keyPoints: string;
  readonly by: string;
  readonly updated: string;
  readonly sourcesOfStory: string;
  readonly pictureBy: string;
  readonly corrections: string;
  readonly corrected: string;
  readonly correction: string;
  readonly retracted: string;
  readonly retraction: string;
  readonly draft: string;
  readonly draftNotice: string;
  readonly ranIn: string;
  readonly storyNavigation: string;
  readonly olderStory: string;
  readonly newerStory: string;
  // archive
  readonly archiveDescription: (site: string) => string;
  readonly archiveOf: (period: string, storyCount: string, site: string) => string;
  readonly calendarDay: (day: string, storyCount: string) => string;
  readonly archiveNavigation: string;
  readonly older: string;
  readonly newer: string;
  readonly nothingRan: string;
  // topics
  readonly topicsDescription: (site: string) => string;
  readonly topicDescription: (topic: string, site: string) => string;
  readonly subtopics: string;
  readonly noStories: string;
  readonly pageOf: (title: string, page: number, count: number) => string;
  readonly page: (page: number) => string;
  readonly pagesOf: (title: string) => string;
  readonly pages: string;
  readonly newerStories: string;
  readonly olderStories: string;
  readonly feedOf: (topic: string) => string;
  // sources
  readonly sourcesDescription: (site: string) => string;
  readonly sourceIntroduction: string;
  readonly noSources: string;
  // feeds
  readonly feedsDescription: (site: string) => string;
  readonly feedsIntroduction: readonly string[];
  readonly siteFeeds: string;
  readonly storyFeed: string;
  readonly storyFeedDescription: string;
  readonly editionFeed: string;
  readonly editionFeedDescription: string;
  readonly correctionFeed: string;
  readonly correctionFeedDescription: string;
  readonly topicFeeds: string;
  readonly topicFeed: (topic: string) => string;
  readonly topicFeedDescription: string;
  readonly topicEditionFeed: (topic: string) => string;
  readonly topicEditionFeedDescription: string;
  readonly feedTitle: (site: string, feed: string, format: string) => string;
  readonly allFeeds: string;
  readonly allFeedsHint: string;
  // not found
  readonly notFound: string;
  readonly notFoundHint: string;
}

export const ENGLISH: Words = {
  skip: "Skip to the content",
  siteNavigation: "Site",
  breadcrumb: "You are here",
  home: "Home",
  topics: "Topics",
  archive: "Archive",
  sources: "Sources",
  feeds: "Feeds",
  followByFeed: "Follow by feed",

  latestEdition: "Latest edition",
  earlierEditions: "Earlier editions",
  allEditions: "All editions in the archive",
  editions: "Editions",
  olderEdition: "Older edition",
  newerEdition: "Newer edition",
  editionNavigation: "Older and newer editions",
  weekTitle: (week, first, last) => `Week ${week}, ${first} to ${last}`,
  dayAndTime: (day, time) => `${day}, ${time}`,
  from: "From",
  until: "to",
  nextEdition: "Next edition due",
  nothingYet: "Nothing has been published yet.",
  editionDescription: (storyCount, headlines) => `${storyCount}: ${headlines}`,

  stories: (count) => counted(count, "story", "stories"),
  minutes: (count) => `${grouped(count)} min read`,
  keyPoints: "Key points",
  by: "By",
  updated: "Updated",
  sourcesOfStory: "Sources",
  pictureBy: "Picture:",
  corrections: "Corrections",
  corrected: "Corrected",
  correction: "Correction",
  retracted: "Retracted",
  retraction: "This story has been retracted",
  draft: "Draft",
  draftNotice: "This is a draft. It is shown in the preview alone and will not be published.",
  ranIn: "In the edition of",
  storyNavigation: "Older and newer stories",
  olderStory: "Older story",
  newerStory: "Newer story",

  archiveDescription: (site) => `Every edition and story of ${site}, by year and month.`,
  archiveOf: (period, storyCount, site) => `${period} in ${site}: ${storyCount}.`,
  calendarDay: (day, storyCount) => `${day}: ${storyCount}`,
  archiveNavigation: "Older and newer",
  older: "Older",
  newer: "Newer",
  nothingRan: "no stories",

  topicsDescription: (site) => `All topics of ${site}.`,
  topicDescription: (topic, site) => `Stories on ${topic} in ${site}.`,
  subtopics: "Part of this topic",
  noStories: "No stories yet.",
  pageOf: (title, page, count) => `${title}, page ${grouped(page)} of ${grouped(count)}`,
  page: (page) => `Page ${grouped(page)}`,
  pagesOf: (title) => `${title}: all pages`,
  pages: "Pages",
  newerStories: "Newer stories",
  olderStories: "Older stories",
  feedOf: (topic) => `Follow ${topic} by feed`,

  sourcesDescription: (site) => `Who reported the stories in ${site}, and how often they were cited.`,
  sourceIntroduction: "Who reported what you read here, the most cited first.",
  noSources: "No sources have been cited yet.",

  feedsDescription: (site) => `How to follow ${site} in a feed reader: all feeds and what each of them holds.`,
  feedsIntroduction: [
    "A feed brings new stories to you, in an app of your choice, without an account and without anyone watching. Copy the address of a feed below and paste it where your feed reader says “subscribe” or “add feed”.",
    "Each feed comes in three formats with the same content. If your reader does not mind, take RSS.",
  ],
  siteFeeds: "Everything",
  storyFeed: "Stories",
  storyFeedDescription: "Every story in full, as soon as it is published.",
  editionFeed: "Editions",
  editionFeedDescription: "One item an edition: its stories by topic with their key points.",
  correctionFeed: "Corrections",
  correctionFeedDescription: "Significant corrections and retractions. Quiet, unless something was wrong.",
  topicFeeds: "By topic",
  topicFeed: (topic) => `${topic}: stories`,
  topicFeedDescription: "Every story of the topic and of those below it.",
  topicEditionFeed: (topic) => `${topic}: editions`,
  topicEditionFeedDescription: "One item an edition that has stories of the topic.",
  feedTitle: (site, feed, format) => `${site}: ${feed} (${format})`,
  allFeeds: "All feeds in one file (OPML)",
  allFeedsHint: "Most feed readers can import this file and follow every feed on this page at once.",

  notFound: "This page does not exist",
  notFoundHint: "The address may be mistyped, or the page has moved. These pages may help:",
};

function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `1,234`, the same on every machine. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
