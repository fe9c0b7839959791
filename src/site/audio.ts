// The recording of a story as pages, feeds and e-mails give it.

import type { StoryAudio } from "../digest/model.ts";
import type { SiteSettings } from "../options/settings.ts";
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
