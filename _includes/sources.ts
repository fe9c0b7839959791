// Who was cited.

import type { SourcesPage } from "../src/page/sources-page.ts";
import { type Html, html } from "../src/text/html.ts";
import { pageHeading } from "./page-heading.ts";
import { headlineLink, list, sourceLink } from "./parts.ts";

export function sources(page: SourcesPage): Html {
  const { site } = page;
  const { words } = site;
  if (page.sources.length === 0) return pageHeading(page, words.noSources);
  return html`${pageHeading(page, words.sourceIntroduction)}
<ol class="source-list">
${page.sources.map(
  ({ source, storyCount, stories }) => html`<li>
<h2>${sourceLink(source)} <span class="count">${words.stories(storyCount)}</span></h2>
${list(stories.map((story) => headlineLink(story, site)))}
</li>
`,
)}</ol>
<p class="more"><a href="${page.statistics.href}">${page.statistics.title}</a></p>`;
}
