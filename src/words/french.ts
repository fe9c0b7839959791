// French. Spaces that must not break stand before `:` and inside « »: U+00A0; U+202F before `;` and between digits.

import type { Messages } from "./messages.ts";

export const FRENCH: Messages = {
  // how words, names and numbers are put together
  labelled: "{label}\u00a0: {text}",
  comma: ", ",
  semicolon: "\u202f; ",
  sentence: "{text}.",
  thousands: "\u202f",
  decimal: ",",
  number: "{number}",

  // dates
  months: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  weekdaysShort: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
  dayNumber: { one: "{count}er", other: "{count}" },
  fullDate: "{weekday} {day} {month} {year}",
  date: "{day} {month} {year}",
  dayOfMonth: "{day} {month}",
  monthOfYear: "{month} {year}",
  dayAndTime: "{day} à {time}",

  // the frame
  siteDescription: "{site}\u00a0: l’essentiel de l’actualité.",
  skip: "Aller au contenu",
  siteNavigation: "Site",
  breadcrumb: "Vous êtes ici",
  home: "Accueil",
  topics: "Thèmes",
  archive: "Archives",
  sources: "Sources",
  feeds: "Flux",
  followByFeed: "Suivre par flux",

  // editions
  latestEdition: "Dernière édition",
  earlierEditions: "Éditions précédentes",
  allEditions: "Toutes les éditions dans les archives",
  editions: "Éditions",
  olderEdition: "Édition précédente",
  newerEdition: "Édition suivante",
  editionNavigation: "Éditions précédente et suivante",
  editionOfDay: "{day}, {name}",
  weekTitle: "Semaine {week}, du {first} au {last}",
  window: "Du {start} au {end}.",
  editionLength: "{stories}, {minutes}.",
  nextEdition: "La prochaine édition reste ouverte jusqu’au {time}.",
  openUntil: "Cette édition reste ouverte jusqu’au {time}.",
  nothingSince: "Rien n’a été publié depuis le {time}.",
  nothingYet: "Rien n’a encore été publié.",
  editionDescription: "{stories}\u00a0: {headlines}",

  // round-ups of weeks and months
  rollups: "Récapitulatifs",
  rollupTitle: "Récapitulatif\u00a0: {period}",
  rollupNavigation: "Récapitulatifs précédent et suivant",
  olderRollup: "Récapitulatif précédent",
  newerRollup: "Récapitulatif suivant",

  // stories
  stories: { one: "{count} article", many: "{count} d’articles", other: "{count} articles" },
  minutes: { other: "{count} min de lecture" },
  keyPoints: "L’essentiel",
  by: "Par {names}",
  updated: "Mis à jour le {time}",
  sourcesOfStory: "Sources",
  pictureBy: "Image\u00a0: {name}",
  listen: "Écouter ({duration})",
  corrections: "Rectificatifs",
  corrected: "Rectifié",
  correction: "Rectificatif",
  retracted: "Retiré",
  retraction: "Cet article a été retiré",
  noteOfDate: "{note}, {date}\u00a0:",
  draft: "Brouillon",
  draftNotice: "Ceci est un brouillon. Il n’est visible que dans l’aperçu et ne sera pas publié.",
  moreOnThisStory: "Sur le même sujet",
  fromTheArticle: "Tiré de l’article",
  alsoReportedBy: "Également rapporté par {sources}.",
  relatedStories: "À lire aussi",
  threads: "Affaires à suivre",
  runningNow: "En ce moment",
  earlierThreads: "Auparavant",
  whatCameBefore: "Ce qui a précédé",
  whatCameAfter: "Ce qui a suivi",
  wholeStory: "Toute l’affaire",
  threadsDescription: "Les affaires à suivre de {site} : ce qui s’est passé, et quand.",
  threadDescription: "{thread} dans {site} : {stories}, {span}.",
  threadFeed: "{thread} : tous les articles",
  threadFeedDescription: "Chaque article sur cette affaire, dès sa parution.",
  ranIn: "Édition\u00a0: {edition}",
  storyNavigation: "Articles précédent et suivant",
  olderStory: "Article précédent",
  newerStory: "Article suivant",

  // archive
  archiveDescription: "Toutes les éditions et tous les articles de {site}, par année et par mois.",
  archiveOf: "{period} dans {site}\u00a0: {stories}.",
  calendarDay: "{day}\u00a0: {stories}",
  archiveNavigation: "Plus ancien et plus récent",
  older: "Plus ancien",
  newer: "Plus récent",
  nothingRan: "aucun article",

  onThisDay: "Ce jour-là",

  // charts and statistics
  statistics: "Statistiques",
  statisticsDescription: "{site} en chiffres\u00a0: combien d’articles, quand, sur quels thèmes, et qui a été cité.",
  storiesADay: "Articles par jour",
  storiesAWeek: "Articles par semaine",
  storiesAMonth: "Articles par mois",
  storiesAYear: "Articles par an",
  weekOf: "Semaine du {day}",
  timeSpan: "{first} – {last}",
  chartSummary: "{chart}, {span}. Maximum\u00a0: {stories}, {time}.",
  figures: "En chiffres",
  since: "Depuis",
  wordCount: "Mots",
  retractions: "Articles retirés",
  averageADay: "Articles par jour en moyenne",
  busiestDay: "Jour le plus chargé",
  quietDays: "Jours sans article",
  topicsOverTime: "Les thèmes au fil du temps",
  topicsOverTimeHint:
    "Les thèmes qui comptent le plus d’articles, tous à la même échelle. Un article peut relever de plusieurs thèmes.",
  sameInNumbers: "Les mêmes données en chiffres",
  time: "Période",
  storyList: "Articles",
  allStories: "Tous les articles",
  mostCited: "Sources les plus citées",
  allSources: "Toutes les sources",

  // topics
  unsorted: "Non classé",
  topicsDescription: "Tous les thèmes de {site}.",
  topicDescription: "Articles sur le thème «\u00a0{topic}\u00a0» dans {site}.",
  subtopics: "Sous-thèmes",
  noStories: "Aucun article pour l’instant.",
  pageOf: "{title}, page {page}",
  page: "Page {page}",
  pagesOf: "{title}\u00a0: toutes les pages",
  pages: "Pages",
  newerStories: "Articles plus récents",
  olderStories: "Articles plus anciens",
  feedOf: "Suivre {topic} par flux",

  // sources
  sourcesDescription: "Qui a rapporté les nouvelles de {site}, et combien de fois chaque source a été citée.",
  sourceIntroduction: "Qui a rapporté ce que vous lisez ici, les sources les plus citées en premier.",
  noSources: "Aucune source n’a encore été citée.",

  // corrections
  correctionsDescription: "Tous les rectificatifs et articles retirés de {site}, les plus récents en premier.",
  correctionsIntroduction: "Ce qui était faux et comment nous l’avons rectifié, le plus récent en premier.",
  noCorrections: "Rien n’a encore dû être rectifié.",

  // feeds
  feedsDescription: "Comment suivre {site} dans un lecteur de flux\u00a0: tous les flux et ce que contient chacun.",
  feedsIntroduction: [
    "Un flux vous apporte les nouveaux articles dans l’application de votre choix, sans compte et sans que personne ne vous observe. Copiez l’adresse d’un des flux ci-dessous et collez-la là où votre lecteur de flux propose «\u00a0S’abonner\u00a0» ou «\u00a0Ajouter un flux\u00a0».",
    "Chaque flux existe en trois formats, au contenu identique. Si votre lecteur n’a pas de préférence, prenez RSS.",
  ],
  siteFeeds: "Tout le site",
  storyFeed: "Articles",
  storyFeedDescription: "Chaque article en entier, dès sa publication.",
  editionFeed: "Éditions",
  editionFeedDescription: "Une entrée par édition\u00a0: ses articles par thème, avec l’essentiel de chacun.",
  correctionFeed: "Rectificatifs",
  correctionFeedDescription: "Rectificatifs importants et articles retirés. Silencieux tant que rien n’était faux.",
  weeklyFeed: "Récapitulatifs hebdomadaires",
  weeklyFeedDescription:
    "Une entrée par semaine, une fois celle-ci terminée\u00a0: ses principaux articles par thème, avec l’essentiel de chacun.",
  monthlyFeed: "Récapitulatifs mensuels",
  monthlyFeedDescription:
    "Une entrée par mois, une fois celui-ci terminé\u00a0: ses principaux articles par thème, avec l’essentiel de chacun.",
  withoutFeed: "Tout sauf {topics}",
  withoutFeedDescription: "Tous les articles qui ne relèvent d’aucun de ces thèmes : {topics}.",
  languageFeed: "Articles dans une langue : {language}",
  languageFeedDescription: "Tous les articles dans cette langue : {language}.",
  languageName: "Français",
  topicFeeds: "Par thème",
  topicFeed: "{topic}\u00a0: articles",
  topicFeedDescription: "Tous les articles du thème et de ses sous-thèmes.",
  topicEditionFeed: "{topic}\u00a0: éditions",
  topicEditionFeedDescription: "Une entrée par édition qui contient des articles du thème.",
  feedTitle: "{site}\u00a0: {feed} ({format})",
  allFeeds: "Tous les flux en un seul fichier (OPML)",
  allFeedsHint:
    "La plupart des lecteurs de flux peuvent importer ce fichier et suivre d’un coup tous les flux de cette page.",

  // search
  search: "Recherche",
  searchDescription: "Rechercher dans tous les articles de {site} par mots, thème et année.",
  searchWords: "Mots à chercher",
  topic: "Thème",
  allTopics: "Tous les thèmes",
  year: "Année",
  allYears: "Toutes les années",
  found: "Articles trouvés\u00a0: {count}",
  nothingFound: "Aucun article ne correspond. Essayez d’autres mots, ou moins de mots.",
  moreFound: "Plus d’articles",
  searchNeedsScript:
    "La recherche a besoin de JavaScript, désactivé dans votre navigateur. Les thèmes et les archives mènent à tous les articles.",
  searchMissing:
    "Il n’y a encore rien à fouiller\u00a0: l’index se crée après la génération du site, avec «\u00a0npx pagefind\u00a0». Les thèmes et les archives mènent à tous les articles.",

  // editions by e-mail
  viewInBrowser: "Lire dans le navigateur",
  moreOnSite: { one: "{count} autre article sur le site", other: "{count} autres articles sur le site" },

  // feeds as a browser shows them
  feedNote:
    "Ceci est un flux web. Copiez l’adresse de cette page dans un lecteur de flux, et les nouveautés vous parviendront dès leur publication, sans compte.",
  opmlNote:
    "Ceci est une liste de flux web (OPML). Enregistrez cette page et importez-la dans un lecteur de flux pour les suivre tous, ou copiez l’adresse de l’un d’eux.",

  // not found
  notFound: "Cette page n’existe pas",
  notFoundHint: "L’adresse est peut-être mal saisie, ou la page a été déplacée. Ces pages pourront vous aider\u00a0:",
};
