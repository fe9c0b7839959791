import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt } from "../../src/text/excerpt.ts";

describe("excerpt", () => {
  it.each([
    ["a short text as it is", "It rained.", 20, "It rained."],
    ["white space folded", " It\n\n rained. ", 20, "It rained."],
    ["whole sentences", "It rained. The trams stopped at noon.", 20, "It rained."],
    ["a sentence that ends in a quotation", "She said “it rains.” Then the trams stopped.", 24, "She said “it rains.”"],
    ["whole words where a sentence is too long", "The trams stopped at noon because of rain", 20, "The trams stopped…"],
    [
      "words rather than very little",
      "It rained. The trams stopped at noon because of rain.",
      40,
      "It rained. The trams stopped at noon…",
    ],
    ["a sentence that fits exactly", "It rained all day. More.", 18, "It rained all day."],
    ["no cut inside a number", "It cost 3.14 million and a half in the end", 21, "It cost 3.14 million…"],
    ["Chinese sentences, which have no spaces", "电车停运了。雨下了一整天,人们步行回家。", 10, "电车停运了。"],
    ["one long word", "a".repeat(30), 10, `${"a".repeat(9)}…`],
    ["no half of a character", "😀".repeat(10), 10, `${"😀".repeat(4)}…`],
    ["no half of a character that lies where it stops looking", `a${" ".repeat(38)}😀 and more`, 10, "a…"],
    ["nothing", "", 10, ""],
  ])("gives %s", (_, text, limit, expected) => {
    expect(excerpt(text, limit)).toBe(expected);
  });

  it("is one line, no longer than the limit, and begins as the text does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.integer({ min: 2, max: 100 }), (text, limit) => {
        const short = excerpt(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(text.replace(/\s+/g, " ").trim().startsWith(short.replace(/…$/, ""))).toBe(true);
      }),
    );
  });
});
