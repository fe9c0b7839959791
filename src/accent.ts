// The option `site.accent`: a colour for light pages and one for dark pages, in which text can be read on both.

/** A colour a scheme, each as `#rrggbb`. */
export interface Accent {
  readonly light: string;
  readonly dark: string;
}

export const SCHEMES = ["light", "dark"] as const;

export type Scheme = (typeof SCHEMES)[number];

/** What a site has that chose none, as `_includes/style.css` has it. */
export const ACCENT: Accent = { light: "#8c2a1b", dark: "#f0a591" };

/** The theme's page and its text, as `_includes/style.css` has them. */
export const PAPER: Accent = { light: "#fffdf8", dark: "#161514" };
export const INK: Accent = { light: "#1c1a17", dark: "#ebe7df" };

/** The share of the accent in the grounds that are mixed from it: boxes, and the busiest days of a calendar. */
const TINT = 0.07;
export const DEEPEST = 0.36;

/** WCAG 2.2, success criterion 1.4.3, for text of any size. */
const READABLE = 4.5;

export type Rgb = readonly [red: number, green: number, blue: number];

/** `#a31` or `#aa3311`. */
export function isHexColour(text: string): boolean {
  return /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text);
}

/** `#aa3311` for `#A31`. */
export function toLongHex(colour: string): string {
  const hex = colour.toLowerCase();
  return hex.length === 4 ? hex.replace(/[\da-f]/g, "$&$&") : hex;
}

/** A colour for light pages, with one of its hue for dark pages: lightened until text in it can be read there. */
export function accentFrom(light: string): Accent {
  let share = 0;
  let dark = light;
  while (faultOf(dark, "dark") !== undefined && share < 1) {
    share += 0.05;
    dark = toHex(mix([255, 255, 255], toRgb(light), share));
  }
  return { light, dark };
}

/** Why text cannot be read where the accent is used; nothing where it can. */
export function faultOf(colour: string, scheme: Scheme): string | undefined {
  const accent = toRgb(colour);
  const paper = toRgb(PAPER[scheme]);
  const onPage = contrast(accent, paper);
  const inBox = contrast(accent, mix(accent, paper, TINT));
  const onGround = contrast(toRgb(INK[scheme]), mix(accent, paper, DEEPEST));
  if (onPage < READABLE)
    return `has a contrast of ${shown(onPage)} to the ${scheme} page (${PAPER[scheme]}); text in it needs ${READABLE}`;
  if (inBox < READABLE)
    return `has a contrast of ${shown(inBox)} to ${scheme} boxes that are tinted with it; text in it needs ${READABLE}`;
  if (onGround < READABLE)
    return `leaves text a contrast of ${shown(onGround)} where it colours the calendar's busiest days; it needs ${READABLE}`;
  return undefined;
}

/** Rounded down, so that what fails is never shown as enough. */
function shown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

/** The contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The relative luminance of WCAG 2.2, 0 to 1. */
function luminance(colour: Rgb): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = colour;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** `color-mix(in srgb, a share, b)` */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const channel = (i: 0 | 1 | 2) => Math.round(a[i] * share + b[i] * (1 - share));
  return [channel(0), channel(1), channel(2)];
}

/** @param hex `#rrggbb` */
export function toRgb(hex: string): Rgb {
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function toHex(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
