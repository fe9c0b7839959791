// An edition: its window, its lead story, the others by topic.

import type { Frame } from "../src/page/model/base.ts";
import type { EditionBody, EditionCard } from "../src/page/model/edition.ts";
import { type Html, html } from "../src/text/html.ts";
import { editionCards, time } from "./parts.ts";
import { leadCard, storyCard } from "./story-card.ts";

/** @param kicker What stands above the title. */
export function editionHeading(edition: EditionBody, site: Frame, kicker?: string): Html {
  const { words } = site;
  const { title, window, storyCount, readingMinutes } = edition;
  const length = words.editionLength({ stories: words.stories(storyCount), minutes: words.minutes(readingMinutes) });
  return html`<header class="edition-heading">
${kicker !== undefined && html`<p class="kicker">${kicker}</p>\n`}<h1 class="p-name">${title}</h1>
<p class="note">${words.window({ start: time(window.start), end: time(window.end) })} <span>${length}</span></p>
</header>`;
}

/** Links to the same day of earlier years. */
export function onThisDay(days: readonly EditionCard[], site: Frame): Html | false {
  return (
    days.length > 0 &&
    html`<section class="earlier">
<h2>${site.words.onThisDay}</h2>
${editionCards(days, site)}
</section>
`
  );
}

export function editionStories({ lead, sections }: EditionBody, site: Frame): Html {
  return html`${leadCard(lead, site)}
${sections.map(
  ({ topic, stories }) => html`<section class="section">
<h2><a href="${topic.href}">${topic.title}</a></h2>
<div class="cards">
${stories.map((story) => storyCard(story, site))}</div>
</section>
`,
)}`;
}
