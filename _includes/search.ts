// Search over all stories. What needs the script is hidden until the script shows it.

import type { SearchPage } from "../src/page/model/search.ts";
import { type Html, html } from "../src/text/html.ts";
import { pageHeading } from "./page-heading.ts";
import { facts } from "./parts.ts";

export function search(page: SearchPage): Html {
  const { words, home } = page.site;
  return html`${pageHeading(page)}
<noscript><p class="notice">${words.searchNeedsScript}</p></noscript>
<p class="notice" id="missing" hidden>${words.searchMissing}</p>
<form class="search" id="search" role="search" data-home="${home}" hidden>
<p><label for="q">${words.searchWords}</label> <input type="search" id="q" name="q" autocomplete="off"></p>
${choice("topic", words.topic, words.allTopics)}
${choice("year", words.year, words.allYears)}
<p><button type="submit">${words.search}</button></p>
</form>
<p class="note" id="status" role="status" data-found="${words.found("{count}")}"></p>
<p id="nothing" hidden>${words.nothingFound}</p>
<ol class="page-list results" id="results"></ol>
<p><button type="button" id="more" hidden>${words.moreFound}</button></p>
<template id="entry"><li dir="auto"><h2><a>…</a></h2><p class="note"></p><p class="excerpt"></p></li></template>
${facts(
  page.links.map(({ href, title }) => html`<a href="${href}">${title}</a>`),
  "more",
)}
<script type="module" src="${page.script}"></script>`;
}

function choice(name: "topic" | "year", label: string, all: string): Html {
  return html`<p><label for="${name}">${label}</label> <select id="${name}" name="${name}"><option value="">${all}</option></select></p>`;
}
