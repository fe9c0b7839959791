// Every link of every page: where it leads there must be something. The links of a page are collected where it is
// rendered, in whichever thread; they are checked together, when everything that will be there is known.

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
  /** Of the whole site, without the prefix: `/2025/03/07/`. */
  readonly path: string;
  /** Where a problem with it is said to be: the template of a page of the site's owner, else the path. */
  readonly origin: string;
  readonly content: string;
}

/** What a page does with an address: leads there, loads it, or leads out of the site where the prefix is missing. */
type Use = "link" | "load" | "stray";

/** An address of the site with the pages that have it: plain data. */
export interface PageLink {
  readonly use: Use;
  readonly target: SiteTarget;
  /** The first by its path. */
  readonly path: string;
  readonly origin: string;
  /** How many pages have it. */
  readonly pages: number;
}

/** What an address came to, with its key. */
type Found = Pick<PageLink, "use" | "target"> & { readonly key: string };

/** Collects the links of pages, each address once. */
export class PageLinks {
  readonly #targets: SiteTargets;
  readonly #byKey = new Map<string, PageLink & { pages: number; path: string; origin: string }>();
  /** Pages share most of their links: by an address that means the same on every page, what it came to before. */
  readonly #known = new Map<string, Found | undefined>();

  constructor(targets: SiteTargets) {
    this.#targets = targets;
  }

  get all(): readonly PageLink[] {
    return [...this.#byKey.values()];
  }

  add({ path, origin, content }: WrittenPage): void {
    const { links, loads, anchors, base } = readReferences(content);
    const own = new Set<string>();
    const add = (found: Found | undefined) => {
      if (found === undefined || own.has(found.key)) return;
      own.add(found.key);
      const { key, use, target } = found;
      // Nothing else need be known for this, and the page need not be read again.
      if (target.path === path && isAnchor(target.fragment, anchors)) return;
      this.#merge(key, { use, target, path, origin, pages: 1 });
    };
    for (const address of links) add(this.#resolve(address, path, base));
    for (const address of loads) add(toFound("load", this.#targets.resolve(address, path, base)));
  }

  /** Adds what was collected elsewhere. */
  merge(links: readonly PageLink[]): void {
    for (const link of links) this.#merge(toKey(link.use, link.target), link);
  }

  #merge(key: string, link: PageLink): void {
    const known = this.#byKey.get(key);
    if (known === undefined) {
      this.#byKey.set(key, { ...link });
      return;
    }
    known.pages += link.pages;
    if (link.path < known.path) {
      known.path = link.path;
      known.origin = link.origin;
    }
  }

  #resolve(address: string, page: string, base: string | undefined): Found | undefined {
    const isWhole = base === undefined && WHOLE.test(address);
    if (isWhole && this.#known.has(address)) return this.#known.get(address);
    const target = this.#targets.resolve(address, page, base);
    const found = toFound("link", target) ?? toFound("stray", this.#targets.resolveWithoutPrefix(address));
    if (isWhole) this.#known.set(address, found);
    return found;
  }
}

function toFound(use: Use, target: SiteTarget | undefined): Found | undefined {
  return target && { use, target, key: toKey(use, target) };
}

function toKey(use: Use, { path, fragment }: SiteTarget): string {
  return `${use} ${path}#${fragment}`;
}

export interface PageLinkContext {
  readonly settings: Pick<DigestSettings, "site" | "links">;
  readonly files: SiteFiles;
  readonly targets: SiteTargets;
  /** Of all stories, those on pages that were not written now too. */
  readonly articleLinks: readonly ArticleLink[];
  /** What a fragment can name on a page, by its file; nothing for what is not a page. */
  readonly anchorsOf: (file: string) => readonly string[] | undefined;
}

/** A link of an article is reported with the article's file, any other once, with the first page that has it. */
export function checkPageLinks(links: readonly PageLink[], context: PageLinkContext): readonly Problem[] {
  const { site, links: options } = context.settings;
  const severity = options.dead === "error" ? "error" : "warning";
  const ofArticles = groupBy(context.articleLinks, ({ target }) => toKey("link", target));
  const ofNavigation = new Set(
    site.links.map(({ path }) => context.targets.resolve(site.root.prefix + path, "/")?.path),
  );
  // The rest of a site that has the digest in a folder is its owner's, and was as it is before the digest came.
  const isOurs = ({ path }: SiteTarget) =>
    site.mount === "" || path.startsWith(`${site.mount}/`) || ofNavigation.has(path);
  const onPages = links
    .filter(({ use, target }) => !ofArticles.has(toKey(use, target)) && isOurs(target))
    .sort(
      compareBy(
        ({ path }) => path,
        ({ use, target }) => toKey(use, target),
      ),
    )
    .flatMap((link) => {
      const code = codeOf(link, context);
      if (code === undefined) return [];
      const { target, path, origin, pages } = link;
      const place: Place = ofNavigation.has(target.path)
        ? { file: OPTIONS_PLACE, field: "site.links" }
        : { file: origin };
      return [linkProblem(code, target, place, { where: `on ${path}${pages === 1 ? "" : ` and ${pages - 1} more`}` })];
    });
  const inArticles = [...ofArticles.values()].flatMap((same) => {
    const [first] = same;
    const code = first && codeOf({ use: "link", target: first.target }, context);
    return code === undefined ? [] : same.map(({ target, place }) => linkProblem(code, target, place, { severity }));
  });
  return [...inArticles, ...onPages];
}

function codeOf(
  { use, target }: Pick<PageLink, "use" | "target">,
  { files, anchorsOf }: PageLinkContext,
): LinkCode | undefined {
  const state = files.stateOf(target.path);
  if (use === "load") return state === "there" ? undefined : "link-image-missing";
  if (use === "stray") return state === "there" ? "link-no-prefix" : undefined;
  if (state !== "there") return LINK_CODES[state];
  if (target.fragment === "") return undefined;
  // What is not a page, a PDF say, has places of its own.
  const anchors = anchorsOf(toFile(target.path));
  return anchors === undefined || isAnchor(target.fragment, anchors) ? undefined : "link-fragment-dead";
}

/** `#top` leads to the top of any page (HTML, 7.4.6.4). */
function isAnchor(fragment: string, anchors: readonly string[]): boolean {
  return anchors.includes(fragment) || fragment.toLowerCase() === "top";
}
