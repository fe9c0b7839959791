// Spanish.

import type { Messages } from "./messages.ts";

export const SPANISH: Messages = {
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
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
  weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
  weekdaysShort: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
  dayNumber: { other: "{count}" },
  fullDate: "{weekday}, {day} de {month} de {year}",
  date: "{day} de {month} de {year}",
  dayOfMonth: "{day} de {month}",
  monthOfYear: "{month} de {year}",
  dayAndTime: "{day}, {time}\u00a0h",

  // the frame
  siteDescription: "{site}: resumen de noticias.",
  skip: "Saltar al contenido",
  siteNavigation: "Sitio",
  breadcrumb: "Usted está aquí",
  home: "Inicio",
  topics: "Temas",
  archive: "Archivo",
  sources: "Fuentes",
  feeds: "Feeds",
  followByFeed: "Seguir por feed",

  // editions
  latestEdition: "Última edición",
  earlierEditions: "Ediciones anteriores",
  allEditions: "Todas las ediciones en el archivo",
  editions: "Ediciones",
  olderEdition: "Edición anterior",
  newerEdition: "Edición siguiente",
  editionNavigation: "Ediciones anterior y siguiente",
  editionOfDay: "{day}, {name}",
  weekTitle: "Semana {week}, del {first} al {last}",
  window: "Del {start} al {end}.",
  editionLength: "{stories}, {minutes}.",
  nextEdition: "La próxima edición sigue abierta hasta el {time}.",
  openUntil: "Esta edición sigue abierta hasta el {time}.",
  nothingSince: "No se ha publicado nada desde el {time}.",
  nothingYet: "Todavía no se ha publicado nada.",
  editionDescription: "{stories}: {headlines}",

  // round-ups of weeks and months
  rollups: "Resúmenes",
  rollupTitle: "Resumen: {period}",
  rollupNavigation: "Resúmenes anterior y siguiente",
  olderRollup: "Resumen anterior",
  newerRollup: "Resumen siguiente",

  // stories
  stories: { one: "{count} noticia", many: "{count} de noticias", other: "{count} noticias" },
  minutes: { other: "{count} min de lectura" },
  keyPoints: "Claves",
  by: "Por {names}",
  updated: "Actualizado el {time}",
  sourcesOfStory: "Fuentes",
  pictureBy: "Imagen: {name}",
  listen: "Escuchar ({duration})",
  corrections: "Correcciones",
  corrected: "Corregida",
  correction: "Corrección",
  retracted: "Retirada",
  retraction: "Esta noticia ha sido retirada",
  noteOfDate: "{note}, {date}:",
  draft: "Borrador",
  draftNotice: "Esto es un borrador. Solo se muestra en la vista previa y no se publicará.",
  moreOnThisStory: "Más sobre esta historia",
  fromTheArticle: "Del artículo",
  alsoReportedBy: "También informaron {sources}.",
  relatedStories: "Noticias relacionadas",
  threads: "Historias en curso",
  runningNow: "Ahora mismo",
  earlierThreads: "Anteriores",
  whatCameBefore: "Lo que pasó antes",
  whatCameAfter: "Lo que pasó después",
  wholeStory: "La historia completa",
  threadsDescription: "Las historias en curso de {site}: qué pasó y cuándo.",
  threadDescription: "{thread} en {site}: {stories}, {span}.",
  threadFeed: "{thread}: todas las noticias",
  threadFeedDescription: "Cada noticia de esta historia, en cuanto se publica.",
  ranIn: "Edición: {edition}",
  storyNavigation: "Noticias anterior y siguiente",
  olderStory: "Noticia anterior",
  newerStory: "Noticia siguiente",

  // archive
  archiveDescription: "Todas las ediciones y noticias de {site}, por año y mes.",
  archiveOf: "{period} en {site}: {stories}.",
  calendarDay: "{day}: {stories}",
  archiveNavigation: "Anterior y siguiente",
  older: "Anterior",
  newer: "Siguiente",
  nothingRan: "sin noticias",

  onThisDay: "Tal día como hoy",

  // charts and statistics
  statistics: "Estadísticas",
  statisticsDescription: "{site} en cifras: cuánto se publicó y cuándo, sobre qué temas y a quién se citó.",
  storiesADay: "Noticias por día",
  storiesAWeek: "Noticias por semana",
  storiesAMonth: "Noticias por mes",
  storiesAYear: "Noticias por año",
  weekOf: "Semana del {day}",
  timeSpan: "{first} – {last}",
  chartSummary: "{chart}, {span}. Máximo: {stories}, {time}.",
  figures: "En cifras",
  since: "Desde",
  wordCount: "Palabras",
  retractions: "Noticias retiradas",
  averageADay: "Promedio de noticias por día",
  busiestDay: "Día con más noticias",
  quietDays: "Días sin noticias",
  topicsOverTime: "Los temas a lo largo del tiempo",
  topicsOverTimeHint: "Los temas con más noticias, todos a la misma escala. Una noticia puede pertenecer a varios.",
  sameInNumbers: "Los mismos datos en cifras",
  time: "Periodo",
  storyList: "Noticias",
  allStories: "Todas las noticias",
  mostCited: "Fuentes más citadas",
  allSources: "Todas las fuentes",

  // topics
  unsorted: "Sin clasificar",
  topicsDescription: "Todos los temas de {site}.",
  topicDescription: "Noticias sobre {topic} en {site}.",
  subtopics: "Subtemas",
  noStories: "Todavía no hay noticias.",
  pageOf: "{title}, página {page}",
  page: "Página {page}",
  pagesOf: "{title}: todas las páginas",
  pages: "Páginas",
  newerStories: "Noticias más recientes",
  olderStories: "Noticias más antiguas",
  feedOf: "Seguir {topic} por feed",

  // sources
  sourcesDescription: "Quién informó de las noticias de {site} y cuántas veces se citó a cada fuente.",
  sourceIntroduction: "Quién informó de lo que se lee aquí, con las fuentes más citadas primero.",
  noSources: "Todavía no se ha citado ninguna fuente.",

  // corrections
  correctionsDescription: "Todas las correcciones y noticias retiradas de {site}, de la más reciente a la más antigua.",
  correctionsIntroduction: "Qué estaba mal y cómo se corrigió, de lo más reciente a lo más antiguo.",
  noCorrections: "Todavía no ha habido nada que corregir.",

  // feeds
  feedsDescription: "Cómo seguir {site} en un lector de feeds: todos los feeds y qué contiene cada uno.",
  feedsIntroduction: [
    "Un feed le lleva las noticias nuevas a la aplicación que usted elija, sin cuenta y sin que nadie le observe. Copie la dirección de uno de los feeds de esta página y péguela donde su lector diga «Suscribirse» o «Añadir feed».",
    "Cada feed existe en tres formatos con el mismo contenido. Si a su lector le da igual, elija RSS.",
  ],
  siteFeeds: "Todo el sitio",
  storyFeed: "Noticias",
  storyFeedDescription: "Cada noticia completa, en cuanto se publica.",
  editionFeed: "Ediciones",
  editionFeedDescription: "Una entrada por edición: sus noticias por tema, con las claves de cada una.",
  correctionFeed: "Correcciones",
  correctionFeedDescription: "Correcciones importantes y noticias retiradas. En silencio mientras no haya errores.",
  weeklyFeed: "Resúmenes semanales",
  weeklyFeedDescription:
    "Una entrada por semana, cuando ha terminado: sus noticias principales por tema, con las claves de cada una.",
  monthlyFeed: "Resúmenes mensuales",
  monthlyFeedDescription:
    "Una entrada por mes, cuando ha terminado: sus noticias principales por tema, con las claves de cada una.",
  withoutFeed: "Todo menos {topics}",
  withoutFeedDescription: "Todas las noticias que no son de ninguno de estos temas: {topics}.",
  languageFeed: "Noticias en un idioma: {language}",
  languageFeedDescription: "Todas las noticias en este idioma: {language}.",
  languageName: "Español",
  topicFeeds: "Por tema",
  topicFeed: "{topic}: noticias",
  topicFeedDescription: "Todas las noticias del tema y de sus subtemas.",
  topicEditionFeed: "{topic}: ediciones",
  topicEditionFeedDescription: "Una entrada por cada edición que tiene noticias del tema.",
  feedTitle: "{site}: {feed} ({format})",
  allFeeds: "Todos los feeds en un solo archivo (OPML)",
  allFeedsHint:
    "La mayoría de los lectores de feeds pueden importar este archivo y seguir de una vez todos los feeds de esta página.",

  // search
  search: "Búsqueda",
  searchDescription: "Buscar en todas las noticias de {site} por palabras, tema y año.",
  searchWords: "Palabras que buscar",
  topic: "Tema",
  allTopics: "Todos los temas",
  year: "Año",
  allYears: "Todos los años",
  found: "Noticias encontradas: {count}",
  nothingFound: "Ninguna noticia coincide. Pruebe con otras palabras, o con menos.",
  moreFound: "Más noticias",
  searchNeedsScript:
    "La búsqueda necesita JavaScript, desactivado en su navegador. Por temas y en el archivo están todas las noticias.",
  searchMissing:
    "Todavía no hay dónde buscar: el índice se crea después de generar el sitio, con «npx pagefind». Por temas y en el archivo están todas las noticias.",

  // editions by e-mail
  viewInBrowser: "Ver en el navegador",
  moreOnSite: { one: "{count} noticia más en el sitio", other: "{count} noticias más en el sitio" },

  // feeds as a browser shows them
  feedNote:
    "Esto es un feed web. Copie la dirección de esta página en un lector de feeds y recibirá las novedades en cuanto se publiquen, sin necesidad de cuenta.",
  opmlNote:
    "Esto es una lista de feeds web (OPML). Guarde esta página e impórtela en un lector de feeds para seguirlos todos, o copie la dirección de uno.",

  // not found
  notFound: "Esta página no existe",
  notFoundHint:
    "Puede que la dirección esté mal escrita o que la página se haya trasladado. Estas páginas pueden ayudar:",
};
