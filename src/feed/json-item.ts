// An item of JSON Feed.

import { rememberWith } from "../remember.ts";
import { toUtcIso } from "../text/dates.ts";
import type { FeedItem } from "./feed.ts";
import type { PrintedItem } from "./printed-feed.ts";

/** For feeds, several of which carry it. */
export const jsonItem = rememberWith(printJsonItem);

/** For the archives, which carry it once. */
export function printJsonItem(item: FeedItem): PrintedItem {
  const { id, url, title, published, updated, language, summary, content, authors, categories, sources, image } = item;
  const [source] = sources.length === 1 ? sources : [];
  const fields = JSON.stringify({
    id,
    url,
    external_url: source?.url,
    title,
    summary,
    image: image?.url,
    date_published: toUtcIso(published),
    date_modified: toUtcIso(updated),
    authors,
    tags: categories.length === 0 ? undefined : categories.map((category) => category.label),
    language,
    content_text: content === undefined ? summary : undefined,
  });
  if (content === undefined) return { head: fields, content, tail: "" };
  return { head: `${fields.slice(0, -1)},"content_html":"`, content, tail: '"}' };
}
