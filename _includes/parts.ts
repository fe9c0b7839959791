// Small pieces that many pages are made of.

import type { Frame } from "../src/page/model/base.ts";
import type { Link, Note, SourceLink, Written } from "../src/page/model/common.ts";
import type { EditionCard } from "../src/page/model/edition.ts";
import type { HeadlineLink, Picture } from "../src/page/model/story.ts";
import type { Time } from "../src/site/date-labels.ts";
import { type Html, html, joinHtml } from "../src/text/html.ts";
import { pictureHtml } from "../src/text/picture-html.ts";

/** How wide a picture stands in a list: in a column, or beside a headline on a small screen. */
const THUMBNAIL_SIZES = "(min-width: 40rem) 20rem, 7rem";

export function time({ iso, label }: Time, className?: string): Html {
  return html`<time${className !== undefined && html` class="${className}"`} datetime="${iso}">${label}</time>`;
}

/** ` lang="ar" dir="rtl"` for a text that is not in the site's language; nothing for others. */
export function writtenIn({ language, direction }: Written, site: Written): Html | false {
  return (language !== site.language || direction !== site.direction) && html` lang="${language}" dir="${direction}"`;
}

/** Turns a box the way its text runs, where that is not the way of the page. */
export function directionOf({ direction }: Written, site: Written): Html | false {
  return direction !== site.direction && html` dir="${direction}"`;
}

/** Turns the frame's own words back, inside a box that runs the other way. */
export function siteDirection({ direction }: Written, site: Written): Html | false {
  return direction !== site.direction && html` dir="${site.direction}"`;
}

export function list(entries: readonly Html[], className?: string): Html {
  return html`<ul${className !== undefined && html` class="${className}"`}>
${entries.map((entry) => html`<li>${entry}</li>\n`)}</ul>`;
}

/** A name from somebody else: kept apart, whichever way it is written. */
export function sourceLink({ name, url }: SourceLink, className?: string): Html {
  const named = className !== undefined && html` class="${className}"`;
  return url === undefined
    ? html`<span${named}><bdi>${name}</bdi></span>`
    : html`<a${named} href="${url}"><bdi>${name}</bdi></a>`;
}

/** Several in a line. */
export function sourceLinks(sources: readonly SourceLink[], { words }: Frame, className?: string): Html {
  return joinHtml(
    sources.map((source) => sourceLink(source, className)),
    words.comma,
  );
}

/** `8 March 2025, 09:00: What was wrong.`: the note is in the language of its story. */
export function datedNote({ date, text }: Note, written: Written, site: Frame): Html {
  return site.words.labelled({
    label: html`<bdi>${time(date)}</bdi>`,
    text: html`<span${writtenIn(written, site)}>${text}</span>`,
  });
}

export function picture(shown: Picture, site: Frame, isLead = false): Html {
  const { caption, credit } = shown;
  return html`<figure class="picture">
${pictureHtml(shown, { isLead, className: "u-photo" })}
${
  (caption ?? credit) !== undefined &&
  html`<figcaption>${caption}${credit && creditOf(credit, caption, site)}</figcaption>\n`
}</figure>`;
}

/** In a list: the story's own page has its caption. */
export function thumbnail(shown: Picture): Html {
  const { sizes } = shown;
  return html`<div class="thumbnail">${pictureHtml(
    { ...shown, sizes: sizes === undefined ? undefined : THUMBNAIL_SIZES },
    { isLead: false, className: "u-photo" },
  )}</div>\n`;
}

/** Small pieces of information in a line; what stands between them is not read out, nor part of a link. */
export function facts(pieces: readonly (Html | false | undefined)[], className = "facts"): Html | false {
  const shown = pieces.filter((piece) => piece !== false && piece !== undefined);
  if (shown.length === 0) return false;
  return html`<p class="${className}">${shown.map(
    (piece, i) => html`${i > 0 && html` <b aria-hidden="true">·</b> `}<span>${piece}</span>`,
  )}</p>`;
}

/** Behind a caption in brackets, so that it needs no full stop. */
function creditOf(credit: string, caption: string | undefined, { words }: Frame): Html {
  const named = html`<span class="credit">${words.pictureBy(credit)}</span>`;
  return caption === undefined ? named : html` (${named})`;
}

export function feedLink({ href, title }: Link): Html {
  return html`<a class="feed" href="${href}" type="application/rss+xml">${title}</a>`;
}

/** Longer ones are set smaller, so that what follows them stays in sight. */
const LONG_HEADLINE = 100;

export function headlineClass(headline: Html): string {
  return headline.value.length > LONG_HEADLINE ? "p-name long" : "p-name";
}

export function headlineLink(link: HeadlineLink, site: Frame): Html {
  return html`<a href="${link.href}"${writtenIn(link, site)}>${link.headline}</a>`;
}

/** Each edition with its first headlines, and a picture where it has one. */
export function editionCards(editions: readonly EditionCard[], site: Frame): Html {
  return html`<ol class="editions">
${editions.map(
  ({ href, date, storyCount, headlines, picture: shown }) => html`<li>
<h3><a href="${href}">${time(date)}</a> <span class="count">${site.words.stories(storyCount)}</span></h3>
${shown !== undefined && thumbnail(shown)}${list(headlines.map((each) => headlineLink(each, site)))}
</li>
`,
)}</ol>`;
}
