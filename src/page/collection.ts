// Structured data of a page that lists others.

import { toUrl } from "../site/urls.ts";
import { buildBase, type PageFacts } from "./base.ts";
import type { PageContext } from "./context.ts";
import { type CollectionFacts, collectionPage } from "./json-ld.ts";
import type { PageBase } from "./model/base.ts";

type CollectionPageFacts = PageFacts & Pick<CollectionFacts, "published" | "modified" | "items">;

export function buildCollection(context: PageContext, facts: CollectionPageFacts): PageBase {
  const { site, frame } = context;
  const { path, heading: name, description, published, modified, items, graph = [] } = facts;
  const collection = collectionPage(site, { url: toUrl(site, path), name, description, published, modified, items });
  return buildBase(site, frame, { ...facts, graph: [...graph, collection] });
}
