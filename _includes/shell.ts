// The document around every page: head, masthead, breadcrumbs, foot.

import type { Frame, PageBase } from "../src/page/model/base.ts";
import type { Link } from "../src/page/model/common.ts";
import { rememberWith } from "../src/remember.ts";
import { type Html, html } from "../src/text/html.ts";
import { head } from "./head.ts";
import { facts, feedLink, list } from "./parts.ts";

export function shell(page: PageBase, main: Html): Html {
  const { site } = page;
  return html`<!doctype html>
<html lang="${page.language}" dir="${page.direction}">
${head(page)}
<body>
<a class="skip" href="#main">${site.words.skip}</a>
${masthead(page)}
${breadcrumbs(page)}
<main id="main">
${main}
</main>
${foot(site)}
</body>
</html>
`;
}

function masthead({ site, href }: PageBase): Html {
  return html`<header class="masthead${href === site.home && " front"}">
<p class="name"><a href="${site.home}"${current(href === site.home)}>${name(site)}</a></p>
${href === site.home && site.tagline !== undefined && html`<p class="tagline">${site.tagline}</p>\n`}<nav aria-label="${site.words.siteNavigation}">
${list(site.navigation.map((link) => navigationLink(link, href)))}
</nav>
</header>`;
}

/** In letters, or the picture that stands for it. */
function name({ title, logo }: Frame): Html | string {
  return logo === undefined ? title : html`<img src="${logo}" alt="${title}">`;
}

function navigationLink(link: Link, here: string): Html {
  return html`<a href="${link.href}"${current(link.href === here)}>${link.title}</a>`;
}

function current(isCurrent: boolean): Html | false {
  return isCurrent && html` aria-current="page"`;
}

function breadcrumbs({ breadcrumbs: links, site }: PageBase): Html | false {
  return (
    links.length > 0 &&
    html`<nav class="crumbs" aria-label="${site.words.breadcrumb}">
<ol>
${links.map((link) => html`<li><a href="${link.href}">${link.title}</a></li>\n`)}</ol>
</nav>`
  );
}

const foot = rememberWith(
  ({
    title,
    tagline,
    home,
    feed,
    corrections,
    statistics,
    notice,
    copyright,
  }: Frame): Html => html`<footer class="foot">
<p><a class="name" href="${home}">${title}</a>${tagline !== undefined && html` ${tagline}`}</p>
${facts([feedLink(feed), ...[corrections, statistics].map(({ href, title: name }) => html`<a href="${href}">${name}</a>`)])}
${notice !== undefined && html`<p>${notice}</p>\n`}${copyright !== undefined && html`<p>${copyright}</p>\n`}</footer>`,
);
