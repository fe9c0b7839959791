import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/insight/analyse.ts";
import { packAnalysis, unpackAnalysis } from "../../src/insight/packed-analysis.ts";
import { languages } from "./make.ts";

interface Given {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly keyPoints?: readonly string[];
  readonly language: string;
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

/** What comes back from a store. */
function store(text: Given): unknown {
  const packed = packAnalysis(analyse(text, languages), text.paragraphs);
  return plain(unpackAnalysis(plain(packed) as typeof packed, () => text.paragraphs));
}

const LONG = Array.from({ length: 9000 }, (_, i) => `word${i} said that it was number ${i % 7}.`).join(" ");
const DATELINE = [
  "LARKHAVEN, March 3 (AP) — The council of the city voted on Monday.",
  "But nobody had asked it to do so.",
];

describe("a packed analysis", () => {
  it.each<[name: string, text: Given]>([
    ["of a dateline and a contrast", { headline: "Larkhaven votes", paragraphs: DATELINE, language: "en" }],
    [
      "of key points",
      { headline: "C++", keyPoints: ["One.", "Two \\ points."], paragraphs: ["Body."], language: "en" },
    ],
    ["of Chinese", { headline: "电车开通", paragraphs: ["城市电车周三开通。第一班车坐满了乘客。"], language: "zh" }],
    ["of nothing", { headline: "", paragraphs: [], language: "en" }],
    ["of more terms than one unit counts", { headline: "Long", paragraphs: [LONG], language: "en" }],
  ])("%s is the analysis again", (_, text) => {
    expect(store(text)).toEqual(plain(analyse(text, languages)));
  });

  it("is the analysis again of any text", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (headline, paragraphs) => {
        const given = { headline, paragraphs, language: "en" };
        expect(store(given)).toEqual(plain(analyse(given, languages)));
      }),
    );
  });

  it("is nothing where another version packed it", () => {
    const [, ...rest] = packAnalysis(analyse({ headline: "A", paragraphs: [], language: "en" }, languages), []);
    expect(unpackAnalysis([0, ...rest], () => [])).toBeUndefined();
  });
});
