// A file of the site that is made as a text and is no page: feeds, sitemaps, style sheets.

export interface SiteDocument {
  /** Root-relative, without the prefix: `/sitemap.xml`. */
  readonly path: string;
  /** May be made each time that it is asked for. */
  readonly content: string;
  /** Of all that it shows, but for what all documents share; absent where its content is at hand. */
  readonly fingerprint?: string | undefined;
}
