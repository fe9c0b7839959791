// The theme's style sheets in the site's own colour and the script of the search page, named by their content so that a host may
// cache them for ever.
// They are read again each time: they may change while Eleventy watches.

import { readFileSync } from "node:fs";
import { textOf } from "../messages/catalogues.ts";
import type { DigestSettings } from "../options/settings.ts";
import type { FrameAssets } from "../page/frame.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { ASSETS_PATH } from "../site/urls.ts";
import { directionOf } from "../text/direction.ts";
import { shortHash } from "../text/slugs.ts";
import { fontAssets, fontFamilies, fontRules } from "./web-font.ts";

const THEME = new URL("../../_includes/", import.meta.url);

type Settings = Pick<DigestSettings, "site" | "strings" | "search">;

/** Site paths, without the prefix. */
export interface Assets extends FrameAssets {
  readonly feedStylesheet: string;
  /** All of them, to be written. */
  readonly documents: readonly SiteDocument[];
}

export function assetsOf(settings: Settings): Assets {
  const [style, feed] = stylesheetsOf(settings);
  const script = settings.search ? readSearchScript() : undefined;
  return {
    stylesheet: style.path,
    feedStylesheet: feed.path,
    searchScript: script?.path,
    font: fontAssets(settings.site),
    documents: [style, feed, ...(script === undefined ? [] : [script])],
  };
}

/** That of pages, and that of feeds where a browser shows them, which says in the site's language what they are. */
export function stylesheetsOf({ site, strings }: Settings): readonly [style: SiteDocument, feed: SiteDocument] {
  const { accent, language } = site;
  const colours = accent && { "--accent": `light-dark(${accent.light}, ${accent.dark})` };
  const notes = {
    "--feed-note": quote(textOf("feedNote", language, strings)),
    "--opml-note": quote(textOf("opmlNote", language, strings)),
    direction: directionOf("", language),
  };
  return [
    toDocument(
      "style",
      fontRules(site) + withFamilies(withValues(readSheet("style"), { ...colours }), fontFamilies(site)),
    ),
    toDocument("feed", withValues(readSheet("feed"), { ...colours, ...notes })),
  ];
}

/** The only script of the site. */
export function readSearchScript(): SiteDocument {
  const content = readFileSync(new URL("../../_includes/search-in-browser.js", import.meta.url), "utf8");
  return { path: `${ASSETS_PATH}search.${shortHash(content)}.js`, content };
}

function readSheet(name: string): string {
  return readFileSync(new URL(`${name}.css`, THEME), "utf8");
}

/** Gives each property another value, where the sheet first says it. */
function withValues(css: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce(
    (sheet, [property, value]) =>
      sheet.replace(new RegExp(`^( *${property}: ).*;$`, "m"), (_, start) => `${start}${value};`),
    css,
  );
}

/** Puts families before those that the theme sets text in. */
function withFamilies(css: string, families: string): string {
  return css.replace(/^ *--serif: /m, (start) => start + families);
}

/** As a string of CSS, https://www.w3.org/TR/css-syntax-3/#consume-string-token */
function quote(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;
}

function toDocument(name: string, content: string): SiteDocument {
  return { path: `${ASSETS_PATH}${name}.${shortHash(content)}.css`, content };
}
