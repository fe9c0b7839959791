// The theme: from a page's model to the page. A site may replace any part of it by a layout of its own.

import type { PageBase } from "../src/page/model/base.ts";
import type { PageModel } from "../src/page/pages.ts";
import { compact } from "../src/text/compact.ts";
import { type Html, html } from "../src/text/html.ts";
import { archive } from "./archive.ts";
import { corrections } from "./corrections.ts";
import { day } from "./day.ts";
import { edition } from "./edition.ts";
import { feeds } from "./feeds.ts";
import { home } from "./home.ts";
import { month } from "./month.ts";
import { notFound } from "./not-found.ts";
import { pageHeading } from "./page-heading.ts";
import { rollup } from "./rollup.ts";
import { search } from "./search.ts";
import { shell } from "./shell.ts";
import { sources } from "./sources.ts";
import { statistics } from "./statistics.ts";
import { story } from "./story.ts";
import { thread } from "./thread.ts";
import { threads } from "./threads.ts";
import { topic } from "./topic.ts";
import { topics } from "./topics.ts";
import { year } from "./year.ts";

/** A whole document. */
export function renderPage(model: PageModel): string {
  return renderShell(model, renderInner(model));
}

/** What stands inside `<main>`: for sites with a layout of their own. */
export function renderInner(model: PageModel): Html {
  switch (model.kind) {
    case "home":
      return home(model);
    case "edition":
      return edition(model);
    case "rollup":
      return rollup(model);
    case "story":
      return story(model);
    case "day":
      return day(model);
    case "month":
      return month(model);
    case "year":
      return year(model);
    case "archive":
      return archive(model);
    case "topics":
      return topics(model);
    case "topic":
      return topic(model);
    case "threads":
      return threads(model);
    case "thread":
      return thread(model);
    case "sources":
      return sources(model);
    case "statistics":
      return statistics(model);
    case "corrections":
      return corrections(model);
    case "search":
      return search(model);
    case "feeds":
      return feeds(model);
    case "notFound":
      return notFound(model);
  }
}

/** A whole document around `main`, which brings its own `h1`. Eleventy keeps it until the last page is written. */
export function renderShell(page: PageBase, main: Html): string {
  return compact(shell(page, main).value);
}

/** What stands inside `<main>` of a page that the site's owner wrote: its title as `h1`, then its content. */
export function renderOwnPage(page: PageBase, content: Html): Html {
  return html`${pageHeading(page)}
<div class="prose">
${content}
</div>`;
}
