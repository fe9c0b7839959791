// The home page: the latest edition, what came before it beside and below.

import type { Frame } from "../src/page/model/base.ts";
import type { EditionCard, HomePage } from "../src/page/model/edition.ts";
import { type Html, html } from "../src/text/html.ts";
import { editionHeading, editionStories, onThisDay, topicStrip } from "./edition-body.ts";
import { pageHeading } from "./page-heading.ts";
import { editionCards, facts, headlineLink, list, time } from "./parts.ts";
import { railBlock, withRail } from "./rail.ts";
import { restingThreads, threadRail } from "./threads.ts";

/** So many editions stand beside the latest, whose length theirs should match. */
function countBeside(storyCount: number): number {
  return Math.max(2, Math.ceil(storyCount / 3));
}

export function home(page: HomePage): Html {
  const { site, edition, late, earlier, archive, nextDue, silentSince, isOpen } = page;
  const { words } = site;
  const due =
    silentSince === undefined
      ? nextDue && html`${(isOpen ? words.openUntil : words.nextEdition)(time(nextDue))}`
      : html`${words.nothingSince(time(silentSince))}`;
  if (edition === undefined) return pageHeading({ heading: words.nothingYet }, due);
  // A lead alone leaves its column to them.
  const isAlone = edition.sections.length === 0;
  const count = isAlone ? 0 : countBeside(edition.storyCount);
  const [beside, below] = [earlier.slice(0, count), earlier.slice(count)];
  // On a narrow screen they follow those of the rail, under the same heading, unless something comes between.
  const isContinued = count > 0 && page.onThisDay.length === 0 && late.length === 0;
  const belowLead = below.length > 0 && earlierEditions(below, site, isContinued);
  return html`<div class="h-feed">
${editionHeading(edition, site, words.latestEdition)}
${topicStrip(edition, site)}
${withRail(
  html`<div>\n${editionStories(edition, site)}\n${due && html`<p class="note due">${due}</p>\n`}${isAlone && belowLead}</div>`,
  [
    threadRail(page),
    beside.length > 0 && railBlock(words.earlierEditions, editionCards(beside, site)),
    onThisDay(page.onThisDay, site),
  ],
)}
</div>
${
  late.length > 0 &&
  html`<section class="section late">
<h2>${words.releasedLate}</h2>
${list(late.map((story) => html`${headlineLink(story, site)} <span class="count">${time(story.date)}</span>`))}
</section>
`
}${!isAlone && belowLead}${facts([html`<a href="${archive.href}">${archive.title}</a>`, restingThreads(page)], "more")}`;
}

function earlierEditions(editions: readonly EditionCard[], site: Frame, isContinued: boolean): Html {
  return html`<section class="section earlier">
<h2${isContinued && html` class="again"`}>${site.words.earlierEditions}</h2>
${editionCards(editions, site)}
</section>
`;
}
