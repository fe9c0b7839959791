// A picture in HTML, the same for those of stories and those within their texts.

import { type Html, html } from "./html.ts";

/** The same picture in a format and in sizes that a browser may choose instead. */
export interface SourceSet {
  /** `image/webp` */
  readonly type: string;
  /** `/assets/pictures/a-480.webp 480w, …` */
  readonly srcset: string;
}

export interface PictureMarkup {
  readonly href: string;
  readonly alt: string;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The best first; the picture itself stands behind them. */
  readonly sourceSets?: readonly SourceSet[] | undefined;
  /** How wide those are shown, in the words of the `sizes` attribute. */
  readonly sizes?: string | undefined;
}

/** An `img`, in a `picture` where there is something to choose from. */
export function pictureHtml(
  { href, alt, width, height, sourceSets = [], sizes }: PictureMarkup,
  { isLead, className }: { readonly isLead: boolean; readonly className?: string },
): Html {
  const img = html`<img${className !== undefined && html` class="${className}"`} src="${href}" alt="${alt}"${
    width !== undefined && html` width="${width}"`
  }${height !== undefined && html` height="${height}"`}${!isLead && html` loading="lazy"`} decoding="async">`;
  if (sourceSets.length === 0) return img;
  return html`<picture>${sourceSets.map(
    ({ type, srcset }) => html`<source type="${type}" srcset="${srcset}" sizes="${sizes}">`,
  )}${img}</picture>`;
}
