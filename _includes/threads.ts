// Stories that run on, as a list: on their own page, and a few of them on the home page.

import type { Frame } from "../src/page/model/base.ts";
import type { HomePage, ThreadRail } from "../src/page/model/edition.ts";
import type { ThreadCard, ThreadsPage } from "../src/page/model/thread.ts";
import { type Html, html } from "../src/text/html.ts";
import { pageHeading } from "./page-heading.ts";
import { headlineLink, writtenIn } from "./parts.ts";
import { railBlock } from "./rail.ts";

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

/** The newest headline of each, whose day is the last of the span. */
function threadCards(cards: readonly ThreadCard[], site: Frame): Html {
  return html`<ol class="editions threads">
${cards.map(
  (card) => html`<li>
<h3><a href="${card.href}"${writtenIn(card, site)}>${card.title}</a> <span class="count">${site.words.stories(card.storyCount)}</span></h3>
<p>${headlineLink(card.newest, site)}</p>
<p class="note">${card.span}</p>
</li>
`,
)}</ol>`;
}

/** Leads from the home page to what runs now. */
export function threadRail({ threads: rail, site }: HomePage): Html | false {
  return rail !== undefined && rail.threads.length > 0 && railBlock(allThreads(rail), threadCards(rail.threads, site));
}

/** Where nothing runs now: a link for the foot that leads to all that ever did. */
export function restingThreads({ threads: rail }: HomePage): Html | false {
  return rail !== undefined && rail.threads.length === 0 && allThreads(rail);
}

function allThreads({ all }: ThreadRail): Html {
  return html`<a href="${all.href}">${all.title}</a>`;
}
