// A topic's stories by day, or the list of its pages.

import type { TopicPage } from "../src/page/model/topic.ts";
import { type Html, html } from "../src/text/html.ts";
import { captionedChart } from "./charts.ts";
import { pageHeading } from "./page-heading.ts";
import { pager } from "./pager.ts";
import { feedLink, time } from "./parts.ts";
import { storyCard } from "./story-card.ts";
import { topicTree } from "./topics.ts";

export function topic(page: TopicPage): Html {
  const { site, children, days, trend } = page;
  const { words } = site;
  return html`${pageHeading(page, note(page))}
${trend !== undefined && html`${captionedChart(trend)}\n`}${
  children.length > 0 &&
  html`<section class="section">
<h2>${words.subtopics}</h2>
${topicTree(children, site)}
</section>
`
}${page.pages.length > 0 && pageList(page)}${
  days.length > 0 &&
  html`<div class="h-feed">
${days.map(
  ({ day, stories }) => html`<section class="section">
<h2><a href="${day.href}">${time(day.date)}</a></h2>
<div class="cards">
${stories.map((story) => storyCard(story, site, page.topic.href))}</div>
</section>
`,
)}</div>
`
}${pager(page, { navigation: words.pages, previous: words.olderStories, next: words.newerStories })}
${page.hasOverview && html`<p class="more"><a href="${page.overview.href}">${page.overview.title}</a></p>`}`;
}

function note({ introduction, storyCount, feed, site: { words } }: TopicPage): Html {
  const count =
    storyCount !== undefined &&
    html`${storyCount === 0 ? words.noStories : words.sentence(words.stories(storyCount))} `;
  return html`${introduction !== undefined && html`${introduction}<br>\n`}${count}${feedLink(feed)}`;
}

function pageList({ pages }: TopicPage): Html {
  return html`<ol class="page-list">
${pages.map(
  ({ href, title, newest, oldest }) =>
    html`<li><a href="${href}">${title}</a> ${time(newest)} – ${time(oldest)}</li>\n`,
)}</ol>`;
}
