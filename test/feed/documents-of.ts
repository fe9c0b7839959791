// The feeds of a digest as they are written, by path.

import type { Digest } from "../../src/digest/digest.ts";
import { renderFeeds } from "../../src/feed/documents.ts";

export function documentsOf(digest: Digest): ReadonlyMap<string, string> {
  const documents = renderFeeds(digest, { stylesheet: "/assets/feed.css" });
  return new Map(documents.map((document) => [document.path, document.content]));
}

/** The document at `path`, which must be there. */
export function documentAt(digest: Digest, path: string): string {
  const content = documentsOf(digest).get(path);
  if (content === undefined) throw new Error(`There is no ${path}.`);
  return content;
}

/** What stands in `text` between each `start` and the `end` after it. */
export function allBetween(text: string, start: string, end: string): readonly string[] {
  return text
    .split(start)
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf(end)));
}
