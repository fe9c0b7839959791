import { describe, expect, test } from "vitest";
import { directionOf } from "../../src/text/direction.ts";

describe("directionOf", () => {
  test.each([
    ["News of the day", "ar", "ltr"],
    ["חדשות היום", "en", "rtl"],
    ["أخبار اليوم", "en", "rtl"],
    ["The word שלום means peace", "he", "ltr"],
    ["אמר BBC אתמול בערב", "en", "rtl"],
    ["2025", "ar", "rtl"],
    ["2025", "fa-IR", "rtl"],
    ["2025", "en", "ltr"],
    ["2025", "az-Arab", "rtl"],
    ["2025", "ks-Deva", "ltr"],
    ["", "ur", "rtl"],
    ["新闻", "he", "ltr"],
    ["a ב", "en", "ltr"],
    ["a ב", "he", "rtl"],
    ["𞤀𞤣𞤤𞤢𞤥", "en", "rtl"],
  ])("%j in %s runs %s", (text, language, direction) => {
    expect(directionOf(text, language)).toBe(direction);
  });
});
