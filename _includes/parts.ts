// Small pieces that many pages are made of.

import type { EditionCard, Frame, HeadlineLink, Picture, SourceLink, Time, Written } from "../src/page/model.ts";
import { type Html, html } from "../src/text/html.ts";

export function time({ iso, label }: Time, className?: string): Html {
  return html`<time${className !== undefined && html` class="${className}"`} datetime="${iso}">${label}</time>`;
}

/** ` lang="ar" dir="rtl"` for a text that is not in the site's language; nothing for others. */
export function writtenIn({ language, direction }: Written, site: Frame): Html | false {
  return (language !== site.language || direction !== site.direction) && html` lang="${language}" dir="${direction}"`;
}

/** Turns a box the way its text runs, where that is not the way of the page. */
export function directionOf({ direction }: Written, site: Frame): Html | false {
  return direction !== site.direction && html` dir="${direction}"`;
}

/** Turns the frame's own words back, inside a box that runs the other way. */
export function siteDirection({ direction }: Written, site: Frame): Html | false {
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

export function picture(shown: Picture, site: Frame, isLead = false): Html {
  const { href, alt, caption, credit, width, height } = shown;
  return html`<figure class="picture">
<img class="u-photo" src="${href}" alt="${alt}"${width !== undefined && html` width="${width}"`}${
    height !== undefined && html` height="${height}"`
  }${!isLead && html` loading="lazy"`} decoding="async">
${
  (caption ?? credit) !== undefined &&
  html`<figcaption>${caption}${caption && credit && " "}${
    credit && html`<span class="credit">${site.words.pictureBy} ${credit}</span>`
  }</figcaption>\n`
}</figure>`;
}

export function headlineLink(link: HeadlineLink, site: Frame): Html {
  return html`<a href="${link.href}"${writtenIn(link, site)}>${link.headline}</a>`;
}

export function editionCards(editions: readonly EditionCard[], site: Frame): Html {
  return html`<ol class="editions">
${editions.map(
  (card) => html`<li>
<h3><a href="${card.href}">${time(card.date)}</a></h3>
<p>${headlineLink(card.lead, site)} <span class="count">${site.words.stories(card.storyCount)}</span></p>
</li>
`,
)}</ol>`;
}
