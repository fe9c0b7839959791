// What a site is to be: every file that we write, or have Eleventy write.

import type { Digest } from "../digest/digest.ts";
import type { PageKind } from "../options/kinds.ts";
import type { PageEntry, PageModel } from "../page/pages.ts";
import { fileOf, type SiteDocument } from "../site/site-document.ts";
import type { FileCopy, MadeFile } from "./outputs.ts";

/** A page as the templates meet it: its model is made once, when it is asked for. */
export class PageItem {
  readonly entry: PageEntry;
  #model: PageModel | undefined;

  constructor(entry: PageEntry) {
    this.entry = entry;
  }

  get model(): PageModel {
    this.#model ??= this.entry.build();
    return this.#model;
  }
}

/** What a site is to be: every file that we write. */
export interface SitePlan {
  readonly digest: Digest;
  /** Those that we write ourselves. */
  readonly pages: readonly PageEntry[];
  /** Those that Eleventy writes. */
  readonly items: ReadonlyMap<PageKind, readonly PageItem[]>;
  /** Texts that are not pages: feeds, sitemaps, style sheets. Many are made when they are asked for. */
  readonly documents: readonly SiteDocument[];
  /** Pictures: copied, or made from others. */
  readonly files: readonly (FileCopy | MadeFile)[];
}

/** Everything that a build of this plan writes, below the output folder, with `/`. */
export function listFiles({ digest, pages, items, documents, files }: SitePlan): readonly string[] {
  return [
    ...pages.map(({ file }) => file),
    ...[...items.values()].flat().map((item) => item.entry.file),
    ...documents.map((document) => fileOf(document, digest.settings.site)),
    ...files.map(({ to }) => to),
  ];
}
