// Pages from their scopes to files that wait to be put into their places: the same in the main thread and in others.

import { renderPage } from "../../_includes/theme.ts";
import { type PageLink, PageLinks } from "../check/page-links.ts";
import type { SiteTargets } from "../check/site-targets.ts";
import type { PageKind } from "../options/kinds.ts";
import type { PageContext } from "../page/context.ts";
import { buildPage } from "../page/pages.ts";
import type { StagedFile, Staging } from "./staging.ts";

/** A page to be rendered: plain data. */
export interface PageTask {
  readonly kind: PageKind;
  readonly scope: unknown;
  /** In the whole site, without the prefix: `/2025/03/07/`. */
  readonly path: string;
  /** Below the output folder, with `/`. */
  readonly file: string;
  /** The fingerprint of what stands there, if that is as it was written. */
  readonly expected?: string | undefined;
}

/** What became of some pages: plain data. */
export interface RenderedPages {
  readonly staged: readonly StagedFile[];
  /** Files of pages that turned out as they are. */
  readonly same: readonly string[];
  readonly links: readonly PageLink[];
}

export interface RenderNeeds {
  readonly context: PageContext;
  readonly staging: Staging;
  readonly targets: SiteTargets;
}

export function renderPages(tasks: readonly PageTask[], { context, staging, targets }: RenderNeeds): RenderedPages {
  const links = new PageLinks(targets);
  const staged: StagedFile[] = [];
  const same: string[] = [];
  for (const { kind, scope, path, file, expected } of tasks) {
    const content = renderPage(buildPage(kind, scope, context));
    links.add({ path, origin: path, content });
    const written = staging.writeText(file, content, expected);
    if (written === "same") same.push(file);
    else staged.push(written);
  }
  return { staged, same, links: links.all };
}
