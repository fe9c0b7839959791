// English: the catalogue that says which messages there are and which holes each of them has.

import type { Message } from "./message.ts";

export const ENGLISH = {
  // how words, names and numbers are put together
  labelled: "{label}: {text}",
  comma: ", ",
  semicolon: "; ",
  sentence: "{text}.",
  thousands: ",",
  decimal: ".",
  number: "{number}",

  // dates
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  weekdaysShort: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  dayNumber: { other: "{count}" },
  fullDate: "{weekday} {day} {month} {year}",
  date: "{day} {month} {year}",
  dayOfMonth: "{day} {month}",
  monthOfYear: "{month} {year}",
  dayAndTime: "{day}, {time}",

  // the frame
  siteDescription: "{site}: a news digest.",
  skip: "Skip to the content",
  siteNavigation: "Site",
  breadcrumb: "You are here",
  home: "Home",
  topics: "Topics",
  archive: "Archive",
  sources: "Sources",
  feeds: "Feeds",
  followByFeed: "Follow by feed",

  // editions
  latestEdition: "Latest edition",
  earlierEditions: "Earlier editions",
  allEditions: "All editions in the archive",
  editions: "Editions",
  olderEdition: "Older edition",
  newerEdition: "Newer edition",
  editionNavigation: "Older and newer editions",
  editionOfDay: "{day}, {name}",
  weekTitle: "Week {week}, {first} to {last}",
  window: "From {start} to {end}.",
  editionLength: "{stories}, {minutes}.",
  nextEdition: "The next edition takes stories until {time}.",
  openUntil: "This edition takes stories until {time}.",
  nothingSince: "Nothing has been published since {time}.",
  nothingYet: "Nothing has been published yet.",
  editionDescription: "{stories}: {headlines}",

  // round-ups of weeks and months
  rollups: "Round-ups",
  rollupTitle: "Round-up: {period}",
  rollupNavigation: "Older and newer round-ups",
  olderRollup: "Older round-up",
  newerRollup: "Newer round-up",

  // stories
  stories: { one: "{count} story", other: "{count} stories" },
  minutes: { other: "{count} min read" },
  keyPoints: "Key points",
  by: "By {names}",
  updated: "Updated {time}",
  sourcesOfStory: "Sources",
  pictureBy: "Picture: {name}",
  corrections: "Corrections",
  corrected: "Corrected",
  correction: "Correction",
  retracted: "Retracted",
  retraction: "This story has been retracted",
  noteOfDate: "{note}, {date}:",
  draft: "Draft",
  draftNotice: "This is a draft. It is shown in the preview alone and will not be published.",
  moreOnThisStory: "More on this story",
  ranIn: "In the edition of {edition}",
  storyNavigation: "Older and newer stories",
  olderStory: "Older story",
  newerStory: "Newer story",

  // archive
  archiveDescription: "Every edition and story of {site}, by year and month.",
  archiveOf: "{period} in {site}: {stories}.",
  calendarDay: "{day}: {stories}",
  archiveNavigation: "Older and newer",
  older: "Older",
  newer: "Newer",
  nothingRan: "no stories",

  onThisDay: "On this day",

  // charts and statistics
  statistics: "Statistics",
  statisticsDescription: "{site} in numbers: how much ran when, under which topics, and who was cited.",
  storiesADay: "Stories a day",
  storiesAWeek: "Stories a week",
  storiesAMonth: "Stories a month",
  storiesAYear: "Stories a year",
  weekOf: "Week of {day}",
  timeSpan: "{first} to {last}",
  chartSummary: "{chart}, {span}. The most: {stories}, {time}.",
  figures: "In numbers",
  since: "Since",
  wordCount: "Words",
  retractions: "Retractions",
  averageADay: "Stories a day on average",
  busiestDay: "Busiest day",
  quietDays: "Days without a story",
  topicsOverTime: "Topics over time",
  topicsOverTimeHint:
    "The topics with the most stories, all over the same time and to the same scale. A story can be under several.",
  sameInNumbers: "The same in numbers",
  time: "Time",
  storyList: "Stories",
  allStories: "All stories",
  mostCited: "Most cited sources",
  allSources: "All sources",

  // topics
  unsorted: "Unsorted",
  topicsDescription: "All topics of {site}.",
  topicDescription: "Stories on {topic} in {site}.",
  subtopics: "Part of this topic",
  noStories: "No stories yet.",
  pageOf: "{title}, page {page}",
  page: "Page {page}",
  pagesOf: "{title}: all pages",
  pages: "Pages",
  newerStories: "Newer stories",
  olderStories: "Older stories",
  feedOf: "Follow {topic} by feed",

  // sources
  sourcesDescription: "Who reported the stories in {site}, and how often they were cited.",
  sourceIntroduction: "Who reported what you read here, the most cited first.",
  noSources: "No sources have been cited yet.",

  // corrections
  correctionsDescription: "Every correction and retraction in {site}, the newest first.",
  correctionsIntroduction: "What was wrong and how it was put right, the newest first.",
  noCorrections: "Nothing has had to be corrected yet.",

  // feeds
  feedsDescription: "How to follow {site} in a feed reader: all feeds and what each of them holds.",
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
  weeklyFeed: "Weekly round-ups",
  weeklyFeedDescription: "One item a week, once it is over: its lead stories by topic with their key points.",
  monthlyFeed: "Monthly round-ups",
  monthlyFeedDescription: "One item a month, once it is over: its lead stories by topic with their key points.",
  withoutFeed: "Everything but {topics}",
  withoutFeedDescription: "Every story that belongs to none of these topics: {topics}.",
  languageFeed: "Stories in one language: {language}",
  languageFeedDescription: "Every story of the site in this language: {language}.",
  languageName: "English",
  topicFeeds: "By topic",
  topicFeed: "{topic}: stories",
  topicFeedDescription: "Every story of the topic and of those below it.",
  topicEditionFeed: "{topic}: editions",
  topicEditionFeedDescription: "One item an edition that has stories of the topic.",
  feedTitle: "{site}: {feed} ({format})",
  allFeeds: "All feeds in one file (OPML)",
  allFeedsHint: "Most feed readers can import this file and follow every feed on this page at once.",

  // search
  search: "Search",
  searchDescription: "Search every story of {site} by its words, topic and year.",
  searchWords: "Words to look for",
  topic: "Topic",
  allTopics: "All topics",
  year: "Year",
  allYears: "All years",
  found: "Stories found: {count}",
  nothingFound: "No story fits. Other words, or fewer, may help.",
  moreFound: "More stories",
  searchNeedsScript:
    "Searching needs JavaScript, which is off in your browser. By topic and in the archive you find every story without it.",
  searchMissing:
    "There is nothing to search in yet: the index is made after the build, with “npx pagefind”. By topic and in the archive you find every story.",

  // editions by e-mail
  viewInBrowser: "View in the browser",
  moreOnSite: { one: "{count} more story on the site", other: "{count} more stories on the site" },

  // feeds as a browser shows them
  feedNote:
    "This is a web feed. Copy the address of this page into a feed reader, and new items come to you as they are published, without an account.",
  opmlNote:
    "This is a list of web feeds (OPML). Save this page and import it into a feed reader, and you follow them all; or copy the address of one.",

  // not found
  notFound: "This page does not exist",
  notFoundHint: "The address may be mistyped, or the page has moved. These pages may help:",
} as const satisfies Readonly<Record<string, Message>>;
