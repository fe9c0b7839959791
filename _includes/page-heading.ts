// The top of a page that is neither an edition nor a story.

import type { PageBase } from "../src/page/model/base.ts";
import { type Html, html } from "../src/text/html.ts";

/** @param note A line below the heading. */
export function pageHeading({ heading }: Pick<PageBase, "heading">, note?: Html | string): Html {
  return html`<header class="page-heading">
<h1>${heading}</h1>
${note !== undefined && html`<p class="note">${note}</p>\n`}</header>`;
}
