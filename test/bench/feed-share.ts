// How much of our own build goes into feeds: the same work, done once more in this process and timed.

import { performance } from "node:perf_hooks";
import { checkFeeds } from "../../src/check/feeds.ts";
import { loadDigest } from "../../src/eleventy/load-digest.ts";
import { assetsOf } from "../../src/eleventy/stylesheets.ts";
import { renderFeeds } from "../../src/feed/documents.ts";
import { resolveOptions } from "../../src/options/resolve.ts";
import { BUILD_EPOCH } from "./corpus.ts";
import { DIGEST_OPTIONS } from "./peers/news-digest.ts";

export interface FeedShare {
  readonly documents: number;
  readonly bytes: number;
  /** To render every document once. */
  readonly renderSeconds: number;
  /** To check every document, which renders it on the way. */
  readonly checkSeconds: number;
}

/** @param root The project's folder, as it was prepared for us. */
export function timeFeeds(root: string): FeedShare {
  const { value: settings } = resolveOptions(DIGEST_OPTIONS);
  if (settings === undefined) throw new Error("The bench's options are wrong.");
  const now = BUILD_EPOCH * 1000;
  const { digest, pages } = loadDigest({ root, settings, assets: assetsOf(settings), now, preview: false });
  if (digest === undefined) throw new Error("The bench's articles cannot be built.");

  const rendering = performance.now();
  const documents = renderFeeds(digest, { stylesheet: assetsOf(settings).feedStylesheet });
  const bytes = documents.reduce((sum, document) => sum + Buffer.byteLength(document.content), 0);
  const checking = performance.now();
  checkFeeds(documents, { settings, now, pages: new Set(pages.map((page) => page.path)) });
  const end = performance.now();
  return {
    documents: documents.length,
    bytes,
    renderSeconds: (checking - rendering) / 1000,
    checkSeconds: (end - checking) / 1000,
  };
}
