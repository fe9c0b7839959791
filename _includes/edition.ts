// The page of an edition.

import type { EditionPage } from "../src/page/model/edition.ts";
import { type Html, html } from "../src/text/html.ts";
import { calendarTable } from "./calendar.ts";
import { editionHeading, editionStories, onThisDay } from "./edition-body.ts";
import { pager } from "./pager.ts";

export function edition(page: EditionPage): Html {
  const { site, calendar } = page;
  const { words } = site;
  return html`<div class="h-feed">
${editionHeading(page.edition, site)}
${editionStories(page.edition, site)}
</div>
${calendar !== undefined && calendarTable(calendar)}${onThisDay(page.onThisDay, site)}
${pager(page, { navigation: words.editionNavigation, previous: words.olderEdition, next: words.newerEdition })}`;
}
