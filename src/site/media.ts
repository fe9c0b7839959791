// Recordings and pictures of a story as pages, feeds and e-mails give them: addresses, and how large a picture is shown.

import type { ArticleImage } from "../article/article.ts";
import type { StoryAudio } from "../digest/model.ts";
import type { SiteSettings } from "../options/settings.ts";
import type { PictureFile } from "../text/pictures.ts";
import { mediaPath, toHref, toUrl } from "./urls.ts";

type Site = Pick<SiteSettings, "base" | "prefix">;

/** As the site's pages link to it. */
export function audioHref(site: Site, { place }: StoryAudio): string {
  return "url" in place ? place.url : toHref(site, mediaPath(place.file));
}

/** Absolute. */
export function audioUrl(site: Site, { place }: StoryAudio): string {
  return "url" in place ? place.url : toUrl(site, mediaPath(place.file));
}

/** In pixels: what the publisher gave, else what was measured. */
export function sizeOf(
  { width, height }: Pick<ArticleImage, "file" | "width" | "height">,
  measured: PictureFile | undefined,
): { readonly width: number; readonly height: number } | undefined {
  if (width !== undefined && height !== undefined) return { width, height };
  return measured === undefined ? undefined : { width: measured.width, height: measured.height };
}
