// How to subscribe.

import type { Frame } from "../src/page/model/base.ts";
import type { FeedCard, FeedsPage, TopicFeeds } from "../src/page/model/feeds.ts";
import { type Html, html } from "../src/text/html.ts";
import { pageHeading } from "./page-heading.ts";
import { folded } from "./topics.ts";

export function feeds(page: FeedsPage): Html {
  const { siteFeeds, topicFeeds, opml } = page;
  const { words } = page.site;
  return html`${pageHeading(page)}
<div class="prose">
${words.feedsIntroduction.map((paragraph) => html`<p>${paragraph}</p>\n`)}</div>
<section class="section">
<h2>${words.siteFeeds}</h2>
<ul class="feed-list">
${siteFeeds.map((each) => siteFeed(each, page.site))}</ul>
</section>
${
  topicFeeds.length > 0 &&
  html`<section class="section">
<h2>${words.topicFeeds}</h2>
<ul class="feed-list lines">
${topicFeeds.map((each) => topicFeed(each, page.site))}</ul>
</section>
`
}<section class="section">
<h2><a href="${opml.href}">${opml.title}</a></h2>
<p>${words.allFeedsHint}</p>
</section>`;
}

function siteFeed(feed: FeedCard, site: Frame): Html {
  const { title, description, href } = feed;
  return html`<li>
<h3><a href="${href}">${title}</a></h3>
<p>${description}</p>
${followButton(feed, title, site)}
${folded(site.words.feedFormats, html`<dl>\n${addresses(feed)}</dl>`)}
</li>
`;
}

/** A line each, which unfolds: there may be hundreds. */
function topicFeed({ topic, stories, editions }: TopicFeeds, site: Frame): Html {
  return html`<li>
${folded(
  topic.title,
  html`${[stories, editions].map((feed) => html`<p><a href="${feed.href}">${feed.title}</a></p>\n<dl>\n${addresses(feed)}</dl>\n`)}`,
)}
${followButton(stories, topic.title, site)}
</li>
`;
}

/** To the feed in the format that every reader takes. @param name What is followed, for those who hear the link alone. */
function followButton({ formats: [first] }: FeedCard, name: string, { words }: Frame): Html | false {
  return (
    first !== undefined &&
    html`<p><a class="button" href="${first.url}" type="application/rss+xml" aria-label="${words.labelled({ label: words.follow, text: name })}">${words.follow}</a></p>`
  );
}

/** In full, to be copied. */
function addresses({ formats }: FeedCard): Html {
  return html`${formats.map(({ name, url }) => html`<dt>${name}</dt><dd><a href="${url}">${url}</a></dd>\n`)}`;
}
