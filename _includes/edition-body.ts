// An edition: what it is, what it is about, its lead story, the others by topic.

import type { Frame } from "../src/page/model/base.ts";
import type { EditionBody, EditionCard, TopicSection } from "../src/page/model/edition.ts";
import { type Html, html } from "../src/text/html.ts";
import { editionCards, facts, time } from "./parts.ts";
import { railBlock } from "./rail.ts";
import { leadCard, storyCard } from "./story-card.ts";

/** A section that is wider than so many stories begins another row. */
const WIDEST = 3;

/** With fewer, all of them are in sight anyway. */
const FEWEST_TOPICS = 3;

/** @param kicker What stands before the title. */
export function editionHeading(
  { title, window, storyCount, readingMinutes }: EditionBody,
  { words }: Frame,
  kicker?: string,
): Html {
  return html`<header class="dateline">
${kicker !== undefined && html`<p class="kicker">${kicker}</p>\n`}<h1 class="p-name">${title}</h1>
${facts(
  [
    html`${window && html`${words.window({ start: time(window.start), end: time(window.end) })} `}${words.stories(storyCount)}`,
    html`${words.minutes(readingMinutes)}`,
  ],
  "note",
)}
</header>`;
}

/** Links to the same day of earlier years. */
export function onThisDay(days: readonly EditionCard[], site: Frame): Html | false {
  return days.length > 0 && railBlock(site.words.onThisDay, editionCards(days, site));
}

/** What an edition is about, each topic leading to its stories on the same page. */
export function topicStrip({ sections }: EditionBody, { words }: Frame): Html | false {
  return (
    sections.length >= FEWEST_TOPICS &&
    html`<nav class="strip" aria-label="${words.topics}">
<ul>
${sections.map(
  ({ topic, anchor, stories }) =>
    html`<li><a href="#${anchor}">${topic.title}</a> <span class="count" aria-hidden="true">${words.number(stories.length)}</span></li>\n`,
)}</ul>
</nav>`
  );
}

export function editionStories({ lead, sections }: EditionBody, site: Frame): Html {
  return html`${leadCard(lead, site)}
${sections.length > 0 && html`<div class="sections">\n${sections.map((section) => topicSection(section, site))}</div>`}`;
}

/** As wide as it has stories, up to a row. */
function topicSection({ topic, anchor, stories }: TopicSection, site: Frame): Html {
  return html`<section class="section span-${Math.min(stories.length, WIDEST)}" id="${anchor}">
<h2><a href="${topic.href}">${topic.title}</a></h2>
<div class="cards">
${stories.map((story) => storyCard(story, site, topic.href))}</div>
</section>
`;
}
