// The interface of a page type: which pages it has, and the model of each.

import type { Anniversaries } from "../digest/anniversaries.ts";
import type { Digest } from "../digest/digest.ts";
import { newsTimeOf, type Story } from "../digest/model.ts";
import type { PageKind } from "../options/kinds.ts";
import { toOutputFile } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import type { Charts } from "./charts.ts";
import type { PageContext } from "./context.ts";
import type { PageEntry, PageModel } from "./model/model.ts";

/** What pages are listed from. */
export interface PageSource {
  readonly digest: Digest;
  readonly context: PageContext;
  readonly charts: Charts;
  readonly anniversaries: Anniversaries;
}

/** A page, and the scope that its model is built from. */
export interface PageFacts<Scope> extends Pick<PageEntry, "path" | "origin" | "listed" | "modified"> {
  readonly scope: Scope;
}

/**
 * `build` sees the scope and what all pages share, and no digest: so the scope is all that a page can show of it, and
 * a page whose scope is as it was is as it was.
 */
export interface PageType<Scope> {
  readonly kind: PageKind;
  list(source: PageSource): readonly PageFacts<Scope>[];
  build(scope: Scope, context: PageContext): PageModel;
}

export function listEntries<Scope>(type: PageType<Scope>, source: PageSource): readonly PageEntry[] {
  const { context } = source;
  const { kind } = type;
  return type.list(source).map(
    ({ path, origin, listed, modified, scope }): PageEntry => ({
      kind,
      path,
      file: toOutputFile(context.site, path),
      origin,
      listed,
      modified,
      scope,
      build: () => type.build(scope, context),
    }),
  );
}

/** When any of `stories` last changed or came out. */
export function newestUpdate(stories: readonly Story[]): Instant | undefined {
  let newest: Instant | undefined;
  for (const story of stories) {
    const at = newsTimeOf(story);
    if (newest === undefined || at > newest) newest = at;
  }
  return newest;
}
