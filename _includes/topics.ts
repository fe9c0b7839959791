// All topics as a tree.

import type { Frame } from "../src/page/model/base.ts";
import type { TopicCard, TopicsPage } from "../src/page/model/topic.ts";
import { type Html, html } from "../src/text/html.ts";
import { sparkline } from "./charts.ts";
import { pageHeading } from "./page-heading.ts";

export function topics(page: TopicsPage): Html {
  return html`${pageHeading(page, page.topics.length === 0 ? page.site.words.nothingYet : undefined)}
${page.topics.length > 0 && topicTree(page.topics, page.site)}`;
}

/** The topics with those below them, to any depth. */
export function topicTree(cards: readonly TopicCard[], site: Frame): Html {
  return html`<ul class="tree root">
${cards.map((card) => branch(card, site))}</ul>`;
}

function branch({ href, title, storyCount, sparkline: shape, description, children }: TopicCard, site: Frame): Html {
  return html`<li><a href="${href}">${title}</a> <span class="count">${site.words.stories(storyCount)}${
    shape !== undefined && html` ${sparkline(shape)}`
  }</span>${description !== undefined && html`\n<p>${description}</p>`}${
    children.length > 0 &&
    html`
<ul class="tree">
${children.map((child) => branch(child, site))}</ul>`
  }</li>
`;
}
