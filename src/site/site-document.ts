// A file of the site that is made as a text and is not a page: feeds, sitemaps, style sheets.

import type { SiteSettings } from "../options/settings.ts";
import { toFile, toOutputFile } from "./urls.ts";

export interface SiteDocument {
  /** From the digest's home: `/sitemap.xml`. */
  readonly path: string;
  /** Whether it is at the root of the whole site, whatever folder the digest is in: `/_headers`. */
  readonly atRoot?: boolean;
  /** May be made each time that it is asked for. */
  readonly content: string;
  /** Of all that it shows, but for what all documents share; absent where its content is at hand. */
  readonly fingerprint?: string | undefined;
}

/** Where it is written, below the output folder: `news/sitemap.xml`. */
export function fileOf({ path, atRoot = false }: SiteDocument, site: Pick<SiteSettings, "mount">): string {
  return atRoot ? toFile(path) : toOutputFile(site, path);
}
