// The items of a WordPress export (WXR), as it names them: the one file of the project that knows saxes.
// https://github.com/WordPress/WordPress/blob/master/wp-admin/includes/export.php writes it.

import { SaxesParser } from "saxes";
import { toWebUrl } from "../text/urls.ts";

/** The texts of an item by the names of its elements, and what stands in several. */
export interface Item {
  readonly texts: Map<string, string>;
  readonly topics: string[];
  readonly meta: Map<string, string>;
}

export interface Export {
  readonly items: readonly Item[];
  readonly base: string | undefined;
  readonly language: string | undefined;
  readonly authors: ReadonlyMap<string, string>;
  /** Why there may be items that could not be read. */
  readonly fault: string | undefined;
}

/** @returns A sentence for what is not an export, or breaks off before its first item. */
export function readExport(text: string): Export | string {
  const parser = new SaxesParser();
  const items: Item[] = [];
  const authors = new Map<string, string>();
  const channel = new Map<string, string>();
  let author = new Map<string, string>();
  let meta = new Map<string, string>();
  let item: Item | undefined;
  let value = "";
  let isCategory = false;
  let fault: string | undefined;
  const path: string[] = [];
  parser.on("error", (error) => {
    fault ??= `The export breaks off, or is not XML: ${error.message.slice(0, 120)}.`;
  });
  parser.on("opentag", ({ name, attributes }) => {
    path.push(name);
    value = "";
    if (name === "item") item = { texts: new Map(), topics: [], meta: new Map() };
    else if (name === "wp:author") author = new Map();
    else if (name === "wp:postmeta") meta = new Map();
    else if (name === "category") isCategory = /^(?:category|post_tag|tag)$/.test(attributes.domain ?? "category");
  });
  const gather = (part: string) => {
    value += part;
  };
  parser.on("text", gather);
  parser.on("cdata", gather);
  parser.on("closetag", ({ name }) => {
    path.pop();
    const parent = path.at(-1);
    if (name === "item" && item !== undefined) {
      items.push(item);
      item = undefined;
    } else if (name === "wp:author")
      authors.set(author.get("wp:author_login") ?? "", author.get("wp:author_display_name") ?? "");
    else if (name === "wp:postmeta") item?.meta.set(meta.get("wp:meta_key") ?? "", meta.get("wp:meta_value") ?? "");
    else if (parent === "wp:author") author.set(name, value.trim());
    else if (parent === "wp:postmeta") meta.set(name, value.trim());
    else if (parent === "item" && item !== undefined) {
      if (name === "category") {
        if (isCategory && value.trim() !== "Uncategorized") item.topics.push(value.trim());
      } else item.texts.set(name, name === "content:encoded" ? value : value.trim());
    } else if (parent === "channel") channel.set(name, value.trim());
    value = "";
  });
  parser.write(text).close();
  if (fault !== undefined && items.length === 0) return fault;
  return {
    items,
    base: toWebUrl(channel.get("wp:base_blog_url") || channel.get("link") || ""),
    language: channel.get("language"),
    authors: new Map([...authors].filter(([, name]) => name !== "")),
    fault,
  };
}

/** Empty for an element that an item does not have. */
export function get({ texts }: Item, name: string): string {
  return texts.get(name) ?? "";
}
