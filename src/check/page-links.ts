// Every link of every page that was written: where it leads there must be something.

import { OPTIONS_PLACE } from "../options/place.ts";
import type { DigestSettings } from "../options/settings.ts";
import { compareBy, groupBy } from "../order.ts";
import type { Place, Problem } from "../problem.ts";
import { toFile } from "../site/urls.ts";
import type { ArticleLink } from "./article-links.ts";
import { readReferences } from "./html-references.ts";
import { LINK_CODES, type LinkCode, linkProblem } from "./link-problems.ts";
import type { SiteFiles } from "./site-files.ts";
import type { SiteTarget, SiteTargets } from "./site-targets.ts";

/** Addresses that mean the same on every page. */
const WHOLE = /^(?:\/|[a-z][a-z\d+.-]*:)/i;

/** A page as it was written. */
export interface WrittenPage {
  /** Without the prefix: `/2025/03/07/`. */
  readonly path: string;
  /** Where a problem with it is said to be: the template of a page of the site's owner, else the path. */
  readonly origin: string;
  readonly content: string;
}

export interface PageLinkContext {
  readonly settings: Pick<DigestSettings, "site" | "links">;
  readonly files: SiteFiles;
  readonly targets: SiteTargets;
  readonly articleLinks: readonly ArticleLink[];
}

/** A link that leads nowhere, with every page that has it. */
interface DeadLink {
  readonly code: LinkCode;
  readonly target: SiteTarget;
  readonly first: WrittenPage;
  readonly others: ReadonlySet<WrittenPage>;
}

/** A link of an article is told with the article's file, any other once, with the first page that has it. */
export function checkPageLinks(pages: readonly WrittenPage[], context: PageLinkContext): readonly Problem[] {
  const { site, links } = context.settings;
  const severity = links.dead === "error" ? "error" : "warning";
  const ofArticles = groupBy(context.articleLinks, ({ target }) => toKey(target));
  const ofNavigation = new Set(site.links.map(({ path }) => context.targets.resolve(site.prefix + path, "/")?.path));
  return findDeadLinks(pages, context).flatMap(({ code, target, first, others }) => {
    const articles = ofArticles.get(toKey(target));
    if (articles !== undefined) return articles.map(({ place }) => linkProblem(code, target, place, { severity }));
    const place: Place = ofNavigation.has(target.path)
      ? { file: OPTIONS_PLACE, field: "site.links" }
      : { file: first.origin };
    const where = `on ${first.path}${others.size === 0 ? "" : ` and ${others.size} more`}`;
    return [linkProblem(code, target, place, { where })];
  });
}

function findDeadLinks(
  pages: readonly WrittenPage[],
  { files, targets }: Pick<PageLinkContext, "files" | "targets">,
): readonly DeadLink[] {
  const found = new DeadLinks();
  const jumps: { readonly page: WrittenPage; readonly target: SiteTarget }[] = [];
  const anchors = new Map<string, readonly string[]>();
  // Pages share most of their links: those that lead somewhere from any page are looked at once.
  const good = new Set<string>();
  for (const page of [...pages].sort(compareBy(({ path }) => path))) {
    const { links, loads, base, anchors: ofPage } = readReferences(page.content);
    anchors.set(toFile(page.path), ofPage);
    for (const address of links) {
      if (good.has(address)) continue;
      const target = targets.resolve(address, page.path, base);
      const code = target && LINK_CODES[files.stateOf(target.path)];
      if (target !== undefined && code !== undefined) found.add(code, target, page);
      else if (target !== undefined && target.fragment !== "") jumps.push({ page, target });
      else {
        const stray = target === undefined ? targets.resolveWithoutPrefix(address) : undefined;
        if (stray !== undefined && files.stateOf(stray.path) === "there") found.add("link-no-prefix", stray, page);
        else if (base === undefined && WHOLE.test(address)) good.add(address);
      }
    }
    for (const address of loads) {
      const target = targets.resolve(address, page.path, base);
      if (target !== undefined && files.stateOf(target.path) !== "there") found.add("link-image-missing", target, page);
    }
  }
  for (const { page, target } of jumps) {
    // What is no page that was written now, a PDF say, has places of its own.
    const known = anchors.get(toFile(target.path));
    if (known !== undefined && !isAnchor(target.fragment, known)) found.add("link-fragment-dead", target, page);
  }
  return found.all;
}

/** Each address once. */
class DeadLinks {
  readonly #byKey = new Map<string, DeadLink & { readonly others: Set<WrittenPage> }>();

  get all(): readonly DeadLink[] {
    return [...this.#byKey.values()];
  }

  add(code: LinkCode, target: SiteTarget, page: WrittenPage): void {
    const key = `${code} ${toKey(target)}`;
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, { code, target, first: page, others: new Set() });
    else if (known.first !== page) known.others.add(page);
  }
}

/** `#top` leads to the top of any page (HTML, 7.4.6.4). */
function isAnchor(fragment: string, anchors: readonly string[]): boolean {
  return anchors.includes(fragment) || fragment.toLowerCase() === "top";
}

function toKey({ path, fragment }: SiteTarget): string {
  return `${path}#${fragment}`;
}
