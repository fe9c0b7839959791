// How large a picture is shown.

import type { ArticleImage } from "../article/article.ts";

/** In pixels: what the publisher gave, else what was measured. */
export function sizeOf(image: ArticleImage): { readonly width: number; readonly height: number } | undefined {
  const { width, height, measured } = image;
  if (width !== undefined && height !== undefined) return { width, height };
  return measured === undefined ? undefined : { width: measured.width, height: measured.height };
}
