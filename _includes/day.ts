// A day that is not an edition itself.

import type { DayPage } from "../src/page/model/archive.ts";
import { type Html, html } from "../src/text/html.ts";
import { pageHeading } from "./page-heading.ts";
import { pager } from "./pager.ts";
import { editionCards } from "./parts.ts";
import { storyCard } from "./story-card.ts";

export function day(page: DayPage): Html {
  const { site, editions, stories } = page;
  const { words } = site;
  return html`${pageHeading(page, words.stories(stories.length))}
<section class="section earlier">
<h2>${words.editions}</h2>
${editionCards(editions, site)}
</section>
<section class="section h-feed">
<h2>${words.storyList}</h2>
<div class="cards">
${stories.map((story) => storyCard(story, site))}</div>
</section>
${pager(page, { navigation: words.archiveNavigation, previous: words.older, next: words.newer })}`;
}
