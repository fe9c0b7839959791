// A month of the archive.

import type { MonthPage } from "../src/page/model/archive.ts";
import { type Html, html } from "../src/text/html.ts";
import { calendarTable } from "./calendar.ts";
import { pageHeading } from "./page-heading.ts";
import { pager } from "./pager.ts";
import { editionCards } from "./parts.ts";
import { rollupList } from "./rollup.ts";

export function month(page: MonthPage): Html {
  const { site, calendar, editions } = page;
  const { words } = site;
  return html`${pageHeading(page, words.stories(calendar.storyCount))}
<div class="dated">
${calendarTable(calendar)}
<div>
${rollupList(page)}<section class="section earlier">
<h2>${words.editions}</h2>
${editionCards(editions, site)}
</section>
</div>
</div>
${pager(page, { navigation: words.archiveNavigation, previous: words.older, next: words.newer })}`;
}
