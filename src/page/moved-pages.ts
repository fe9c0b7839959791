// Files at old addresses, for hosts without redirects: pages that forward, feeds as they are now,
// and a word on what was withdrawn.

import type { Digest } from "../digest/digest.ts";
import { fileOfMove, type Moves } from "../feed/moves.ts";
import { renderRedirects } from "../feed/redirect-forms.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { buildLocale } from "../site/locale.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { ARCHIVE_PATH, REDIRECTS_PATH, toFile, toHref, toPath, toUrl } from "../site/urls.ts";
import { directionOf } from "../text/direction.ts";
import { type Html, html, NO_HTML } from "../text/html.ts";

/**
 * @param documents The site's own: a feed at an old address is the same as at its new one, with the new one as `self`.
 */
export function renderMoves(
  { moves, gone }: Moves,
  documents: readonly SiteDocument[],
  digest: Pick<Digest, "settings">,
): readonly SiteDocument[] {
  const { site, redirects } = digest.settings;
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const { words } = buildLocale(digest);
  const page = (path: string, facts: Omit<PlainPage, "language">): SiteDocument[] => {
    const file = fileOfMove(path);
    return file === undefined
      ? []
      : [{ path: toPath(file), content: renderPlain({ ...facts, language: site.language }) }];
  };
  const pages = moves.flatMap(({ path, to, isFeed }) => {
    if (path === undefined) return [];
    const feed = isFeed ? byPath.get(to) : undefined;
    if (feed !== undefined) return [copyOf(feed, path)];
    const href = toHref(site, to);
    return page(path, {
      title: words.moved,
      text: html`${words.movedTo(html`<a href="${href}">${toUrl(site, to)}</a>`)}`,
      head: html`<link rel="canonical" href="${toUrl(site, to)}">
<meta http-equiv="refresh" content="0; url=${href}">
`,
    });
  });
  const notices = gone.flatMap(({ path }) => {
    if (path === undefined) return [];
    const archive = html`<a href="${toHref(site, ARCHIVE_PATH)}">${words.archive}</a>`;
    return page(path, { title: words.gone, text: html`${words.goneText} ${archive}`, head: NO_HTML });
  });
  // Two old addresses may be answered by one file: `/old` and `/old/`.
  const once = new Map([...notices, ...pages].map((document) => [toFile(document.path), document]));
  const list = renderRedirects("netlify", { moves, gone: [] }, site);
  return [
    ...once.values(),
    ...(redirects && list !== "" ? [{ path: REDIRECTS_PATH, atRoot: true, content: list }] : []),
  ];
}

function copyOf(feed: SiteDocument, path: string): SiteDocument {
  return {
    path,
    fingerprint: fingerprintOf(["copy", feed.path, feed.fingerprint ?? feed.content]),
    get content() {
      return feed.content;
    },
  };
}

interface PlainPage {
  readonly language: string;
  readonly title: string;
  readonly text: Html;
  readonly head: Html;
}

/** No frame and no style: nobody stays here, and what has moved is not to be made again with each new look. */
function renderPlain({ language, title, text, head }: PlainPage): string {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf("", language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
${head}</head>
<body>
<h1>${title}</h1>
<p>${text}</p>
</body>
</html>
`.value;
}
