// A story in a list: headline, key points, and in small type who says so.

import type { Frame } from "../src/page/model/base.ts";
import type { StoryCard } from "../src/page/model/story.ts";
import { type Html, html } from "../src/text/html.ts";
import {
  directionOf,
  facts,
  headlineClass,
  picture,
  siteDirection,
  sourceLinks,
  thumbnail,
  time,
  writtenIn,
} from "./parts.ts";
import { extractedInCard, reports } from "./story-findings.ts";

/** Minutes of reading that are worth a word; most stories are short. */
const LONG_READ = 3;

/** @param above The address of the topic that the list is of, which the card need not name again. */
export function storyCard(card: StoryCard, site: Frame, above?: string): Html {
  return html`<article class="card h-entry"${directionOf(card, site)}>
${card.picture !== undefined && thumbnail(card.picture)}${headline(card, site, "h3")}${points(card, site)}${meta(card, site, above)}</article>
`;
}

/** The story that an edition opens with. */
export function leadCard(card: StoryCard, site: Frame): Html {
  return html`<article class="card lead h-entry"${directionOf(card, site)}>
${headline(card, site, "h2")}${points(card, site)}${meta(card, site)}${
  card.picture !== undefined && html`${picture(card.picture, site, true)}\n`
}</article>
`;
}

function headline(card: StoryCard, site: Frame, level: "h2" | "h3"): Html {
  const link = html`<a class="u-url" href="${card.href}">${card.headline}</a>${flags(card, site)}`;
  const written = html` class="${headlineClass(card.headline)}"${writtenIn(card, site)}`;
  return level === "h2" ? html`<h2${written}>${link}</h2>\n` : html`<h3${written}>${link}</h3>\n`;
}

function flags(card: StoryCard, { words }: Frame): Html {
  return html`${card.draft && html` <span class="flag">${words.draft}</span>`}${
    card.retracted && html` <span class="flag">${words.retracted}</span>`
  }${card.corrected && html` <span class="flag">${words.corrected}</span>`}`;
}

function points(card: StoryCard, site: Frame): Html | false {
  const written = writtenIn(card, site);
  if (card.keyPoints.length > 0) {
    return html`<ul class="points p-summary"${written}>
${card.keyPoints.map((point) => html`<li>${point}</li>\n`)}</ul>\n`;
  }
  if (card.extracted.length > 0) return extractedInCard(card, site);
  return card.summary !== undefined && html`<p class="p-summary"${written}>${card.summary}</p>\n`;
}

/** Who says so comes first, then who else does. */
function meta(card: StoryCard, site: Frame, above?: string): Html {
  const { published, readingMinutes, topics, sources } = card;
  const { words } = site;
  return html`<footer class="meta"${siteDirection(card, site)}>
${
  sources.length > 0 &&
  html`<p class="by">${words.labelled({ label: words.sourcesOfStory, text: sourceLinks(sources, site) })}</p>\n`
}${reports(card, site)}${published.label === "" && time(published, "dt-published")}${facts([
  published.label !== "" && time(published, "dt-published"),
  readingMinutes >= LONG_READ && html`${words.minutes(readingMinutes)}`,
  ...topics
    .filter(({ href }) => href !== above)
    .map(({ href, title }) => html`<a class="p-category" href="${href}">${title}</a>`),
])}</footer>\n`;
}
