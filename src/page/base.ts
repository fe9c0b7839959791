// What every page has: title, address, feeds, breadcrumbs; and the structured data of a page that lists others.

import type { Neighbours } from "../digest/model.ts";
import type { SiteSettings } from "../options/settings.ts";
import { HOME_PATH, toHref, toUrl } from "../site/urls.ts";
import { excerpt } from "../text/excerpt.ts";
import type { PageContext } from "./context.ts";
import { breadcrumbList, type CollectionFacts, collectionPage, renderJsonLd, type Thing } from "./json-ld.ts";
import type { Frame, PageBase } from "./model/base.ts";
import type { FeedLink, Link, Neighbour } from "./model/common.ts";

/** In characters: what search engines show of it. */
export const DESCRIPTION_LENGTH = 200;

/** What each page gives; the rest is derived from it. */
export interface PageFacts {
  readonly path: string;
  readonly heading: string;
  readonly description: string;
  readonly feeds: readonly FeedLink[];
  readonly breadcrumbs: readonly Link[];
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
  readonly image?: PageBase["image"];
  readonly graph?: readonly Thing[];
  readonly noIndex?: boolean;
  /** Where the same is shown that search engines should keep instead; without the prefix. */
  readonly canonicalPath?: string;
}

/** Links to the pages beside one by time, as `linkTo` makes them. */
export function buildNeighbours<T>(
  { older, newer }: Neighbours<T>,
  linkTo: (neighbour: T) => Neighbour,
): Pick<PageFacts, "previous" | "next"> {
  return { previous: older && linkTo(older), next: newer && linkTo(newer) };
}

export function buildBase(site: SiteSettings, frame: Frame, facts: PageFacts): PageBase {
  const { path, heading, breadcrumbs, graph = [] } = facts;
  const href = toHref(site, path);
  const origin = site.base.slice(0, site.base.length - site.prefix.length);
  const trail = breadcrumbs.length === 0 ? [] : [breadcrumbList(origin, breadcrumbs, { title: heading, href })];
  return {
    path,
    href,
    url: toUrl(site, facts.canonicalPath ?? path),
    heading,
    title: path === HOME_PATH ? site.title : `${heading} · ${site.title}`,
    description: excerpt(facts.description, DESCRIPTION_LENGTH),
    language: frame.language,
    direction: frame.direction,
    site: frame,
    feeds: facts.feeds,
    breadcrumbs,
    previous: facts.previous,
    next: facts.next,
    image: facts.image,
    jsonLd: renderJsonLd([...graph, ...trail]),
    noIndex: facts.noIndex ?? false,
  };
}

type CollectionPageFacts = PageFacts & Pick<CollectionFacts, "published" | "modified" | "items">;

export function buildCollection(context: PageContext, facts: CollectionPageFacts): PageBase {
  const { site, frame } = context;
  const { path, heading: name, description, published, modified, items, graph = [] } = facts;
  const collection = collectionPage(site, { url: toUrl(site, path), name, description, published, modified, items });
  return buildBase(site, frame, { ...facts, graph: [...graph, collection] });
}
