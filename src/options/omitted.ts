// Pages and files of which a site may have its own already: those that the digest has one of.

import { type Problem, problem, suggestName } from "../problem.ts";
import { OPTIONS_PLACE } from "./place.ts";

const feed = (name: string) => [`/${name}.xml`, `/${name}.atom.xml`, `/${name}.json`];

/** Addresses without the digest's folder. */
export const OMITTABLE: readonly string[] = [
  "/",
  "/404.html",
  "/archive/",
  "/topics/",
  "/sources/",
  "/statistics/",
  "/corrections/",
  "/search/",
  "/feeds/",
  "/robots.txt",
  "/sitemap.xml",
  "/news-sitemap.xml",
  "/site.webmanifest",
  "/_headers",
  "/_redirects",
  "/.nojekyll",
  "/feed.xml",
  "/atom.xml",
  "/feed.json",
  ...["editions", "corrections", "weekly", "monthly"].flatMap(feed),
  "/feeds.opml",
];

/** What counts for the whole site, and does nothing in a folder of it. */
const FOR_WHOLE_SITES: readonly string[] = ["/404.html", "/robots.txt", "/.nojekyll"];

/** The option `omit` in addresses without the folder, and what a digest in a folder leaves out by itself. */
export function omittedPaths(omit: readonly string[], mount: string): readonly string[] {
  const named = omit.flatMap((address) => withoutFolder(address, mount) ?? []);
  return [...new Set([...named, ...(mount === "" ? [] : FOR_WHOLE_SITES)])].sort();
}

/** Addresses of which the digest has none, or more than one of the kind. */
export function checkOmitted(omit: readonly string[], mount: string): readonly Problem[] {
  return omit.flatMap((address, i) =>
    withoutFolder(address, mount) !== undefined
      ? []
      : [
          problem(
            "option-invalid",
            { file: OPTIONS_PLACE, field: `omit.${i}` },
            `The option "omit" names ${address}, which the digest cannot leave out.`,
            suggestName(
              address,
              OMITTABLE.map((path) => mount + path),
            ),
          ),
        ],
  );
}

function withoutFolder(address: string, mount: string): string | undefined {
  const path = address.startsWith(`${mount}/`) ? address.slice(mount.length) : undefined;
  return OMITTABLE.find((each) => each === path);
}
