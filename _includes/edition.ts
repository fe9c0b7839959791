// The page of an edition.

import type { EditionPage } from "../src/page/model/edition.ts";
import { type Html, html } from "../src/text/html.ts";
import { calendarTable } from "./calendar.ts";
import { editionHeading, editionStories, onThisDay, topicStrip } from "./edition-body.ts";
import { pager } from "./pager.ts";
import { withRail } from "./rail.ts";

export function edition(page: EditionPage): Html {
  const { site, calendar } = page;
  const { words } = site;
  return html`<div class="h-feed">
${editionHeading(page.edition, site)}
${topicStrip(page.edition, site)}
${withRail(html`<div>\n${editionStories(page.edition, site)}\n</div>`, [
  calendar && calendarTable(calendar),
  onThisDay(page.onThisDay, site),
])}
</div>
${pager(page, { navigation: words.editionNavigation, previous: words.olderEdition, next: words.newerEdition })}`;
}
