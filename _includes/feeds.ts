// How to subscribe.

import type { Frame } from "../src/page/model/base.ts";
import type { FeedCard, FeedsPage, TopicFeeds } from "../src/page/model/finding.ts";
import { type Html, html, joinHtml } from "../src/text/html.ts";
import { pageHeading } from "./page-heading.ts";

export function feeds(page: FeedsPage): Html {
  const { siteFeeds, topicFeeds, opml } = page;
  const { words } = page.site;
  return html`${pageHeading(page)}
<div class="prose">
${words.feedsIntroduction.map((paragraph) => html`<p>${paragraph}</p>\n`)}</div>
<section class="section">
<h2>${words.siteFeeds}</h2>
<ul class="feed-list">
${siteFeeds.map(siteFeed)}</ul>
</section>
${
  topicFeeds.length > 0 &&
  html`<section class="section">
<h2>${words.topicFeeds}</h2>
<ul class="feed-list">
${topicFeeds.map((each) => topicFeed(each, page.site))}</ul>
</section>
`
}<section class="section">
<h2><a href="${opml.href}">${opml.title}</a></h2>
<p>${words.allFeedsHint}</p>
</section>`;
}

/** With its addresses in full, to be copied. */
function siteFeed({ title, description, href, formats }: FeedCard): Html {
  return html`<li>
<h3><a href="${href}">${title}</a></h3>
<p>${description}</p>
<dl>
${formats.map(({ name, url }) => html`<dt>${name}</dt><dd><a href="${url}">${url}</a></dd>\n`)}</dl>
</li>
`;
}

/** In short: there may be hundreds. */
function topicFeed({ topic, stories, editions }: TopicFeeds, { words }: Frame): Html {
  return html`<li>
<h3><a href="${topic.href}">${topic.title}</a></h3>
<dl>
${[stories, editions].map(
  ({ title, formats }) =>
    html`<dt>${title}</dt><dd>${joinHtml(
      formats.map(({ name, url }) => html`<a href="${url}">${name}</a>`),
      words.comma,
    )}</dd>\n`,
)}</dl>
</li>
`;
}
