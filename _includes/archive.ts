// All years and months.

import type { ArchivePage, ArchiveYearCard } from "../src/page/model/archive.ts";
import type { Frame } from "../src/page/model/base.ts";
import { type Html, html } from "../src/text/html.ts";
import { scaledChart } from "./charts.ts";
import { pageHeading } from "./page-heading.ts";

export function archive(page: ArchivePage): Html {
  const { site, years, storyCount, chart, statistics } = page;
  return html`${pageHeading(page, storyCount === 0 ? site.words.nothingYet : site.words.stories(storyCount))}
${chart !== undefined && scaledChart(chart)}
${years.map((year) => shelf(year, site))}<p class="more"><a href="${statistics.href}">${statistics.title}</a></p>`;
}

function shelf({ title, href, storyCount, months }: ArchiveYearCard, { words }: Frame): Html {
  return html`<section class="section shelf">
<h2><a href="${href}">${title}</a> <span class="count">${words.stories(storyCount)}</span></h2>
<ul class="months">
${months.map(
  (month) =>
    html`<li class="level-${month.level}">${
      month.href === undefined
        ? month.title
        : html`<a href="${month.href}">${month.title} <span class="count">${words.stories(month.storyCount)}</span></a>`
    }</li>\n`,
)}</ul>
</section>
`;
}
