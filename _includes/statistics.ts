// The publication in numbers.

import type { Frame } from "../src/page/model/base.ts";
import type { CitedSourceBar, CountTable, Figure, StatisticsPage } from "../src/page/model/statistics.ts";
import { type Html, html } from "../src/text/html.ts";
import { bar, scaledChart, smallChart } from "./charts.ts";
import { pageHeading } from "./page-heading.ts";
import { sourceLink } from "./parts.ts";

export function statistics(page: StatisticsPage): Html {
  const { site, figures, overTime, sources } = page;
  const { words } = site;
  if (figures.length === 0) return pageHeading(page, words.nothingYet);
  return html`${pageHeading(page)}
<section class="section">
<h2>${words.figures}</h2>
<dl class="figures">
${figures.map(figure)}</dl>
</section>
${overTime !== undefined && timeSections(overTime, site)}${sources.length > 0 && sourceSection(page)}`;
}

function figure({ name, value, href }: Figure): Html {
  return html`<div><dt>${name}</dt><dd>${href === undefined ? value : html`<a href="${href}">${value}</a>`}</dd></div>\n`;
}

function timeSections({ chart, topics, table }: NonNullable<StatisticsPage["overTime"]>, { words }: Frame): Html {
  return html`<section class="section">
<h2>${words.allStories}</h2>
${scaledChart(chart)}
</section>
<section class="section">
<h2>${words.topicsOverTime}</h2>
<p class="note">${words.topicsOverTimeHint}</p>
<div class="multiples">
${topics.map(
  (each) => html`<section>
<h3><a href="${each.topic.href}">${each.topic.title}</a> <span class="count">${words.stories(each.storyCount)}</span></h3>
${smallChart(each.chart)}
</section>
`,
)}</div>
</section>
<section class="section">
<h2 id="numbers">${words.sameInNumbers}</h2>
${countTable(table, words.number)}
</section>
`;
}

/** In a box that scrolls, also by keyboard: there may be many topics and a long time. */
function countTable({ columns: names, rows }: CountTable, number: (count: number) => string): Html {
  return html`<section class="counts" aria-labelledby="numbers" tabindex="0">
<table>
<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ time, counts }) =>
    html`<tr><th scope="row">${time}</th>${counts.map((count) => html`<td>${number(count)}</td>`)}</tr>\n`,
)}</tbody>
</table>
</section>`;
}

function sourceSection({ sources, allSources, site: { words } }: StatisticsPage): Html {
  return html`<section class="section">
<h2>${words.mostCited}</h2>
<table class="bars">
<thead><tr><th scope="col">${words.sources}</th><th scope="col">${words.storyList}</th><td></td></tr></thead>
<tbody>
${sources.map((source) => sourceRow(source, words))}</tbody>
</table>
<p class="more"><a href="${allSources.href}">${allSources.title}</a></p>
</section>`;
}

function sourceRow({ source, storyCount, share }: CitedSourceBar, words: Frame["words"]): Html {
  return html`<tr><th scope="row">${sourceLink(source)}</th><td>${words.number(storyCount)}</td><td>${bar(share)}</td></tr>\n`;
}
