// All topics: those with news first, those without stories folded away.

import type { Frame } from "../src/page/model/base.ts";
import type { TopicCard, TopicsPage } from "../src/page/model/topic.ts";
import { type Html, html } from "../src/text/html.ts";
import { sparkline } from "./charts.ts";
import { pageHeading } from "./page-heading.ts";

export function topics({ heading, topics: cards, quiet, site }: TopicsPage): Html {
  const { words } = site;
  return html`${pageHeading({ heading }, cards.length === 0 ? words.nothingYet : words.topicsIntroduction)}
${cards.length > 0 && topicTree(cards, site)}${quiet.length > 0 && folded(words.quietTopics, topicTree(quiet, site))}`;
}

/** What a click unfolds. */
export function folded(summary: string, content: Html): Html {
  return html`<details>
<summary>${summary}</summary>
${content}
</details>`;
}

/** The topics with those below them, to any depth. */
export function topicTree(cards: readonly TopicCard[], site: Frame): Html {
  return html`<ul class="tree root">
${cards.map((card) => branch(card, site))}</ul>`;
}

function branch(card: TopicCard, site: Frame): Html {
  const { href, title, storyCount, newCount = 0, sparkline: shape, description, children } = card;
  const { words } = site;
  const alive = children.filter((child) => child.storyCount > 0);
  const quiet = children.filter((child) => child.storyCount === 0);
  return html`<li><a href="${href}">${title}</a> <span class="count">${words.stories(storyCount)}${
    newCount > 0 && html` <b class="new">${words.newStories(newCount)}</b>`
  }${shape !== undefined && html` ${sparkline(shape)}`}</span>${description !== undefined && html`\n<p>${description}</p>`}${
    alive.length > 0 && html`\n${subtree(alive, site)}`
  }${quiet.length > 0 && html`\n${folded(words.quietTopics, subtree(quiet, site))}`}</li>
`;
}

function subtree(cards: readonly TopicCard[], site: Frame): Html {
  return html`<ul class="tree">
${cards.map((card) => branch(card, site))}</ul>`;
}
