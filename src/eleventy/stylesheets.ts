// The theme's style sheets, named by their content so that a host may cache them for ever.

import { readFileSync } from "node:fs";
import { shortHash } from "../text/slugs.ts";

const THEME = new URL("../../_includes/", import.meta.url);

const style = readFileSync(new URL("style.css", THEME), "utf8");
const feed = readFileSync(new URL("feed.css", THEME), "utf8");

/** Site paths, without the prefix. */
export const ASSETS = {
  stylesheet: `/assets/style.${shortHash(style)}.css`,
  feedStylesheet: `/assets/feed.${shortHash(feed)}.css`,
} as const;

export const STYLESHEETS = [
  { path: ASSETS.stylesheet, content: style },
  { path: ASSETS.feedStylesheet, content: feed },
] as const;
