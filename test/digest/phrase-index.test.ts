import { describe, expect, it } from "vitest";
import { PhraseIndex } from "../../src/digest/phrase-index.ts";

describe("a phrase in a text", () => {
  it.each<[name: string, phrase: string, text: string, count: number]>([
    ["is found in any case", "West Bank", "the WEST bank and the West Bank", 2],
    ["is found with a possessive", "Israel", "Israel's vote, Israel’s budget", 2],
    ["is not found inside a word", "art", "start the party of artists", 0],
    ["is found over a line break", "West Bank", "in the West\nBank today", 1],
    ["is found over a hyphen", "West Bank", "West-Bank towns", 1],
    ["is not found over a full stop", "West Bank", "They went West. Bank holiday.", 0],
    ["is found in Chinese", "中东", "今天中东局势", 1],
    ["is found in Arabic", "غزة", "في غزة اليوم", 1],
    ["is found in Thai", "กรุงเทพ", "ข่าวกรุงเทพวันนี้", 1],
    ["is found with signs", "C++", "C++ and c++20 and C", 1],
    ["is not another sign's", "C", "C++ and C# but C", 1],
    ["is found with an ampersand", "AT&T", "AT&T and AT & T and at t", 1],
    ["is found at full width", "NATO", "ＮＡＴＯ", 1],
    ["is not a regular expression", "a.*b", "a xx b", 0],
    ["does not trip over the names of objects", "constructor", "a constructor of toString", 1],
    ["that has no word is never found", "&&", "&& && &&", 0],
  ])("%s", (_, phrase, text, count) => {
    const counts = new Map<string, number>();
    new PhraseIndex([[phrase, "topic"]]).count(text, 1, counts);
    expect(counts.get("topic") ?? 0).toBe(count);
  });

  it("counts with its weight", () => {
    const counts = new Map<string, number>();
    new PhraseIndex([["tram", "transport"]]).count("Tram meets tram", 2, counts);
    expect(counts).toEqual(new Map([["transport", 4]]));
  });

  it("is found at every place of a text that repeats it", () => {
    const counts = new Map<string, number>();
    const phrase = Array.from({ length: 20 }, () => "a").join(" ");
    new PhraseIndex([[phrase, "topic"]]).count("a ".repeat(3_000), 1, counts);
    expect(counts.get("topic")).toBe(3_000 - 19);
  });
});
