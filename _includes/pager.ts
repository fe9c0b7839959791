// The way to the page before and the page after.

import type { Frame, PageBase } from "../src/page/model/base.ts";
import type { Neighbour } from "../src/page/model/common.ts";
import { type Html, html } from "../src/text/html.ts";
import { writtenIn } from "./parts.ts";

export interface PagerLabels {
  readonly navigation: string;
  readonly previous: string;
  readonly next: string;
}

export function pager({ previous, next, site }: PageBase, labels: PagerLabels): Html | false {
  return (
    (previous ?? next) !== undefined &&
    html`<nav class="pager" aria-label="${labels.navigation}">
${previous !== undefined && step(previous, "prev", labels.previous, site)}${
  next !== undefined && step(next, "next", labels.next, site)
}</nav>`
  );
}

function step({ href, title, written }: Neighbour, rel: "prev" | "next", label: string, site: Frame): Html {
  return html`<a rel="${rel}" href="${href}"><span class="label">${label}</span> <span${
    written !== undefined && writtenIn(written, site)
  }>${title}</span></a>\n`;
}
