// German.

import type { Messages } from "./messages.ts";

export const GERMAN: Messages = {
  // how words, names and numbers are put together
  labelled: "{label}: {text}",
  comma: ", ",
  semicolon: "; ",
  sentence: "{text}.",
  thousands: ".",
  decimal: ",",
  number: "{number}",

  // dates
  months: [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
  ],
  weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  weekdaysShort: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
  dayNumber: { other: "{count}." },
  fullDate: "{weekday}, {day} {month} {year}",
  date: "{day} {month} {year}",
  dayOfMonth: "{day} {month}",
  monthOfYear: "{month} {year}",
  dayAndTime: "{day}, {time} Uhr",

  // the frame
  siteDescription: "{site}: Nachrichten im Überblick.",
  skip: "Zum Inhalt springen",
  siteNavigation: "Website",
  breadcrumb: "Sie sind hier",
  home: "Startseite",
  topics: "Themen",
  archive: "Archiv",
  sources: "Quellen",
  feeds: "Feeds",
  followByFeed: "Per Feed abonnieren",

  // editions
  latestEdition: "Neueste Ausgabe",
  earlierEditions: "Frühere Ausgaben",
  allEditions: "Alle Ausgaben im Archiv",
  editions: "Ausgaben",
  olderEdition: "Ältere Ausgabe",
  newerEdition: "Neuere Ausgabe",
  editionNavigation: "Ältere und neuere Ausgaben",
  editionOfDay: "{day}, {name}",
  weekTitle: "Woche {week}, {first} bis {last}",
  window: "Vom {start} bis zum {end}.",
  editionLength: "{stories}, {minutes}.",
  nextEdition: "Die nächste Ausgabe nimmt Meldungen auf bis {time}.",
  openUntil: "Diese Ausgabe nimmt Meldungen auf bis {time}.",
  nothingSince: "Seit dem {time} ist nichts erschienen.",
  nothingYet: "Noch ist nichts erschienen.",
  editionDescription: "{stories}: {headlines}",

  // round-ups of weeks and months
  rollups: "Rückblicke",
  rollupTitle: "Rückblick: {period}",
  rollupNavigation: "Ältere und neuere Rückblicke",
  olderRollup: "Älterer Rückblick",
  newerRollup: "Neuerer Rückblick",

  // stories
  stories: { one: "{count} Meldung", other: "{count} Meldungen" },
  minutes: { other: "{count} Min. Lesezeit" },
  keyPoints: "Das Wichtigste in Kürze",
  by: "Von {names}",
  updated: "Aktualisiert am {time}",
  sourcesOfStory: "Quellen",
  pictureBy: "Bild: {name}",
  listen: "Anhören ({duration})",
  corrections: "Korrekturen",
  corrected: "Korrigiert",
  correction: "Korrektur",
  retracted: "Zurückgezogen",
  retraction: "Diese Meldung wurde zurückgezogen",
  noteOfDate: "{note}, {date}:",
  draft: "Entwurf",
  draftNotice: "Dies ist ein Entwurf. Er ist nur in der Vorschau zu sehen und wird nicht veröffentlicht.",
  moreOnThisStory: "Mehr zu dieser Geschichte",
  fromTheArticle: "Aus dem Artikel",
  alsoReportedBy: "Berichtet haben auch {sources}.",
  relatedStories: "Verwandte Meldungen",
  threads: "Laufende Geschichten",
  runningNow: "Zurzeit",
  earlierThreads: "Früher",
  whatCameBefore: "Was vorher geschah",
  whatCameAfter: "Wie es weiterging",
  wholeStory: "Die ganze Geschichte",
  threadsDescription: "Geschichten in {site}, die weitergehen: was wann geschah.",
  threadDescription: "{thread} in {site}: {stories}, {span}.",
  threadFeed: "{thread}: alle Meldungen",
  threadFeedDescription: "Jede Meldung zu dieser Geschichte, sobald sie erscheint.",
  ranIn: "Ausgabe: {edition}",
  storyNavigation: "Ältere und neuere Meldungen",
  olderStory: "Ältere Meldung",
  newerStory: "Neuere Meldung",

  // archive
  archiveDescription: "Alle Ausgaben und Meldungen von {site}, nach Jahr und Monat.",
  archiveOf: "{period} in {site}: {stories}.",
  calendarDay: "{day}: {stories}",
  archiveNavigation: "Älter und neuer",
  older: "Älter",
  newer: "Neuer",
  nothingRan: "keine Meldungen",

  onThisDay: "An diesem Tag",

  // charts and statistics
  statistics: "Statistik",
  statisticsDescription: "{site} in Zahlen: wie viel wann erschien, zu welchen Themen, und wer zitiert wurde.",
  storiesADay: "Meldungen pro Tag",
  storiesAWeek: "Meldungen pro Woche",
  storiesAMonth: "Meldungen pro Monat",
  storiesAYear: "Meldungen pro Jahr",
  weekOf: "Woche vom {day}",
  timeSpan: "{first} bis {last}",
  chartSummary: "{chart}, {span}. Höchstwert: {stories}, {time}.",
  figures: "In Zahlen",
  since: "Seit",
  wordCount: "Wörter",
  retractions: "Zurückgezogene Meldungen",
  averageADay: "Meldungen pro Tag im Durchschnitt",
  busiestDay: "Tag mit den meisten Meldungen",
  quietDays: "Tage ohne Meldung",
  topicsOverTime: "Themen im Zeitverlauf",
  topicsOverTimeHint:
    "Die Themen mit den meisten Meldungen, alle im selben Maßstab. Eine Meldung kann zu mehreren gehören.",
  sameInNumbers: "Dasselbe in Zahlen",
  time: "Zeitraum",
  storyList: "Meldungen",
  allStories: "Alle Meldungen",
  mostCited: "Meistzitierte Quellen",
  allSources: "Alle Quellen",

  // topics
  unsorted: "Unsortiert",
  topicsDescription: "Alle Themen von {site}.",
  topicDescription: "Meldungen zum Thema {topic} in {site}.",
  subtopics: "Unterthemen",
  noStories: "Noch keine Meldungen.",
  pageOf: "{title}, Seite {page}",
  page: "Seite {page}",
  pagesOf: "{title}: alle Seiten",
  pages: "Seiten",
  newerStories: "Neuere Meldungen",
  olderStories: "Ältere Meldungen",
  feedOf: "{topic} per Feed abonnieren",

  // sources
  sourcesDescription: "Wer berichtet hat, was in {site} steht, und wie oft er zitiert wurde.",
  sourceIntroduction: "Wer berichtet hat, was Sie hier lesen, die Meistzitierten zuerst.",
  noSources: "Noch wurde keine Quelle zitiert.",

  // corrections
  correctionsDescription: "Alle Korrekturen und zurückgezogenen Meldungen in {site}, die neuesten zuerst.",
  correctionsIntroduction: "Was falsch war und wie es berichtigt wurde, das Neueste zuerst.",
  noCorrections: "Bisher musste nichts berichtigt werden.",

  // feeds
  feedsDescription: "Wie man {site} in einem Feedreader verfolgt: alle Feeds und was sie enthalten.",
  feedsIntroduction: [
    "Ein Feed bringt Ihnen neue Meldungen in eine App Ihrer Wahl, ohne Konto und ohne dass jemand mitliest. Kopieren Sie die Adresse eines Feeds von dieser Seite und fügen Sie sie dort ein, wo Ihr Feedreader „Abonnieren“ oder „Feed hinzufügen“ anbietet.",
    "Jeden Feed gibt es in drei Formaten mit demselben Inhalt. Wenn es Ihrem Feedreader gleich ist, nehmen Sie RSS.",
  ],
  siteFeeds: "Alles",
  storyFeed: "Meldungen",
  storyFeedDescription: "Jede Meldung in voller Länge, sobald sie erscheint.",
  editionFeed: "Ausgaben",
  editionFeedDescription: "Ein Eintrag pro Ausgabe: ihre Meldungen nach Themen, mit dem Wichtigsten in Kürze.",
  correctionFeed: "Korrekturen",
  correctionFeedDescription: "Wesentliche Korrekturen und zurückgezogene Meldungen. Still, solange nichts falsch war.",
  weeklyFeed: "Wochenrückblicke",
  weeklyFeedDescription:
    "Ein Eintrag pro Woche, sobald sie vorbei ist: ihre wichtigsten Meldungen nach Themen, in Kürze.",
  monthlyFeed: "Monatsrückblicke",
  monthlyFeedDescription:
    "Ein Eintrag pro Monat, sobald er vorbei ist: seine wichtigsten Meldungen nach Themen, in Kürze.",
  withoutFeed: "Alles außer {topics}",
  withoutFeedDescription: "Jede Meldung, die zu keinem dieser Themen gehört: {topics}.",
  languageFeed: "Meldungen in einer Sprache: {language}",
  languageFeedDescription: "Jede Meldung in dieser Sprache: {language}.",
  languageName: "Deutsch",
  topicFeeds: "Nach Thema",
  topicFeed: "{topic}: Meldungen",
  topicFeedDescription: "Jede Meldung zum Thema und zu seinen Unterthemen.",
  topicEditionFeed: "{topic}: Ausgaben",
  topicEditionFeedDescription: "Ein Eintrag pro Ausgabe, die Meldungen zum Thema hat.",
  feedTitle: "{site}: {feed} ({format})",
  allFeeds: "Alle Feeds in einer Datei (OPML)",
  allFeedsHint:
    "Die meisten Feedreader können diese Datei importieren und abonnieren damit alle Feeds dieser Seite auf einmal.",

  // search
  search: "Suche",
  searchDescription: "Alle Meldungen von {site} nach Wörtern, Thema und Jahr durchsuchen.",
  searchWords: "Suchbegriffe",
  topic: "Thema",
  allTopics: "Alle Themen",
  year: "Jahr",
  allYears: "Alle Jahre",
  found: "Gefundene Meldungen: {count}",
  nothingFound: "Keine Meldung passt. Andere oder weniger Wörter helfen vielleicht.",
  moreFound: "Weitere Meldungen",
  searchNeedsScript:
    "Die Suche braucht JavaScript, das in Ihrem Browser ausgeschaltet ist. Nach Themen und im Archiv finden Sie jede Meldung auch ohne.",
  searchMissing:
    "Noch gibt es nichts zu durchsuchen: Der Index entsteht nach dem Erzeugen der Website, mit „npx pagefind“. Nach Themen und im Archiv finden Sie jede Meldung.",

  // editions by e-mail
  viewInBrowser: "Im Browser ansehen",
  moreOnSite: { one: "{count} weitere Meldung auf der Website", other: "{count} weitere Meldungen auf der Website" },

  // feeds as a browser shows them
  feedNote:
    "Dies ist ein Web-Feed. Kopieren Sie die Adresse dieser Seite in einen Feedreader, und neue Einträge kommen zu Ihnen, sobald sie erscheinen, ohne Konto.",
  opmlNote:
    "Dies ist eine Liste von Web-Feeds (OPML). Speichern Sie diese Seite und importieren Sie sie in einen Feedreader, um allen zu folgen; oder kopieren Sie die Adresse eines einzelnen.",

  // not found
  notFound: "Diese Seite gibt es nicht",
  notFoundHint:
    "Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen. Diese Seiten helfen weiter:",
};
