// The page of a round-up.

import type { Frame } from "../src/page/model/base.ts";
import type { EditionCard, RollupPage } from "../src/page/model/edition.ts";
import { type Html, html } from "../src/text/html.ts";
import { editionHeading, editionStories, topicStrip } from "./edition-body.ts";
import { pager } from "./pager.ts";
import { editionCards, feedLink } from "./parts.ts";

export function rollup(page: RollupPage): Html {
  const { site, editions } = page;
  const { words } = site;
  return html`<div class="h-feed">
${editionHeading(page.rollup, site)}
${topicStrip(page.rollup, site)}
${editionStories(page.rollup, site)}
</div>
<section class="section earlier">
<h2>${words.editions}</h2>
${editionCards(editions, site)}
</section>
<p class="more">${feedLink(page.feed)}</p>
${pager(page, { navigation: words.rollupNavigation, previous: words.olderRollup, next: words.newerRollup })}`;
}

/** Round-ups in the archive. */
export function rollupList({
  rollups,
  site,
}: {
  readonly rollups: readonly EditionCard[];
  readonly site: Frame;
}): Html | false {
  return (
    rollups.length > 0 &&
    html`<section class="section earlier">
<h2>${site.words.rollups}</h2>
${editionCards(rollups, site)}
</section>
`
  );
}
