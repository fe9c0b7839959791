// The files of a site that somebody may follow: feeds, lists of feeds, archives.

import type { ServedSite } from "./served-site.ts";

const FOLLOWED = /^(?!sitemap|news-sitemap|status).*\.(?:xml|opml|json)$/;

/** Their contents, by their names below the site. */
export function followedFiles({ project }: ServedSite): ReadonlyMap<string, string> {
  const files = project.files().filter((file) => FOLLOWED.test(file));
  return new Map(files.map((file) => [file, project.read(`_site/${file}`)]));
}
