// For an address that leads nowhere.

import type { NotFoundPage } from "../src/page/model/finding.ts";
import { type Html, html } from "../src/text/html.ts";
import { pageHeading } from "./page-heading.ts";
import { list } from "./parts.ts";

export function notFound(page: NotFoundPage): Html {
  return html`${pageHeading(page, page.site.words.notFoundHint)}
${list(page.links.map(({ href, title }) => html`<a href="${href}">${title}</a>`))}`;
}
