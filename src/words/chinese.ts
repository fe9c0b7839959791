// Chinese in simplified characters.

import type { Messages } from "./catalogues.ts";

export const CHINESE: Messages = {
  // how words, names and numbers are put together
  labelled: "{label}：{text}",
  comma: "、",
  semicolon: "；",
  sentence: "{text}。",
  thousands: ",",
  decimal: ".",
  number: "{number}",

  // dates
  months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  weekdays: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
  weekdaysShort: ["一", "二", "三", "四", "五", "六", "日"],
  dayNumber: { other: "{count}日" },
  fullDate: "{year}年{month}{day} {weekday}",
  date: "{year}年{month}{day}",
  dayOfMonth: "{month}{day}",
  monthOfYear: "{year}年{month}",
  dayAndTime: "{day} {time}",

  // the frame
  siteDescription: "{site}：新闻摘要。",
  skip: "跳到正文",
  siteNavigation: "网站",
  breadcrumb: "当前位置",
  home: "首页",
  topics: "专题",
  archive: "存档",
  sources: "来源",
  feeds: "订阅",
  followByFeed: "通过订阅源关注",

  // editions
  latestEdition: "最新一期",
  earlierEditions: "往期",
  allEditions: "查看存档中的全部各期",
  editions: "各期",
  olderEdition: "上一期",
  newerEdition: "下一期",
  editionNavigation: "上一期和下一期",
  editionOfDay: "{day} {name}",
  weekTitle: "第 {week} 周，{first}至{last}",
  window: "{start} 至 {end}。",
  editionLength: "{stories}，{minutes}。",
  nextEdition: "下一期收稿至{time}。",
  openUntil: "本期收稿至{time}。",
  nothingSince: "自{time}以来没有发布任何内容。",
  nothingYet: "尚未发布任何内容。",
  editionDescription: "{stories}：{headlines}",

  // round-ups of weeks and months
  rollups: "回顾",
  rollupTitle: "回顾：{period}",
  rollupNavigation: "上一篇和下一篇回顾",
  olderRollup: "上一篇回顾",
  newerRollup: "下一篇回顾",

  // stories
  stories: { other: "{count} 篇报道" },
  minutes: { other: "阅读约 {count} 分钟" },
  keyPoints: "要点",
  by: "作者：{names}",
  updated: "更新于 {time}",
  sourcesOfStory: "来源",
  pictureBy: "图片：{name}",
  corrections: "更正",
  corrected: "已更正",
  correction: "更正",
  retracted: "已撤回",
  retraction: "本报道已撤回",
  noteOfDate: "{note}（{date}）：",
  draft: "草稿",
  draftNotice: "这是一篇草稿，仅在预览中显示，不会发布。",
  moreOnThisStory: "相关报道",
  ranIn: "刊于：{edition}",
  storyNavigation: "上一篇和下一篇报道",
  olderStory: "上一篇报道",
  newerStory: "下一篇报道",

  // archive
  archiveDescription: "{site}的全部各期与报道，按年月排列。",
  archiveOf: "{site}，{period}：{stories}。",
  calendarDay: "{day}：{stories}",
  archiveNavigation: "较早和较新",
  older: "较早",
  newer: "较新",
  nothingRan: "无报道",

  onThisDay: "历史上的今天",

  // charts and statistics
  statistics: "统计",
  statisticsDescription: "数字中的{site}：何时发布了多少报道，涉及哪些专题，引用了哪些来源。",
  storiesADay: "每日报道数",
  storiesAWeek: "每周报道数",
  storiesAMonth: "每月报道数",
  storiesAYear: "每年报道数",
  weekOf: "{day}起的一周",
  timeSpan: "{first}至{last}",
  chartSummary: "{chart}，{span}。最多：{stories}，{time}。",
  figures: "数据一览",
  since: "始于",
  wordCount: "字数",
  retractions: "撤回",
  averageADay: "平均每日报道数",
  busiestDay: "报道最多的一天",
  quietDays: "无报道的天数",
  topicsOverTime: "专题走势",
  topicsOverTimeHint: "报道最多的专题，均按同一比例绘制。一篇报道可属于多个专题。",
  sameInNumbers: "以上图表的数据",
  time: "时间",
  storyList: "报道",
  allStories: "全部报道",
  mostCited: "引用最多的来源",
  allSources: "全部来源",

  // topics
  unsorted: "未分类",
  topicsDescription: "{site}的全部专题。",
  topicDescription: "{site}关于“{topic}”的报道。",
  subtopics: "子专题",
  noStories: "暂无报道。",
  pageOf: "{title}，第 {page} 页",
  page: "第 {page} 页",
  pagesOf: "{title}：全部页面",
  pages: "页面",
  newerStories: "较新的报道",
  olderStories: "较早的报道",
  feedOf: "通过订阅源关注“{topic}”",

  // sources
  sourcesDescription: "{site}的报道来自哪些来源，以及各来源被引用的次数。",
  sourceIntroduction: "您在这里读到的内容出自哪些来源，按引用次数排列。",
  noSources: "尚未引用任何来源。",

  // corrections
  correctionsDescription: "{site}的全部更正与撤回，最新的在前。",
  correctionsIntroduction: "哪里有误，如何更正，最新的在前。",
  noCorrections: "目前还没有需要更正的内容。",

  // feeds
  feedsDescription: "如何在阅读器中订阅{site}：全部订阅源及其内容。",
  feedsIntroduction: [
    "订阅源会把新报道送到您选用的应用中，无需注册账号，也没有人追踪您。复制下面任一订阅源的地址，粘贴到阅读器的“订阅”或“添加订阅源”处即可。",
    "每个订阅源都有三种格式，内容相同。如果您的阅读器没有特别要求，请选 RSS。",
  ],
  siteFeeds: "全站",
  storyFeed: "报道",
  storyFeedDescription: "每篇报道的全文，一经发布即送达。",
  editionFeed: "各期",
  editionFeedDescription: "每期一条：按专题列出该期报道及其要点。",
  correctionFeed: "更正",
  correctionFeedDescription: "重要的更正与撤回。没有差错时不会更新。",
  weeklyFeed: "每周回顾",
  weeklyFeedDescription: "每周一条，在该周结束后发布：按专题列出主要报道及其要点。",
  monthlyFeed: "每月回顾",
  monthlyFeedDescription: "每月一条，在该月结束后发布：按专题列出主要报道及其要点。",
  topicFeeds: "按专题",
  topicFeed: "{topic}：报道",
  topicFeedDescription: "该专题及其子专题的全部报道。",
  topicEditionFeed: "{topic}：各期",
  topicEditionFeedDescription: "每期一条，仅限有该专题报道的各期。",
  feedTitle: "{site}：{feed}（{format}）",
  allFeeds: "全部订阅源合为一个文件（OPML）",
  allFeedsHint: "大多数阅读器都能导入此文件，一次订阅本页的全部订阅源。",

  // search
  search: "搜索",
  searchDescription: "按词语、专题和年份搜索{site}的全部报道。",
  searchWords: "搜索词",
  topic: "专题",
  allTopics: "全部专题",
  year: "年份",
  allYears: "全部年份",
  found: "找到的报道：{count}",
  nothingFound: "没有符合的报道。请换用其他词语，或减少词语。",
  moreFound: "更多报道",
  searchNeedsScript: "搜索需要 JavaScript，而您的浏览器已将其关闭。按专题或在存档中可以找到全部报道。",
  searchMissing: "暂时无法搜索：索引在网站生成之后由“npx pagefind”建立。按专题或在存档中可以找到全部报道。",

  // editions by e-mail
  viewInBrowser: "在浏览器中查看",
  moreOnSite: { other: "网站上还有 {count} 篇报道" },

  // feeds as a browser shows them
  feedNote: "这是一个网站订阅源。将本页地址复制到阅读器中，新内容一经发布即可收到，无需注册账号。",
  opmlNote: "这是一份订阅源列表（OPML）。保存本页并导入阅读器即可全部订阅，也可以只复制其中一个地址。",

  // not found
  notFound: "页面不存在",
  notFoundHint: "地址可能有误，或页面已经移动。以下页面或许有帮助：",
};
