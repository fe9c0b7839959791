// The page of a story. The frame's own words keep the site's direction, whichever way the story runs.

import type { Note } from "../src/page/model/common.ts";
import type { RelatedStory, StoryPage } from "../src/page/model/story.ts";
import { type Html, html, joinHtml } from "../src/text/html.ts";
import { pager } from "./pager.ts";
import {
  datedNote,
  directionOf,
  facts,
  feedLink,
  headlineClass,
  headlineLink,
  list,
  picture,
  siteDirection,
  sourceLink,
  sourceLinks,
  time,
  writtenIn,
} from "./parts.ts";
import { searched, searchMarks, unsearched } from "./search-marks.ts";
import { extractedPoints, seeAlso, storyThread } from "./story-findings.ts";

export function story(page: StoryPage): Html {
  const { site, written, draft, retraction, corrections, sources, related, body } = page;
  const { words } = site;
  const language = writtenIn(written, site);
  const back = ofFrame(page);
  return html`<article class="story h-entry"${directionOf(written, site)}${searched(page)}>
${draft && html`<p class="notice"${back}>${words.draftNotice}</p>\n`}${
  retraction !== undefined && retractionNotice(page, retraction)
}<header>
<p class="kicker"${back}>${joinHtml(
    page.topics.map(({ href, title }) => html`<a class="p-category" href="${href}">${title}</a>`),
    " ",
  )}</p>
<h1 class="${headlineClass(page.headline)}"${language}>${page.headline}</h1>
${byline(page)}
</header>
${
  corrections.length > 0 &&
  html`<section class="corrections">
<h2 class="label"${back}>${words.corrections}</h2>
${list(corrections.map((note) => datedNote(note, written, site)))}
</section>
`
}${keyPoints(page)}${extractedPoints(page)}${page.picture !== undefined && picture(page.picture, site, true)}${player(page)}
${body.value !== "" && html`<div class="prose e-content"${language}>\n${body}</div>\n`}${
  sources.length > 0 &&
  html`<section class="cited origin">
<h2 class="label"${back}>${words.sourcesOfStory}</h2>
${list(sources.map((source) => html`${sourceLink(source)}${source.host !== undefined && html` <span class="count">${source.host}</span>`}`))}
</section>
`
}${
  related.length > 0 &&
  html`<section class="cited"${unsearched(page)}>
<h2 class="label"${back}>${words.moreOnThisStory}</h2>
${headlines(page, related)}
</section>
`
}${storyThread(page)}${seeAlso(page)}${moreOnTopic(page)}<p class="ran-in"${back}>${words.ranIn(html`<a href="${page.edition.href}">${page.edition.title}</a>`)}</p>
<p class="ran-in"${back}>${words.labelled({ label: words.address, text: html`<code>${page.url}</code>` })}</p>
${searchMarks(page)}</article>
${pager(page, { navigation: words.storyNavigation, previous: words.olderStory, next: words.newerStory })}`;
}

function headlines(page: StoryPage, stories: readonly RelatedStory[]): Html {
  const { site } = page;
  return list(
    stories.map(
      (other) => html`${headlineLink(other, site)} <span class="count"${ofFrame(page)}>${time(other.date)}</span>`,
    ),
  );
}

function moreOnTopic(page: StoryPage): Html | false {
  const { sameTopic, site } = page;
  if (sameTopic === undefined) return false;
  const { topic, feed, stories } = sameTopic;
  return html`<section class="cited"${unsearched(page)}>
${
  stories.length > 0 &&
  html`<h2 class="label"${ofFrame(page)}>${site.words.moreOnTopic(html`<a href="${topic.href}">${topic.title}</a>`)}</h2>
${headlines(page, stories)}
`
}<p${ofFrame(page)}>${feedLink(feed)}</p>
</section>
`;
}

/** On the frame's own words. */
function ofFrame(page: StoryPage): Html {
  return html`${siteDirection(page.written, page.site)}${unsearched(page)}`;
}

function byline(page: StoryPage): Html {
  const { site, authors, published, updated, readingMinutes, href } = page;
  const { words } = site;
  return html`<div class="byline"${ofFrame(page)}>${facts([
    authors.length > 0 && words.by(sourceLinks(authors, site, "p-author h-card")),
    html`<a class="u-url" href="${href}">${time(published, "dt-published")}</a>`,
    updated && words.updated(time(updated, "dt-updated")),
    html`${words.minutes(readingMinutes)}`,
  ])}</div>`;
}

function keyPoints(page: StoryPage): Html | false {
  const { keyPoints: points, site, written } = page;
  return (
    points.length > 0 &&
    html`<section class="points">
<h2 class="label"${ofFrame(page)}>${site.words.keyPoints}</h2>
<ul class="p-summary"${writtenIn(written, site)}>
${points.map((point) => html`<li>${point}</li>\n`)}</ul>
</section>
`
  );
}

/** Nothing is fetched before somebody listens. */
function player(page: StoryPage): Html | false {
  const { audio, site } = page;
  if (audio === undefined) return false;
  const label = site.words.listen(audio.duration);
  return html`<section class="listen"${ofFrame(page)}>
<p><a class="u-audio" href="${audio.href}" type="${audio.type}">${label}</a></p>
<audio controls preload="none" aria-label="${label}" src="${audio.href}"></audio>
</section>
`;
}

function retractionNotice(page: StoryPage, note: Note): Html {
  const { site, written } = page;
  return html`<aside class="notice">
<p${ofFrame(page)}><strong>${site.words.retraction}</strong></p>
<p>${datedNote(note, written, site)}</p>
</aside>
`;
}
