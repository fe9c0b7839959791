// Renditions of a picture, in other sizes and formats: which there are, and their addresses.

import type { ImageSettings } from "../options/settings.ts";
import { ASSETS_PATH } from "../site/urls.ts";
import type { PictureFile } from "../text/pictures.ts";

type PictureFormat = ImageSettings["formats"][number];

export interface Rendition {
  readonly format: PictureFormat;
  /** Pixels. */
  readonly width: number;
  /** Named by the picture's content: `/assets/pictures/0123456789abcdef-480.webp`. */
  readonly path: string;
}

/** Pixels: what WebP can hold. */
const MAX_HEIGHT = 16_383;

/**
 * By format, the best first, and in each by width. None is wider than the picture; it stands in itself for all widths
 * that would be. An animated one has none: its renditions would not move.
 */
export function renditionsOf(picture: PictureFile, { widths, formats }: ImageSettings): readonly Rendition[] {
  if (picture.animated) return [];
  const fitting = [...new Set(widths.map((width) => Math.min(width, picture.width)))]
    .filter((width) => (picture.height * width) / picture.width <= MAX_HEIGHT)
    .sort((a, b) => a - b);
  return formats.flatMap((format) =>
    fitting.map((width) => ({ format, width, path: `${ASSETS_PATH}pictures/${picture.hash}-${width}.${format}` })),
  );
}
