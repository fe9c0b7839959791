// The script of the search page, the only one of the site, named by its content like the style sheets.

import { readFileSync } from "node:fs";
import type { SiteDocument } from "../site/site-document.ts";
import { ASSETS_PATH } from "../site/urls.ts";
import { shortHash } from "../text/slugs.ts";

const FILE = new URL("../../_includes/search-in-browser.js", import.meta.url);

/** Read again each time: it may change while Eleventy watches. */
export function readSearchScript(): SiteDocument {
  const content = readFileSync(FILE, "utf8");
  return { path: `${ASSETS_PATH}search.${shortHash(content)}.js`, content };
}
