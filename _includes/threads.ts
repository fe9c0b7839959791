// Stories that run on, as a list: on their own page, and a few of them on the home page.

import type { Frame } from "../src/page/model/base.ts";
import type { HomePage } from "../src/page/model/edition.ts";
import type { ThreadCard, ThreadsPage } from "../src/page/model/thread.ts";
import { type Html, html } from "../src/text/html.ts";
import { pageHeading } from "./page-heading.ts";
import { writtenIn } from "./parts.ts";
import { railBlock } from "./rail.ts";
import { datedHeadline } from "./story-findings.ts";

export function threads(page: ThreadsPage): Html {
  const { site, running, earlier } = page;
  const { words } = site;
  return html`${pageHeading(page)}
${section(words.runningNow, running, site)}${section(words.earlierThreads, earlier, site)}`;
}

function section(title: string, cards: readonly ThreadCard[], site: Frame): Html | false {
  return (
    cards.length > 0 &&
    html`<section class="section earlier">
<h2>${title}</h2>
${threadCards(cards, site)}
</section>
`
  );
}

function threadCards(cards: readonly ThreadCard[], site: Frame): Html {
  return html`<ol class="editions threads">
${cards.map(
  (card) => html`<li>
<h3><a href="${card.href}"${writtenIn(card, site)}>${card.title}</a></h3>
<p>${datedHeadline(card.newest, site)}</p>
<p class="note">${site.words.stories(card.storyCount)}, ${card.span}</p>
</li>
`,
)}</ol>`;
}

/** Leads from the home page to what runs now; to all that ever ran where nothing does. */
export function threadRail({ threads: rail, site }: HomePage): Html | false {
  return (
    rail !== undefined &&
    railBlock(
      html`<a href="${rail.all.href}">${rail.all.title}</a>`,
      html`${rail.threads.length > 0 && threadCards(rail.threads, site)}`,
    )
  );
}
