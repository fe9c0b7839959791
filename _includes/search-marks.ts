// What a story declares to Pagefind: which part of its page is searched, and by what it can be found and ordered.
// https://pagefind.app/docs/indexing/

import type { StoryPage } from "../src/page/model/story.ts";
import { type Html, html } from "../src/text/html.ts";

/** On the element whose text is searched. */
export function searched({ filters }: StoryPage): Html | false {
  return filters !== undefined && html` data-pagefind-body`;
}

/** On words of the frame's own, which are on every page. */
export function unsearched({ filters }: StoryPage): Html | false {
  return filters !== undefined && html` data-pagefind-ignore`;
}

/** Inside the searched element. */
export function searchMarks({ filters, published, authors, site }: StoryPage): Html | false {
  return (
    filters !== undefined &&
    html`<p hidden data-pagefind-ignore>
<time data-pagefind-meta="date" data-pagefind-sort="date[datetime]" datetime="${published.iso}">${published.label}</time>
${
  authors.length > 0 &&
  html`<span data-pagefind-meta="author">${authors.map(({ name }) => name).join(site.words.comma)}</span>\n`
}<span data-pagefind-filter="year">${filters.year}</span>
${filters.topics.map((name) => html`<span data-pagefind-filter="topic">${name}</span>\n`)}</p>\n`
  );
}
