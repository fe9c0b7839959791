import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanLine, cleanText, cleanValue, quote } from "../../src/text/clean.ts";

describe("cleanText", () => {
  test.each([
    ["line ends", "a\r\nb\rc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"],
    ["control characters", "a\u0000b\u0007c\u001Bd\u007Fe\u009Bf", "abcdef"],
    ["tabs", "a\tb", "a\tb"],
    ["lone surrogates", "a\uD800b\uDC00c", "abc"],
    ["characters outside the basic plane", "a😀b𝒜", "a😀b𝒜"],
    ["noncharacters", "a\uFFFEb\uFDD0c\u{1FFFF}d", "abcd"],
    ["bidi embeddings, overrides and isolates", "a\u202Ab\u202Ec\u202Cd\u2066e\u2069f", "abcdef"],
    ["zero-width characters", "a\u200Bb\u2060c\uFEFFd\u200De\u200Cf\u2063g", "abcdefg"],
    ["a joiner in a family", "👩‍👩‍👧", "👩‍👩‍👧"],
    ["a joiner after a skin tone and a variation selector", "👩🏽‍🚀 ❤️‍🔥", "👩🏽‍🚀 ❤️‍🔥"],
    ["a joiner at the end of an emoji", "👩\u200D", "👩"],
    ["two joiners", "👩\u200D\u200D👧", "👩👧"],
    ["a non-joiner in Persian", "می\u200Cخواهم", "می\u200Cخواهم"],
    ["a joiner in Devanagari", "क्\u200Dष", "क्\u200Dष"],
    ["a non-joiner between Persian and Latin", "می\u200Ca", "میa"],
    ["direction marks in Hebrew", "שלום\u200E!", "שלום\u200E!"],
    ["direction marks in Latin", "a\u200E\u200F\u061Cb", "ab"],
    [
      "a flag of tags",
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    ],
    ["tags that hide a text", "a\u{E0068}\u{E0069}b", "ab"],
    ["soft hyphens and no-break spaces", "a\u00ADb\u00A0c", "a\u00ADb\u00A0c"],
  ])("%s", (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test("has nothing left to do the second time", () => {
    const char = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom(..."\r\n\u200C\u200D\u200E\u202E\u2060\uD83D\uDC69م.a", "👩", "🏴", "\u{E0067}", "\u{E007F}"),
    );
    fc.assert(
      fc.property(fc.array(char), (chars) => {
        const once = cleanText(chars.join(""));
        expect(cleanText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("cleanLine", () => {
  test.each([
    ["  a \n\t b  ", "a b"],
    ["« a »", "« a »"],
    ["a\u200B b", "a b"],
    ["", ""],
  ])("%j", (text, line) => {
    expect(cleanLine(text)).toBe(line);
  });
});

test("cleanValue reaches every text", () => {
  expect(cleanValue({ "a\u200B": ["b\u0000", 1, null, { c: "\u202Ed" }] })).toEqual({ a: ["b", 1, null, { c: "d" }] });
});

describe("quote", () => {
  test.each([
    ["a\nb", '"a b"'],
    ["\u202Ea", '"a"'],
    ["a".repeat(60), `"${"a".repeat(60)}"`],
    ["😀".repeat(61), `"${"😀".repeat(60)}…"`],
    ["a".repeat(100_000), `"${"a".repeat(60)}…"`],
  ])("%#", (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });
});
