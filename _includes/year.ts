// A year of the archive.

import type { YearPage } from "../src/page/model/archive.ts";
import type { Calendar } from "../src/page/model/calendar.ts";
import { type Html, html } from "../src/text/html.ts";
import { calendarTable } from "./calendar.ts";
import { pageHeading } from "./page-heading.ts";
import { pager } from "./pager.ts";
import { editionCards, headlineLink, list, thumbnail } from "./parts.ts";
import { rollupList } from "./rollup.ts";

export function year(page: YearPage): Html {
  const { site, calendars, editions, storyCount } = page;
  const { words } = site;
  return html`${pageHeading(page, words.stories(storyCount))}
<div class="calendars">
${calendars.map(
  (calendar) => html`<section class="section">
<h2>${monthTitle(calendar)} <span class="count">${words.stories(calendar.storyCount)}</span></h2>
<div class="dated">
${calendarTable(calendar)}
${
  calendar.headlines.length > 0 &&
  html`<div class="editions">
${calendar.picture !== undefined && thumbnail(calendar.picture)}${list(calendar.headlines.map((story) => headlineLink(story, site)))}
</div>
`
}</div>
</section>
`,
)}</div>
${rollupList(page)}${
  editions.length > 0 &&
  html`<section class="section earlier">
<h2>${words.editions}</h2>
${editionCards(editions, site)}
</section>
`
}${pager(page, { navigation: words.archiveNavigation, previous: words.older, next: words.newer })}`;
}

function monthTitle({ title, href }: Calendar): Html {
  return href === undefined ? html`${title}` : html`<a href="${href}">${title}</a>`;
}
