// What was put right or taken back.

import type { Frame } from "../src/page/model/base.ts";
import type { CorrectionCard, CorrectionsPage } from "../src/page/model/corrections.ts";
import { type Html, html } from "../src/text/html.ts";
import { pageHeading } from "./page-heading.ts";
import { datedNote, feedLink, headlineLink } from "./parts.ts";

export function corrections(page: CorrectionsPage): Html {
  const { site } = page;
  const { words } = site;
  const introduction = page.corrections.length === 0 ? words.noCorrections : words.correctionsIntroduction;
  const heading = pageHeading(page, html`${introduction} ${feedLink(page.feed)}`);
  if (page.corrections.length === 0) return heading;
  return html`${heading}
<ol class="editions page-list">
${page.corrections.map((card) => entry(card, site))}</ol>`;
}

function entry(card: CorrectionCard, site: Frame): Html {
  return html`<li>
<h2>${headlineLink(card.story, site)}${card.retracted && html` <span class="flag">${site.words.retracted}</span>`}</h2>
<p>${datedNote(card, card.story, site)}</p>
</li>
`;
}
