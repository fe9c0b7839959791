// The site's icon: the site's own, or a page with a headline and its points, drawn in the accent.

import { ACCENT, PAPER } from "../accent.ts";
import type { SiteSettings } from "../options/settings.ts";
import type { SiteDocument } from "../site/site-document.ts";
import { ASSETS_PATH, pictureHref, toHref } from "../site/urls.ts";
import { shortHash } from "../text/slugs.ts";
import { xml } from "../text/xml.ts";
import type { Icon } from "./model/base.ts";

/** The icon is a square of so many units. */
export const ICON_UNITS = 16;

/** What is drawn on it, in units: x, y, width, height. */
export const ICON_BARS: readonly (readonly [number, number, number, number])[] = [
  [3, 3, 10, 3],
  [3, 8, 1, 1],
  [5, 8, 8, 1],
  [3, 10, 1, 1],
  [5, 10, 8, 1],
  [3, 12, 1, 1],
  [5, 12, 5, 1],
];

/** Pixels, each a multiple of the units: for home screens, and for what starts an app. */
export const ICON_SIZES = [192, 512] as const;

type Site = Pick<SiteSettings, "accent" | "icon">;

/** `#rrggbb`: the ground, and what is drawn on it. */
export function iconColours({ accent = ACCENT }: Pick<Site, "accent">): {
  readonly ground: string;
  readonly bars: string;
} {
  return { ground: accent.light, bars: PAPER.light };
}

/** The drawing for every size. */
export function renderIcon(site: Pick<Site, "accent">): SiteDocument {
  const { ground, bars } = iconColours(site);
  const path = ICON_BARS.map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h-${width}z`).join("");
  const content = xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ICON_UNITS} ${ICON_UNITS}"><rect width="${ICON_UNITS}" height="${ICON_UNITS}" rx="2" fill="${ground}"/><path fill="${bars}" d="${path}"/></svg>\n`;
  return { path: `${ASSETS_PATH}icon.${shortHash(content.value)}.svg`, content: content.value };
}

/** Where the same is as a PNG of `size` pixels. */
export function iconPath(site: Pick<Site, "accent">, size: number): string {
  return renderIcon(site).path.replace(/icon\.(\w+)\.svg$/, `icon-${size}.$1.png`);
}

/** What a browser or a device may choose from, the most welcome last. */
export function listIcons(site: SiteSettings, sizes: readonly number[]): readonly Icon[] {
  const { icon } = site;
  if (icon !== undefined) {
    const isDrawing = icon.toLowerCase().endsWith(".svg");
    return [{ href: pictureHref(site, icon), ...(isDrawing ? DRAWING : { type: "image/png" }) }];
  }
  return [
    ...sizes.map((size) => ({
      href: toHref(site, iconPath(site, size)),
      type: "image/png",
      sizes: `${size}x${size}`,
    })),
    { href: toHref(site, renderIcon(site).path), ...DRAWING },
  ];
}

const DRAWING = { type: "image/svg+xml", sizes: "any" };
