// A file of the site that is made as a text and is no page: feeds, sitemaps, style sheets.

export interface SiteDocument {
  /** Root-relative, without the prefix: `/sitemap.xml`. */
  readonly path: string;
  readonly content: string;
  /** The same in pieces, for a document that is too large to be put together. */
  readonly pieces?: Iterable<string> | undefined;
}
