// A story as feeds carry it: what was corrected, the key points, the picture, the text, the sources.
// Elements and URLs are those that every reader shows: no class, no style, nothing relative.

import type { Source } from "../article/article.ts";
import { pathOf } from "../article/article-pictures.ts";
import type { Story } from "../digest/model.ts";
import { sizeOf } from "../site/media.ts";
import { mediaPath, toUrl } from "../site/urls.ts";
import type { When } from "../text/dates.ts";
import { type Html, html, joinHtml, NO_HTML, raw } from "../text/html.ts";
import { type BodyPicture, bodyHtml, toHtml } from "../text/markup.ts";
import { FeedContent } from "./content.ts";
import type { FeedContext } from "./context.ts";
import type { FeedImage } from "./feed.ts";

export function storyContent(story: Story, image: FeedImage | undefined, context: FeedContext): FeedContent {
  const { words, site } = context;
  return FeedContent.of(
    ...story.corrections.map((each) => note(words.correction, each.date, toHtml(each.text), context)),
    keyPointList(story),
    extractedList(story.extracted, context),
    image === undefined ? NO_HTML : figure(story, image, context),
    withoutClasses(
      bodyHtml(context.bodyOf(story.article), site.root.base, (picture) => bodyPicture(picture, story, context)),
    ),
    sourceLine(story.article.sources, context),
  );
}

/** Cells of tables have classes for our own pages, headings anchors: readers show neither, and hold many items at once. */
function withoutClasses(body: Html): Html {
  // Safe: what it takes away stands in tags alone, since the quotes of texts are escaped.
  return OWN_ATTRIBUTE.test(body.value) ? raw(body.value.replace(OWN_ATTRIBUTES, "<$1>")) : body;
}

const OWN_ATTRIBUTE = /<(t[dh]|h[2-4]) (?:class="align-\w+"|id="[a-z0-9-]+")>/;
const OWN_ATTRIBUTES = new RegExp(OWN_ATTRIBUTE, "g");

/** `Correction, 9 March 2025: The tram has twelve stops.` */
export function note(label: string, date: When, text: Html, { words, dates }: FeedContext): Html {
  const said = words.noteOfDate({ note: label, date: dates.toTime(date).label });
  return html`<p><strong>${said}</strong> ${text}</p>\n`;
}

export function keyPointList({ article: { keyPoints } }: Story): Html {
  return keyPoints.length === 0
    ? NO_HTML
    : html`<ul>\n${keyPoints.map((each) => html`<li>${toHtml(each)}</li>\n`)}</ul>\n`;
}

/** Sentences of the text, said to be that. */
export function extractedList(extracted: readonly string[], { words }: FeedContext): Html {
  return extracted.length === 0
    ? NO_HTML
    : html`<p><em>${words.fromTheArticle}</em></p>\n<ul>\n${extracted.map((each) => html`<li>${each}</li>\n`)}</ul>\n`;
}

function figure(story: Story, { url, alt, width, height }: FeedImage, { words }: FeedContext): Html {
  const { caption, credit } = story.article.image ?? {};
  const by = credit === undefined ? "" : words.pictureBy(credit);
  const legend = caption !== undefined && by !== "" ? `${caption} (${by})` : (caption ?? by);
  const figcaption = legend === "" ? NO_HTML : html`<figcaption>${legend}</figcaption>`;
  return html`<figure>${img({ url, alt, width, height })}${figcaption}</figure>\n`;
}

function bodyPicture(picture: BodyPicture, { pictures }: Story, { site }: FeedContext): Html {
  return img({
    url: toUrl(site, mediaPath(pathOf(picture.file, pictures))),
    alt: picture.alt,
    ...sizeOf(picture, pictures[picture.file]),
  });
}

function img({ url, alt, width, height }: Pick<FeedImage, "url" | "alt" | "width" | "height">): Html {
  const size = width === undefined || height === undefined ? NO_HTML : html` width="${width}" height="${height}"`;
  return html`<img src="${url}" alt="${alt}"${size} />`;
}

function sourceLine(sources: readonly Source[], { words }: FeedContext): Html {
  if (sources.length === 0) return NO_HTML;
  const links = sources.map(({ name, url }) =>
    url === undefined ? html`${name}` : html`<a href="${url}">${name}</a>`,
  );
  return html`<p>${words.labelled({ label: words.sourcesOfStory, text: joinHtml(links, words.comma) })}</p>\n`;
}
