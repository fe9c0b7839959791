// Stories that run on, as a list: on their own page, and a few of them on the home page.

import type { Frame } from "../src/page/model/base.ts";
import type { HomePage, ThreadRail } from "../src/page/model/edition.ts";
import type { ThreadCard, ThreadsPage } from "../src/page/model/thread.ts";
import { type Html, html } from "../src/text/html.ts";
import { pageHeading } from "./page-heading.ts";
import { facts, writtenIn } from "./parts.ts";
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
${facts([site.words.stories(card.storyCount), html`<span class="count">${card.span}</span>`], "note")}
</li>
`,
)}</ol>`;
}

/** Leads from the home page to what runs now. */
export function threadRail({ threads: rail, site }: HomePage): Html | false {
  return rail !== undefined && rail.threads.length > 0 && railBlock(allThreads(rail), threadCards(rail.threads, site));
}

/** Where nothing runs now: a line that leads to all that ever did. */
export function restingThreads({ threads: rail }: HomePage): Html | false {
  return rail !== undefined && rail.threads.length === 0 && html`<p class="more">${allThreads(rail)}</p>\n`;
}

function allThreads({ all }: ThreadRail): Html {
  return html`<a href="${all.href}">${all.title}</a>`;
}
