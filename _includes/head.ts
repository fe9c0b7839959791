// What a page declares to browsers, feed readers and search engines.

import type { Frame, PageBase, PageImage } from "../src/page/model/base.ts";
import type { FeedLink } from "../src/page/model/common.ts";
import type { PageModel } from "../src/page/pages.ts";
import { rememberWith } from "../src/remember.ts";
import { type Html, html, raw } from "../src/text/html.ts";

/** Nothing but our own style sheet and pictures is loaded, and nothing runs; auditors fetch robots.txt from the page. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
/** Of a page whose form asks the search page. */
const POLICY_OF_FORM = POLICY.replace("form-action 'none'", "form-action 'self'");

export function head(page: PageBase | PageModel): Html {
  const { site, title, description, url } = page;
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${
    // Safe: it is made here, of nothing else.
    raw(policyOf(page))
  }">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="${site.paper.light}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${site.paper.dark}">
${page.noIndex && html`<meta name="robots" content="noindex">\n`}<link rel="canonical" href="${url}">
${fonts(site)}<link rel="stylesheet" href="${site.stylesheet}">
${icons(site)}${alternates(page.feeds)}${
  page.previous && html`<link rel="prev" href="${page.previous.href}">\n`
}${page.next && html`<link rel="next" href="${page.next.href}">\n`}${openGraph(page)}<script type="application/ld+json">${
    // Safe: the page room made it with JSON.stringify and escaped every `<`.
    raw(page.jsonLd)
  }</script>
</head>`;
}

function policyOf(page: PageBase | PageModel): string {
  const scripts = scriptSources("kind" in page ? page.kind : undefined, page.site.liveReload);
  const sounds = "kind" in page && page.kind === "story" && page.audio;
  const asks = "kind" in page && page.kind === "notFound" && page.search !== undefined;
  return [
    asks ? POLICY_OF_FORM : POLICY,
    ...(page.site.font === undefined ? [] : ["font-src 'self'"]),
    // An origin holds letters, digits, dots and hyphens alone: the article's field is held to that.
    ...(sounds ? [`media-src ${sounds.origin ?? "'self'"}`] : []),
    ...(scripts === undefined ? [] : [`script-src ${scripts}`]),
  ].join("; ");
}

function scriptSources(kind: PageModel["kind"] | undefined, liveReload: boolean): string | undefined {
  // Pagefind runs WebAssembly and fetches its index.
  if (kind === "search") return "'self' 'wasm-unsafe-eval'";
  if (!liveReload) return undefined;
  // Eleventy's server links its script, and writes it out in the page that it shows where there is none.
  return kind === "notFound" ? "'self' 'unsafe-inline'" : "'self'";
}

const icons = rememberWith(({ icons: all, manifest }: Frame): Html => {
  // Apple's devices take no drawing.
  const touch = all.find(({ type }) => type === "image/png");
  return html`${all.map(
    ({ href, type, sizes }) =>
      html`<link rel="icon" type="${type}"${sizes !== undefined && html` sizes="${sizes}"`} href="${href}">\n`,
  )}${touch && html`<link rel="apple-touch-icon" href="${touch.href}">\n`}<link rel="manifest" href="${manifest}">
`;
});

/** Fonts are fetched as from elsewhere, even from the same site: https://www.w3.org/TR/css-fonts-4/#font-fetching-requirements */
const fonts = rememberWith(
  ({ font }: Frame): Html =>
    html`${font?.preload.map((href) => html`<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>\n`)}`,
);

const alternates = rememberWith(
  (feeds: readonly FeedLink[]): Html =>
    html`${feeds.map((feed) => html`<link rel="alternate" type="${feed.type}" title="${feed.title}" href="${feed.href}">\n`)}`,
);

/** https://ogp.me/, and https://developer.x.com/en/docs/x-for-websites/cards for what has no word there */
function openGraph(page: PageBase | PageModel): Html {
  const isStory = "kind" in page && page.kind === "story";
  return html`<meta property="og:site_name" content="${page.site.title}">
<meta property="og:type" content="${isStory ? "article" : "website"}">
<meta property="og:title" content="${page.heading}">
<meta property="og:description" content="${page.description}">
<meta property="og:url" content="${page.url}">
<meta name="twitter:card" content="${page.image === undefined ? "summary" : "summary_large_image"}">
${page.image && openGraphImage(page.image)}${isStory && html`<meta property="article:published_time" content="${page.published.iso}">\n`}${
  isStory && page.updated && html`<meta property="article:modified_time" content="${page.updated.iso}">\n`
}`;
}

function openGraphImage({ url, alt, width, height }: PageImage): Html {
  return html`<meta property="og:image" content="${url}">
${width !== undefined && html`<meta property="og:image:width" content="${width}">\n`}${
  height !== undefined && html`<meta property="og:image:height" content="${height}">\n`
}${alt !== "" && html`<meta property="og:image:alt" content="${alt}">\n`}`;
}
