// The interface of a page type: which pages it has, and the model of each.

import type { Anniversaries } from "../digest/anniversaries.ts";
import type { Digest } from "../digest/digest.ts";
import { newsTimeOf, type Story } from "../digest/model.ts";
import type { PageKind } from "../options/kinds.ts";
import { toOutputFile } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import type { Charts } from "./charts.ts";
import type { PageContext } from "./context.ts";
import type { PageBase } from "./model/base.ts";

/** What pages are listed from. */
export interface PageSource {
  readonly digest: Digest;
  readonly context: PageContext;
  readonly charts: Charts;
  readonly anniversaries: Anniversaries;
}

/** A page, and the scope that its model is built from. */
export interface PageFacts<Scope> {
  /** `/2025/03/07/` */
  readonly path: string;
  /** What sits behind it, for a problem's message: `content/articles/x.md`, or words. */
  readonly origin: string;
  /** Whether it is listed for search engines. */
  readonly listed: boolean;
  /** When what it shows last changed; absent where nothing is shown. */
  readonly modified?: number | undefined;
  /** Plain data: all that the page shows, but for what all pages share. The page is known by it. */
  readonly scope: Scope;
}

/** A page to be. Its model is built when the page is written, and only where what it shows has changed. */
export interface EntryOf<Model> extends PageFacts<unknown> {
  readonly kind: PageKind;
  /** Where it is written below the output folder: `2025/03/07/index.html`. */
  readonly file: string;
  build(): Model;
}

/** What a page shows. Everything is ready to print: the theme adds markup and nothing else. */
interface AnyPage extends PageBase {
  readonly kind: PageKind;
}

/**
 * `build` sees the scope and what all pages share, and no digest: so the scope is all that a page can show of it, and
 * a page whose scope is as it was is as it was.
 */
export interface PageType<Scope, Page extends AnyPage> {
  readonly kind: Page["kind"];
  list(source: PageSource): readonly PageFacts<Scope>[];
  build(scope: Scope, context: PageContext): Page;
}

export function listEntries<Scope, Page extends AnyPage>(
  type: PageType<Scope, Page>,
  source: PageSource,
): readonly EntryOf<Page>[] {
  const { context } = source;
  const { kind } = type;
  return type.list(source).map(
    ({ path, origin, listed, modified, scope }): EntryOf<Page> => ({
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
