// The home page.

import type { HomePage } from "../src/page/model/edition.ts";
import { type Html, html } from "../src/text/html.ts";
import { editionHeading, editionStories, onThisDay } from "./edition-body.ts";
import { pageHeading } from "./page-heading.ts";
import { editionCards, time } from "./parts.ts";
import { threadRail } from "./threads.ts";

export function home(page: HomePage): Html {
  const { site, edition, earlier, archive, nextDue, silentSince, isOpen } = page;
  const { words } = site;
  const due = html`<p class="due">${
    silentSince === undefined
      ? nextDue && (isOpen ? words.openUntil : words.nextEdition)(time(nextDue))
      : words.nothingSince(time(silentSince))
  }</p>`;
  if (edition === undefined) return html`${pageHeading({ heading: words.nothingYet })}\n${due}`;
  return html`<div class="h-feed">
${editionHeading(edition, site, words.latestEdition)}
${editionStories(edition, site)}
</div>
${due}
${threadRail(page)}${onThisDay(page.onThisDay, site)}${
  earlier.length > 0 &&
  html`<section class="earlier">
<h2>${words.earlierEditions}</h2>
${editionCards(earlier, site)}
</section>
`
}<p class="more"><a href="${archive.href}">${archive.title}</a></p>`;
}
