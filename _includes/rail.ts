// What stands beside the main column: blocks of their own, each with a heading.

import { type Html, html } from "../src/text/html.ts";

/** A page's main column with its rail; without a rail, it has the whole width. */
export function withRail(main: Html, blocks: readonly (Html | false | undefined)[]): Html {
  const shown = blocks.filter((block) => block !== false && block !== undefined);
  if (shown.length === 0) return main;
  return html`<div class="with-rail">
${main}
<aside class="rail">
${shown}</aside>
</div>`;
}

/** @param heading Text, or a link. */
export function railBlock(heading: Html | string, content: Html): Html {
  return html`<section class="section">
<h2>${heading}</h2>
${content}
</section>
`;
}
