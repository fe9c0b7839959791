// A page to be, as the list of pages holds it.

import type { Story } from "../digest/digest.ts";
import type { Instant } from "../text/dates.ts";
import type { PageEntry } from "./model.ts";

export function toEntry(entry: Omit<PageEntry, "file">): PageEntry {
  const file = entry.path.slice(1) + (entry.path.endsWith("/") ? "index.html" : "");
  return { ...entry, file };
}

/** When any of `stories` last changed. */
export function newestUpdate(stories: readonly Story[]): Instant | undefined {
  let newest: Instant | undefined;
  for (const { updatedAt } of stories) if (newest === undefined || updatedAt > newest) newest = updatedAt;
  return newest;
}
