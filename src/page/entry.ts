// A page to be, as the list of pages holds it.

import type { Story } from "../digest/model.ts";
import { toFile } from "../site/urls.ts";
import type { Instant } from "../text/dates.ts";
import type { PageEntry } from "./model/model.ts";

export function toEntry(entry: Omit<PageEntry, "file">): PageEntry {
  // Not `{ ...entry }`: on Node 20 each such object gets a shape of its own, which takes more than the object.
  const { kind, path, origin, listed, modified, build } = entry;
  return { kind, path, file: toFile(path), origin, listed, modified, build };
}

/** When any of `stories` last changed. */
export function newestUpdate(stories: readonly Story[]): Instant | undefined {
  let newest: Instant | undefined;
  for (const { updatedAt } of stories) if (newest === undefined || updatedAt > newest) newest = updatedAt;
  return newest;
}
