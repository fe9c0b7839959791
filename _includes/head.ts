// What a page tells browsers, feed readers and search engines.

import type { PageBase, PageModel } from "../src/page/model.ts";
import { type Html, html, raw } from "../src/text/html.ts";

/** Nothing but our own style sheet and pictures is loaded, and nothing runs. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

export function head(page: PageBase | PageModel): Html {
  const { site, title, description, url } = page;
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
${page.noIndex && html`<meta name="robots" content="noindex">\n`}<link rel="canonical" href="${url}">
<link rel="stylesheet" href="${site.stylesheet}">
${page.feeds.map((feed) => html`<link rel="alternate" type="${feed.type}" title="${feed.title}" href="${feed.href}">\n`)}${
  page.previous && html`<link rel="prev" href="${page.previous.href}">\n`
}${page.next && html`<link rel="next" href="${page.next.href}">\n`}${openGraph(page)}<script type="application/ld+json">${
    // Safe: the page room made it with JSON.stringify and escaped every `<`.
    raw(page.jsonLd)
  }</script>
</head>`;
}

/** https://ogp.me/ */
function openGraph(page: PageBase | PageModel): Html {
  const isStory = "kind" in page && page.kind === "story";
  return html`<meta property="og:site_name" content="${page.site.title}">
<meta property="og:type" content="${isStory ? "article" : "website"}">
<meta property="og:title" content="${page.heading}">
<meta property="og:description" content="${page.description}">
<meta property="og:url" content="${page.url}">
${
  page.image &&
  html`<meta property="og:image" content="${page.image.url}">
<meta property="og:image:alt" content="${page.image.alt}">
`
}${isStory && html`<meta property="article:published_time" content="${page.published.iso}">\n`}${
  isStory && page.updated && html`<meta property="article:modified_time" content="${page.updated.iso}">\n`
}`;
}
