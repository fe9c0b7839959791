import { describe, expect, it } from "vitest";
import { accentFrom, contrast, faultOf, isHexColour, PAPER, toLongHex, toRgb } from "../src/accent.ts";

it.each([
  ["#a31", true],
  ["#AA3311", true],
  ["#aa331180", false],
  ["a31", false],
  ["red", false],
  ["#ggg", false],
])("takes %s for a colour: %s", (text, expected) => {
  expect(isHexColour(text)).toBe(expected);
});

it("writes a short colour in full", () => {
  expect(toLongHex("#A3f")).toBe("#aa33ff");
});

it.each([
  ["#000000", "#ffffff", 21],
  ["#777777", "#ffffff", 4.478],
  ["#ffffff", "#ffffff", 1],
])("finds the contrast of %s and %s", (one, other, expected) => {
  expect(contrast(toRgb(one), toRgb(other))).toBeCloseTo(expected, 2);
  expect(contrast(toRgb(other), toRgb(one))).toBeCloseTo(expected, 2);
});

describe("an accent", () => {
  it.each(["#0b5fa5", "#8c2a1b", "#000000", "#1d6b3a", "#6b21a8"])("of %s alone gets one for dark pages", (light) => {
    const accent = accentFrom(light);
    expect(faultOf(accent.light, "light")).toBeUndefined();
    expect(faultOf(accent.dark, "dark")).toBeUndefined();
    expect(contrast(toRgb(accent.dark), toRgb(PAPER.dark))).toBeLessThan(7);
  });

  it("that suits dark pages as it is stays so", () => {
    expect(accentFrom("#f0a591").dark).toBe("#f0a591");
  });

  it.each([
    ["#f0a591", "light", "light page"],
    ["#8c2a1b", "dark", "dark page"],
    ["#ffffff", "dark", "busiest days"],
  ] as const)("of %s on %s pages cannot be read", (colour, scheme, says) => {
    expect(faultOf(colour, scheme)).toContain(says);
  });
});
