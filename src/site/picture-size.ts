// How large a picture is shown.

import type { ArticleImage } from "../article/article.ts";
import type { PictureFile } from "../text/pictures.ts";

/** In pixels: what the publisher gave, else what was measured. */
export function sizeOf(
  { width, height }: Pick<ArticleImage, "file" | "width" | "height">,
  measured: PictureFile | undefined,
): { readonly width: number; readonly height: number } | undefined {
  if (width !== undefined && height !== undefined) return { width, height };
  return measured === undefined ? undefined : { width: measured.width, height: measured.height };
}
