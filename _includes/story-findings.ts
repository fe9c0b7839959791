// What was found in the text of a story, marked as found: sentences, other reports, what came before and after.

import type { Frame } from "../src/page/model/base.ts";
import type { RelatedStory, StoryCard, StoryPage } from "../src/page/model/story.ts";
import { type Html, html, joinHtml } from "../src/text/html.ts";
import { headlineLink, list, siteDirection, time, writtenIn } from "./parts.ts";
import { unsearched } from "./search-marks.ts";
import { folded } from "./topics.ts";

/** On a story's own page, in the place of key points. */
export function extractedPoints(page: StoryPage): Html | false {
  const { extracted, site, written } = page;
  return (
    extracted.length > 0 &&
    html`<section class="points extracted"${unsearched(page)}>
<h2 class="label"${siteDirection(written, site)}>${site.words.fromTheArticle}</h2>
<ul class="p-summary"${writtenIn(written, site)}>
${extracted.map((point) => html`<li>${point}</li>\n`)}</ul>
</section>
`
  );
}

export function extractedInCard(card: StoryCard, site: Frame): Html {
  return html`<div class="extracts"><p class="label"${siteDirection(card, site)}>${site.words.fromTheArticle}</p>
<ul class="points extracted p-summary"${writtenIn(card, site)}>
${card.extracted.map((point) => html`<li>${point}</li>\n`)}</ul></div>\n`;
}

/** Where there are more reports than so many, the others are folded away. */
const MOST_REPORTS = 5;

/** Each by its sources; by its headline where it has none, or none that is not named already. */
export function reports(card: StoryCard, site: Frame): Html | false {
  const { words } = site;
  const named = new Set(card.sources.map(({ name }) => name));
  const links = card.reports.map((report) => {
    const fresh = report.sources.filter(({ name }) => !named.has(name));
    for (const { name } of fresh) named.add(name);
    const names = fresh.map(({ name }) => html`<bdi>${name}</bdi>`);
    return names.length === 0
      ? headlineLink(report, site)
      : html`<a href="${report.href}">${joinHtml(names, words.comma)}</a>`;
  });
  if (links.length === 0) return false;
  const shown = links.length > MOST_REPORTS ? MOST_REPORTS - 1 : links.length;
  const others = links.slice(shown);
  return html`<p class="also">${words.alsoReportedBy(joinHtml(links.slice(0, shown), words.comma))}</p>
${others.length > 0 && html`${folded(words.others(others.length), html`<p>${joinHtml(others, words.comma)}</p>`)}\n`}`;
}

export function storyThread(page: StoryPage): Html | false {
  const { thread, site } = page;
  const { words } = site;
  return (
    thread !== undefined &&
    html`<section class="cited thread"${unsearched(page)}>
<h2 class="label"${siteDirection(page.written, site)}>${words.moreOnThisStory}</h2>
${part(page, words.whatCameBefore, thread.before)}${part(page, words.whatCameAfter, thread.after)}${
  thread.page !== undefined &&
  html`<p class="more"${siteDirection(page.written, site)}><a href="${thread.page.href}">${thread.page.title}</a></p>\n`
}</section>
`
  );
}

function part({ written, site }: StoryPage, title: string, stories: readonly RelatedStory[]): Html | false {
  return (
    stories.length > 0 &&
    html`<h3${siteDirection(written, site)}>${title}</h3>
${list(stories.map((each) => datedHeadline(each, site, siteDirection(written, site))))}
`
  );
}

export function seeAlso(page: StoryPage): Html | false {
  const { seeAlso: others, site, written } = page;
  return (
    others.length > 0 &&
    html`<section class="cited"${unsearched(page)}>
<h2 class="label"${siteDirection(written, site)}>${site.words.relatedStories}</h2>
${list(others.map((each) => datedHeadline(each, site, siteDirection(written, site))))}
</section>
`
  );
}

/** @param back Turns the day the way of the site, inside a box that runs the other way. */
function datedHeadline(story: RelatedStory, site: Frame, back: Html | false): Html {
  return html`${headlineLink(story, site)} <span class="count"${back}>${time(story.date)}</span>`;
}
