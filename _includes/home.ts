// The home page: the latest edition, what came before it beside and below.

import type { HomePage } from "../src/page/model/edition.ts";
import { type Html, html } from "../src/text/html.ts";
import { editionHeading, editionStories, onThisDay, topicStrip } from "./edition-body.ts";
import { pageHeading } from "./page-heading.ts";
import { editionCards, headlineLink, list, time } from "./parts.ts";
import { railBlock, withRail } from "./rail.ts";
import { restingThreads, threadRail } from "./threads.ts";

/** So many editions stand beside the latest, whose length theirs should match. */
function countBeside(storyCount: number): number {
  return Math.min(4, Math.max(2, Math.ceil(storyCount / 3)));
}

export function home(page: HomePage): Html {
  const { site, edition, late, earlier, archive, nextDue, silentSince, isOpen } = page;
  const { words } = site;
  const due =
    silentSince === undefined
      ? nextDue && html`${(isOpen ? words.openUntil : words.nextEdition)(time(nextDue))}`
      : html`${words.nothingSince(time(silentSince))}`;
  if (edition === undefined) return pageHeading({ heading: words.nothingYet }, due);
  const count = countBeside(edition.storyCount);
  const [beside, below] = [earlier.slice(0, count), earlier.slice(count)];
  return html`<div class="h-feed">
${editionHeading(edition, site, words.latestEdition)}
${topicStrip(edition, site)}
${withRail(html`<div>\n${editionStories(edition, site)}\n${due && html`<p class="note due">${due}</p>\n`}</div>`, [
  threadRail(page),
  beside.length > 0 && railBlock(words.earlierEditions, editionCards(beside, site)),
  onThisDay(page.onThisDay, site),
  restingThreads(page),
])}
</div>
${
  late.length > 0 &&
  html`<section class="section late">
<h2>${words.releasedLate}</h2>
${list(late.map((story) => html`${headlineLink(story, site)} <span class="count">${time(story.date)}</span>`))}
</section>
`
}<section class="section earlier">
<h2><a href="${archive.href}">${archive.title}</a></h2>
${below.length > 0 && editionCards(below, site)}
</section>`;
}
