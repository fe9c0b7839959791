import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthOf, wrapText } from "../../src/text/wrap.ts";

describe("wrapped text", () => {
  it.each([
    ["", 10, ""],
    ["one", 2, "one"],
    ["one two three", 7, "one two\nthree"],
    ["one two three", 6, "one\ntwo\nthree"],
    ["  one \n\n two  ", 20, "one two"],
    ["see https://example.org/a/long/address here", 10, "see\nhttps://example.org/a/long/address\nhere"],
    ["候鸟提前三周回到盐沼", 8, "候鸟提前\n三周回到\n盐沼"],
    ["候鸟提前，三周", 8, "候鸟提\n前，三周"],
    ["C++ 中东", 8, "C++ 中东"],
    ["cafe\u0301 ole\u0301", 8, "cafe\u0301 ole\u0301"],
  ])("%j in %i cells", (text, width, expected) => {
    expect(wrapText(text, width)).toBe(expected);
  });

  it("begins its first line and the others as it is told", () => {
    expect(wrapText("one two three", 9, { first: "- ", rest: "  " })).toBe("- one two\n  three");
  });

  it("loses nothing, and goes past the width only where it cannot be broken", () => {
    const word = fc.oneof(fc.stringMatching(/^[a-z]{1,9}$/), fc.constantFrom("中东新闻", "，", "é", "👩‍👧", "”"));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 4, max: 20 }), (words, width) => {
        const wrapped = wrapText(words.join(" "), width);
        expect(wrapped.replace(/\s/g, "")).toBe(words.join(""));
        for (const line of wrapped.split("\n"))
          if (line.includes(" ")) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
