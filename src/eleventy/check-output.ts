// The links of what was written, ours and the site owner's own pages alike.

import { lstatSync } from "node:fs";
import { join } from "node:path";
import { checkPageLinks, type WrittenPage } from "../check/page-links.ts";
import { SiteFiles } from "../check/site-files.ts";
import { SiteTargets } from "../check/site-targets.ts";
import type { Problem } from "../problem.ts";
import { toPath } from "../site/urls.ts";
import { listFiles, type Publication } from "./publication.ts";

/** A file that a template wrote. */
export interface WrittenFile {
  /** Below the output folder, with `/`. */
  readonly file: string;
  /** The template, from the project's root. */
  readonly template: string;
  readonly content: string;
}

/** @param output The output folder, absolute: what was copied there is found on disk. */
export function checkOutput(
  output: string,
  written: readonly WrittenFile[],
  publication: Publication,
): readonly Problem[] {
  const { settings, articleLinks } = publication;
  const ours = new Set(listFiles(publication));
  const known = new Set([...ours, ...written.map(({ file }) => file)]);
  const pages = written.filter(({ file }) => file.endsWith(".html")).map((page) => toPage(page, ours.has(page.file)));
  return checkPageLinks(pages, {
    settings,
    targets: new SiteTargets(settings.site, settings.links.ignore),
    files: new SiteFiles((file) => known.has(file) || isFile(join(output, file))),
    articleLinks,
  });
}

function toPage({ file, template, content }: WrittenFile, isOurs: boolean): WrittenPage {
  const path = toPath(file);
  return { path, origin: isOurs ? path : template, content };
}

/** Nothing that a link can say, a name too long or a file for a folder, is more than not there. */
function isFile(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
