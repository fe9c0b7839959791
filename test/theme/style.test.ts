import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../_includes/style.css", import.meta.url), "utf8");

/** Custom properties that have a colour for each scheme: `--ink: light-dark(#1c1a17, #ebe7df)`. */
const colours = new Map(
  [...css.matchAll(/--(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = "", light = "", dark = ""]) => [
    name,
    { light: toRgb(light), dark: toRgb(dark) },
  ]),
);

/** The share of the accent in the grounds that are mixed from it: `.level-4`, `--tint`. */
const mixtures = [...css.matchAll(/color-mix\(in srgb, var\(--accent\) (\d+)%, var\(--paper\)\)/g)].map(
  ([, percent]) => Number(percent) / 100,
);

type Rgb = readonly [number, number, number];

function toRgb(hex: string): Rgb {
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const channel = (i: 0 | 1 | 2) => a[i] * share + b[i] * (1 - share);
  return [channel(0), channel(1), channel(2)];
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(a: Rgb, b: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function colour(name: string, scheme: "light" | "dark"): Rgb {
  const found = colours.get(name);
  if (found === undefined) throw new Error(`There is no colour --${name}.`);
  return found[scheme];
}

describe("the style sheet", () => {
  it("weighs at most 6 KB compressed", () => {
    expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(6 * 1024);
  });

  it("loads nothing", () => {
    expect(css).not.toMatch(/@import|url\(|@font-face/);
  });

  it("knows no left and right, so that it works both ways", () => {
    expect(css).not.toMatch(/(?:margin|padding|border|inset)-(?:left|right)|(?:^|\s)(?:left|right):|: (?:left|right);/);
  });

  it("mixes grounds from the accent", () => {
    expect(mixtures.length).toBeGreaterThanOrEqual(5);
  });

  it.each(["light", "dark"] as const)("has enough contrast when it is %s", (scheme) => {
    const paper = colour("paper", scheme);
    const accent = colour("accent", scheme);
    const tint = mix(accent, paper, Math.min(...mixtures));
    for (const name of ["ink", "quiet", "accent"]) {
      expect(contrast(colour(name, scheme), paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour(name, scheme), tint)).toBeGreaterThanOrEqual(4.5);
    }
    for (const share of mixtures) {
      expect(contrast(colour("ink", scheme), mix(accent, paper, share))).toBeGreaterThanOrEqual(4.5);
    }
  });
});
