// Pages and files of the site at addresses that the digest needs.

import { join } from "node:path";
import { OMITTABLE } from "../options/omitted.ts";
import type { SiteSettings } from "../options/settings.ts";
import { type Problem, problem } from "../problem.ts";
import { HEADERS_PATH, HOME_PATH, toPath } from "../site/urls.ts";
import { type ContentMap, fromRoot } from "./config.ts";
import { lookAt } from "./outputs.ts";
import { listFiles, type SitePlan } from "./site-plan.ts";
import { isOwnTemplate } from "./templates.ts";

/** Checked when all addresses are known, and nothing is written yet. */
export function findConflicts({ inputPathToUrl }: ContentMap, plan: SitePlan): readonly Problem[] {
  const { site } = plan.digest.settings;
  const ours = new Set(listFiles(plan).map(toPath));
  return Object.entries(inputPathToUrl)
    .filter(([template]) => !isOwnTemplate(template))
    .flatMap(([template, urls]) =>
      urls.flatMap((url) =>
        url !== false && ours.has(url)
          ? [
              problem(
                "page-conflict",
                { file: fromRoot(template) },
                `The template writes "${url}", which is the digest's own.`,
                `${wayOut(url, site)} Or give the template another "permalink".`,
              ),
            ]
          : [],
      ),
    );
}

/**
 * Files that something else, such as `addPassthroughCopy`, has put where a file of ours is to be.
 *
 * @param output The output folder, absolute.
 * @param files Of ours, below it; none is in its place yet.
 * @param since When the build began: what was changed after it is not ours. Milliseconds since the epoch.
 */
export function findCopies(
  output: string,
  files: readonly string[],
  site: SiteSettings,
  since: number,
): readonly Problem[] {
  return files
    .filter((file) => {
      const entry = lookAt(join(output, file));
      return entry?.isFile() === true && entry.ctimeMs >= since;
    })
    .map((file) =>
      problem(
        "page-conflict",
        { file: `/${file}` },
        "The site has put a file of its own there, and the digest has one at the same address.",
        `${wayOut(toPath(file), site)} Or copy the site's file to another address.`,
      ),
    );
}

/** Files that a site is likely to have of its own, below the output folder. */
export function likelyCopies(plan: SitePlan): readonly string[] {
  const { site } = plan.digest.settings;
  const likely = new Set([HEADERS_PATH, ...OMITTABLE.map((path) => site.mount + path)]);
  return [
    ...plan.pages.map(({ file }) => file),
    ...plan.documents.map(({ path, atRoot }) => (atRoot ? path : site.mount + path).slice(1)),
  ].filter((file) => likely.has(toPath(file)));
}

function wayOut(url: string, { mount }: SiteSettings): string {
  const isHome = url === `${mount}${HOME_PATH}`;
  if (url === HEADERS_PATH || OMITTABLE.some((path) => mount + path === url)) {
    const layout = isHome ? ', or make the template the layout of the digest\'s: layouts: {home: "…"}' : "";
    return `Leave the digest's out with the option omit: ["${url}"]${layout}.`;
  }
  return mount === ""
    ? 'Put the digest into a folder of its own with the option path: "/news/".'
    : "Give the digest another `path`.";
}
