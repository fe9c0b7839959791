// Checks links in the planned output: in the digest's pages and in the site's own.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readReferences } from "../check/html-references.ts";
import { checkPageLinks, type PageLink, PageLinks } from "../check/page-links.ts";
import { SiteFiles } from "../check/site-files.ts";
import { SiteTargets } from "../check/site-targets.ts";
import type { Problem } from "../problem.ts";
import { remember } from "../remember.ts";
import { toPath } from "../site/urls.ts";
import { lookAt } from "./outputs.ts";
import type { Publication } from "./publication.ts";

/** A file that a template wrote. */
export interface WrittenFile {
  /** Below the output folder, with `/`. */
  readonly file: string;
  /** The template, from the project's root. */
  readonly template: string;
  readonly content: string;
}

export interface OutputCheck {
  /** The output folder, absolute: what was copied there is found on disk. */
  readonly output: string;
  /** Files that Eleventy wrote. */
  readonly written: readonly WrittenFile[];
  /** The digest's files, including those that are still staged. */
  readonly ours: ReadonlySet<string>;
  /** Files of an earlier build that will be removed: no link may lead to them. */
  readonly stale: ReadonlySet<string>;
  /** Links of our pages that Eleventy did not write. */
  readonly links: readonly PageLink[];
  /** Where a file is to be read: in its place, or staged. */
  readonly pathOf: (file: string) => string;
}

export function checkOutput(
  { output, written, ours, stale, links, pathOf }: OutputCheck,
  { settings, articleLinks }: Publication,
): readonly Problem[] {
  const targets = new SiteTargets(settings.site.root, settings.links.ignore);
  const contents = new Map(written.map(({ file, content }) => [file, content]));
  const all = new PageLinks(targets);
  all.merge(links);
  for (const { file, template, content } of written) {
    if (!file.endsWith(".html")) continue;
    const path = toPath(file);
    all.add({ path, origin: ours.has(file) ? path : template, content });
  }
  return checkPageLinks(all.all, {
    settings,
    targets,
    files: new SiteFiles(
      (file) =>
        ours.has(file) || contents.has(file) || (!stale.has(file) && lookAt(join(output, file))?.isFile() === true),
    ),
    articleLinks,
    anchorsOf: remember((file: string) => {
      if (!file.endsWith(".html") || !(ours.has(file) || contents.has(file))) return undefined;
      return readReferences(contents.get(file) ?? readFileSync(pathOf(file), "utf8")).anchors;
    }),
  });
}
