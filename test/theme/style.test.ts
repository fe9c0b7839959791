import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { contrast, DEEPEST, INK, mix, PAPER, type Rgb, SCHEMES, type Scheme, toRgb } from "../../src/accent.ts";

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

function colour(name: string, scheme: Scheme): Rgb {
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

  it("has the paper and the ink that an accent of the site's own is held to", () => {
    for (const [name, held] of [
      ["paper", PAPER],
      ["ink", INK],
    ] as const) {
      for (const scheme of SCHEMES) expect(colour(name, scheme)).toEqual(toRgb(held[scheme]));
    }
    expect(Math.max(...mixtures)).toBe(DEEPEST);
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
