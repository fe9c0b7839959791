// The script of the search page, the only one of the site, named by its content like the style sheets.

import { readFileSync } from "node:fs";
import type { SiteDocument } from "../site/site-document.ts";
import { ASSETS_PATH } from "../site/urls.ts";
import { shortHash } from "../text/slugs.ts";

const SOURCE = readFileSync(new URL("../../_includes/search-in-browser.js", import.meta.url), "utf8");

export const SEARCH_SCRIPT: SiteDocument = { path: `${ASSETS_PATH}search.${shortHash(SOURCE)}.js`, content: SOURCE };
