// Arabic. Digits are the European ones, as in the Arabic pages of most news agencies.

import type { Messages } from "./catalogues.ts";

export const ARABIC: Messages = {
  // how words, names and numbers are put together
  labelled: "{label}: {text}",
  comma: "، ",
  semicolon: "؛ ",
  sentence: "{text}.",
  thousands: ",",
  decimal: ".",
  number: "{number}",

  // dates
  months: [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
  ],
  weekdays: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
  weekdaysShort: ["اثنين", "ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت", "أحد"],
  dayNumber: { other: "{count}" },
  fullDate: "{weekday} {day} {month} {year}",
  date: "{day} {month} {year}",
  dayOfMonth: "{day} {month}",
  monthOfYear: "{month} {year}",
  dayAndTime: "{day}، {time}",

  // the frame
  siteDescription: "{site}: موجز الأخبار.",
  skip: "انتقل إلى المحتوى",
  siteNavigation: "الموقع",
  breadcrumb: "أنت هنا",
  home: "الرئيسية",
  topics: "الموضوعات",
  archive: "الأرشيف",
  sources: "المصادر",
  feeds: "الخلاصات",
  followByFeed: "المتابعة عبر الخلاصات",

  // editions
  latestEdition: "العدد الأخير",
  earlierEditions: "الأعداد السابقة",
  allEditions: "جميع الأعداد في الأرشيف",
  editions: "الأعداد",
  olderEdition: "العدد السابق",
  newerEdition: "العدد التالي",
  editionNavigation: "العدد السابق والعدد التالي",
  editionOfDay: "{day}، {name}",
  weekTitle: "الأسبوع {week}، من {first} إلى {last}",
  window: "من {start} إلى {end}.",
  editionLength: "{stories}، {minutes}.",
  nextEdition: "موعد العدد المقبل: {time}.",
  nothingYet: "لم يُنشر شيء بعد.",
  editionDescription: "{stories}: {headlines}",

  // round-ups of weeks and months
  rollups: "الحصاد",
  rollupTitle: "الحصاد: {period}",
  rollupNavigation: "الحصاد السابق والتالي",
  olderRollup: "الحصاد السابق",
  newerRollup: "الحصاد التالي",

  // stories
  stories: {
    zero: "لا أخبار",
    one: "خبر واحد",
    two: "خبران",
    few: "{count} أخبار",
    many: "{count} خبرًا",
    other: "{count} خبر",
  },
  minutes: {
    zero: "أقل من دقيقة للقراءة",
    one: "دقيقة واحدة للقراءة",
    two: "دقيقتان للقراءة",
    few: "{count} دقائق للقراءة",
    many: "{count} دقيقة للقراءة",
    other: "{count} دقيقة للقراءة",
  },
  keyPoints: "أبرز النقاط",
  by: "بقلم {names}",
  updated: "حُدِّث في {time}",
  sourcesOfStory: "المصادر",
  pictureBy: "الصورة: {name}",
  corrections: "التصويبات",
  corrected: "مصوَّب",
  correction: "تصويب",
  retracted: "مسحوب",
  retraction: "سُحب هذا الخبر",
  noteOfDate: "{note}، {date}:",
  draft: "مسودة",
  draftNotice: "هذه مسودة تظهر في المعاينة فقط ولن تُنشر.",
  ranIn: "العدد: {edition}",
  storyNavigation: "الخبر السابق والخبر التالي",
  olderStory: "الخبر السابق",
  newerStory: "الخبر التالي",

  // archive
  archiveDescription: "جميع الأعداد والأخبار في {site}، بحسب السنة والشهر.",
  archiveOf: "{period} في {site}: {stories}.",
  calendarDay: "{day}: {stories}",
  archiveNavigation: "الأقدم والأحدث",
  older: "الأقدم",
  newer: "الأحدث",
  nothingRan: "لا أخبار",

  onThisDay: "في مثل هذا اليوم",

  // charts and statistics
  statistics: "إحصاءات",
  statisticsDescription: "{site} بالأرقام: كم نُشر ومتى، وفي أي موضوعات، ومَن استُشهد به.",
  storiesADay: "الأخبار في اليوم",
  storiesAWeek: "الأخبار في الأسبوع",
  storiesAMonth: "الأخبار في الشهر",
  storiesAYear: "الأخبار في السنة",
  weekOf: "أسبوع {day}",
  timeSpan: "من {first} إلى {last}",
  chartSummary: "{chart}، {span}. الحد الأعلى: {stories}، {time}.",
  figures: "بالأرقام",
  since: "منذ",
  wordCount: "الكلمات",
  retractions: "الأخبار المسحوبة",
  averageADay: "متوسط الأخبار في اليوم",
  busiestDay: "اليوم الأكثر أخبارًا",
  quietDays: "أيام بلا أخبار",
  topicsOverTime: "الموضوعات عبر الزمن",
  topicsOverTimeHint: "الموضوعات الأكثر أخبارًا، وكلها بالمقياس نفسه. قد ينتمي الخبر الواحد إلى أكثر من موضوع.",
  sameInNumbers: "البيانات نفسها بالأرقام",
  time: "الفترة",
  allStories: "جميع الأخبار",
  mostCited: "المصادر الأكثر استشهادًا بها",
  allSources: "جميع المصادر",

  // topics
  unsorted: "غير مصنَّف",
  topicsDescription: "جميع موضوعات {site}.",
  topicDescription: "أخبار موضوع «{topic}» في {site}.",
  subtopics: "موضوعات فرعية",
  noStories: "لا أخبار بعد.",
  pageOf: "{title}، الصفحة {page} من {pages}",
  page: "الصفحة {page}",
  pagesOf: "{title}: جميع الصفحات",
  pages: "الصفحات",
  newerStories: "أخبار أحدث",
  olderStories: "أخبار أقدم",
  feedOf: "متابعة {topic} عبر الخلاصات",

  // sources
  sourcesDescription: "مَن نقل الأخبار الواردة في {site}، وكم مرة استُشهد به.",
  sourceIntroduction: "مَن نقل ما تقرؤه هنا، بدءًا بالأكثر استشهادًا به.",
  noSources: "لم يُستشهد بأي مصدر بعد.",

  // corrections
  correctionsDescription: "جميع التصويبات والأخبار المسحوبة في {site}، بدءًا بالأحدث.",
  correctionsIntroduction: "ما كان خطأً وكيف صُوِّب، بدءًا بالأحدث.",
  noCorrections: "لم يلزم تصويب شيء حتى الآن.",

  // feeds
  feedsDescription: "كيف تتابع {site} في قارئ الخلاصات: جميع الخلاصات وما تحتويه كل منها.",
  feedsIntroduction: [
    "تحمل إليك الخلاصة الأخبار الجديدة في التطبيق الذي تختاره، من دون حساب ومن دون أن يراقبك أحد. انسخ عنوان إحدى الخلاصات أدناه والصقه حيث يعرض قارئ الخلاصات «اشتراك» أو «إضافة خلاصة».",
    "تتوفر كل خلاصة بثلاث صيغ بالمحتوى نفسه. إن لم يكن لقارئك تفضيل فاختر RSS.",
  ],
  siteFeeds: "الموقع كله",
  storyFeed: "الأخبار",
  storyFeedDescription: "كل خبر كاملًا فور نشره.",
  editionFeed: "الأعداد",
  editionFeedDescription: "مادة لكل عدد: أخباره بحسب الموضوع مع أبرز نقاطها.",
  correctionFeed: "التصويبات",
  correctionFeedDescription: "التصويبات المهمة والأخبار المسحوبة. تبقى صامتة ما لم يقع خطأ.",
  weeklyFeed: "الحصاد الأسبوعي",
  weeklyFeedDescription: "مادة لكل أسبوع بعد انقضائه: أهم أخباره بحسب الموضوع مع أبرز نقاطها.",
  monthlyFeed: "الحصاد الشهري",
  monthlyFeedDescription: "مادة لكل شهر بعد انقضائه: أهم أخباره بحسب الموضوع مع أبرز نقاطها.",
  topicFeeds: "بحسب الموضوع",
  topicFeed: "{topic}: الأخبار",
  topicFeedDescription: "جميع أخبار الموضوع وموضوعاته الفرعية.",
  topicEditionFeed: "{topic}: الأعداد",
  topicEditionFeedDescription: "مادة لكل عدد يتضمن أخبارًا من الموضوع.",
  feedTitle: "{site}: {feed} ({format})",
  allFeeds: "جميع الخلاصات في ملف واحد (OPML)",
  allFeedsHint: "تستطيع معظم برامج قراءة الخلاصات استيراد هذا الملف ومتابعة جميع خلاصات هذه الصفحة دفعة واحدة.",

  // search
  search: "البحث",
  searchDescription: "البحث في كل أخبار {site} بالكلمات والموضوع والسنة.",
  searchWords: "كلمات البحث",
  topic: "الموضوع",
  allTopics: "كل الموضوعات",
  year: "السنة",
  allYears: "كل السنوات",
  found: "الأخبار المطابقة: {count}",
  nothingFound: "لا خبر يطابق البحث. جرّب كلمات أخرى أو أقل.",
  moreFound: "مزيد من الأخبار",
  searchNeedsScript: "يحتاج البحث إلى JavaScript، وهو معطَّل في متصفحك. تجد كل الأخبار بحسب الموضوع وفي الأرشيف.",
  searchMissing:
    "لا شيء للبحث فيه بعد: يُنشأ الفهرس بعد بناء الموقع بالأمر «npx pagefind». تجد كل الأخبار بحسب الموضوع وفي الأرشيف.",

  // editions by e-mail
  viewInBrowser: "عرض في المتصفح",
  moreOnSite: {
    zero: "لا أخبار أخرى على الموقع",
    one: "خبر آخر على الموقع",
    two: "خبران آخران على الموقع",
    few: "{count} أخبار أخرى على الموقع",
    many: "{count} خبرًا آخر على الموقع",
    other: "{count} خبر آخر على الموقع",
  },

  // feeds as a browser shows them
  feedNote: "هذه خلاصة ويب. انسخ عنوان هذه الصفحة إلى قارئ خلاصات لتصلك المواد الجديدة فور نشرها، من دون حساب.",
  opmlNote:
    "هذه قائمة خلاصات ويب (OPML). احفظ هذه الصفحة واستوردها في قارئ خلاصات لتتابعها جميعًا، أو انسخ عنوان واحدة منها.",

  // not found
  notFound: "هذه الصفحة غير موجودة",
  notFoundHint: "ربما كُتب العنوان خطأً أو نُقلت الصفحة. قد تفيدك هذه الصفحات:",
};
