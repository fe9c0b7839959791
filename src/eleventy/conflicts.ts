// Pages of the site's owner where pages or files of the digest are to be.

import { type Problem, problem } from "../problem.ts";
import { toPath } from "../site/urls.ts";
import { type ContentMap, fromRoot } from "./config.ts";
import { listFiles, type SitePlan } from "./site-plan.ts";
import { isOwnTemplate } from "./templates.ts";

/** Told when all addresses are known, and nothing is written yet. */
export function findConflicts({ inputPathToUrl }: ContentMap, plan: SitePlan): readonly Problem[] {
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
                'Give the template another "permalink", or make it the layout of the digest\'s page: layouts: {home: "…"}.',
              ),
            ]
          : [],
      ),
    );
}
