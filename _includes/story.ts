// The page of a story. The frame's own words keep the site's direction, whichever way the story runs.

import type { Note, StoryPage } from "../src/page/model.ts";
import { type Html, html } from "../src/text/html.ts";
import { pager } from "./pager.ts";
import { directionOf, list, picture, siteDirection, sourceLink, time, writtenIn } from "./parts.ts";

export function story(page: StoryPage): Html {
  const { site, written, draft, retraction, corrections, sources, body } = page;
  const { words } = site;
  const language = writtenIn(written, site);
  const back = siteDirection(written, site);
  return html`<article class="story h-entry"${directionOf(written, site)}>
${draft && html`<p class="notice"${back}>${words.draftNotice}</p>\n`}${
  retraction !== undefined && retractionNotice(page, retraction)
}<header>
<p class="kicker"${back}>${page.topics.map(
    ({ href, title }, i) => html`${i > 0 && " "}<a class="p-category" href="${href}">${title}</a>`,
  )}</p>
<h1 class="p-name"${language}>${page.headline}</h1>
${byline(page)}
</header>
${keyPoints(page)}${page.picture !== undefined && picture(page.picture, site, true)}
${body.value !== "" && html`<div class="prose e-content"${language}>\n${body}</div>\n`}${
  sources.length > 0 &&
  html`<section class="cited">
<h2 class="label"${back}>${words.sourcesOfStory}</h2>
${list(sources.map((source) => sourceLink(source)))}
</section>
`
}${
  corrections.length > 0 &&
  html`<section class="corrections">
<h2 class="label"${back}>${words.corrections}</h2>
${list(corrections.map((note) => dated(page, note)))}
</section>
`
}<p class="ran-in"${back}>${words.ranIn} <a href="${page.edition.href}">${page.edition.title}</a></p>
</article>
${pager(page, { navigation: words.storyNavigation, previous: words.olderStory, next: words.newerStory })}`;
}

function byline({ site, written, authors, published, updated, readingMinutes, href }: StoryPage): Html {
  const { words } = site;
  return html`<p class="byline facts"${siteDirection(written, site)}>${
    authors.length > 0 &&
    html`<span>${words.by} ${authors.map((author, i) => html`${i > 0 && ", "}${sourceLink(author, "p-author h-card")}`)}</span> `
  }<a class="u-url" href="${href}">${time(published, "dt-published")}</a>${
    updated !== undefined && html` <span>${words.updated} ${time(updated, "dt-updated")}</span>`
  } <span>${words.minutes(readingMinutes)}</span></p>`;
}

function keyPoints({ keyPoints: points, site, written }: StoryPage): Html | false {
  return (
    points.length > 0 &&
    html`<section class="points">
<h2 class="label"${siteDirection(written, site)}>${site.words.keyPoints}</h2>
<ul class="p-summary"${writtenIn(written, site)}>
${points.map((point) => html`<li>${point}</li>\n`)}</ul>
</section>
`
  );
}

function retractionNotice(page: StoryPage, note: Note): Html {
  const { site, written } = page;
  return html`<aside class="notice">
<p${siteDirection(written, site)}><strong>${site.words.retraction}</strong></p>
<p>${dated(page, note)}</p>
</aside>
`;
}

function dated({ site, written }: StoryPage, { date, text }: Note): Html {
  return html`<bdi>${time(date)}</bdi>: <span${writtenIn(written, site)}>${text}</span>`;
}
