// A story that runs on: a chart of its coverage, and its stories day by day.

import type { ThreadPage } from "../src/page/model/thread.ts";
import { type Html, html } from "../src/text/html.ts";
import { captionedChart } from "./charts.ts";
import { feedLink, time, writtenIn } from "./parts.ts";
import { storyCard } from "./story-card.ts";

export function thread(page: ThreadPage): Html {
  const { site, name, written, storyCount, span, feed, chart, days } = page;
  const { words } = site;
  return html`<header class="page-heading">
<p class="kicker">${words.threads}</p>
<h1${writtenIn(written, site)}>${name}</h1>
<p class="note">${words.sentence(html`${words.stories(storyCount)}, ${span}`)} ${feedLink(feed)}</p>
</header>
${chart !== undefined && html`${captionedChart(chart)}\n`}<div class="h-feed">
${days.map(
  ({ day, stories }) => html`<section class="section">
<h2><a href="${day.href}">${time(day.date)}</a></h2>
<div class="cards">
${stories.map((story) => storyCard(story, site))}</div>
</section>
`,
)}</div>`;
}
