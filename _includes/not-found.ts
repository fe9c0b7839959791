// For an address that leads nowhere: the search, the ways into the site, the latest stories.

import type { NotFoundPage } from "../src/page/model/search.ts";
import { type Html, html } from "../src/text/html.ts";
import { pageHeading } from "./page-heading.ts";
import { facts, headlineLink, list } from "./parts.ts";

export function notFound(page: NotFoundPage): Html {
  const { site, search, latest, links } = page;
  const { words } = site;
  return html`${pageHeading(page, words.notFoundHint)}
${
  search !== undefined &&
  html`<form class="search" role="search" action="${search}">
<p><label for="q">${words.searchWords}</label> <input type="search" id="q" name="q"></p>
<p><button type="submit">${words.search}</button></p>
</form>
`
}${facts(
  links.map(({ href, title }) => html`<a href="${href}">${title}</a>`),
  "more",
)}${
  latest.length > 0 &&
  html`
<section class="section">
<h2>${words.latestStories}</h2>
<div class="editions">
${list(latest.map((story) => headlineLink(story, site)))}
</div>
</section>`
}`;
}
