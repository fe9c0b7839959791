// Charts: shapes stretched to their place, with all that is to be read beside them as text, which no stretching touches.

import type { Chart, ScaledChart, Shape } from "../src/page/model/chart.ts";
import { type Html, html } from "../src/text/html.ts";

/** Among words, for a glance; the topic's own page has the rest. */
export function sparkline(shape: Shape): Html {
  return svg(shape, html` aria-hidden="true"`);
}

/** With what it shows. */
export function captionedChart(chart: Chart): Html {
  return html`<figure class="chart trend">
${svg(chart, named(chart))}
<figcaption>${chart.caption}</figcaption>
</figure>`;
}

/** One of many, under a heading of its own. */
export function smallChart(chart: Chart): Html {
  return html`<div class="chart">${svg(chart, named(chart))}</div>`;
}

/** With its scale and its time; both are in its name already, for those who hear it. */
export function scaledChart(chart: ScaledChart): Html {
  return html`<figure class="chart scaled">
<figcaption>${chart.title}</figcaption>
<p class="ticks" aria-hidden="true">${chart.ticks.map((tick) => html`<span>${tick}</span>`)}</p>
${svg(chart, named(chart), html`<path class="grid" d="${chart.grid}"/>`)}
<p class="ends" aria-hidden="true"><span>${chart.ends[0]}</span> <span>${chart.ends[1]}</span></p>
</figure>`;
}

/** A bar beside the number that it stands for. @param share In hundredths. */
export function bar(share: number): Html {
  return html`<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><path d="M0,0h${share}v1h-${share}z"/></svg>`;
}

function named({ label }: Chart): Html {
  return html` role="img" aria-label="${label}"`;
}

function svg({ width, height, path }: Shape, name: Html, behind?: Html): Html {
  return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"${name}>${behind}<path d="${path}"/></svg>`;
}
