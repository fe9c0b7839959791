import { describe, expect, it } from "vitest";
import { makeLanguages } from "../../src/insight/languages.ts";
import { TermReader, wordOf } from "../../src/insight/terms.ts";

const languages = makeLanguages();

/** Terms as they are, stop words with `~`, punctuation as `|`. */
function read(text: string, language = "en"): string {
  const reader = new TermReader(languages.of(language));
  const run: number[] = [];
  reader.read(text, run);
  return run.map((id) => wordOf(id, reader.terms, reader.stopWords) || "|").join(" ");
}

describe("terms", () => {
  it.each([
    ["en", "The councillors’ elections; council's ELECTION", "~the councillor elect | council elect"],
    ["en", "the U.S. asked us, and the WHO asked who", "~the US ask ~us | ~and ~the WHO ask ~who"],
    ["en", "WHO ASKED US FOR IT?", "~who ask ~us ~for ~it |"],
    ["en", "1,250 homes at 3.5 per cent", "1250 home ~at 3.5 per cent"],
    ["en", "C++ and C# and A+ in R&D", "c++ ~and c# ~and a+ ~in ~r | ~d"],
    ["en", "by-election", "~by elect"],
    ["de", "Die Wahlen in den Häusern", "~die wahl ~in ~den haus"],
    ["fr", "L'élection des députés", "élect ~des déput"],
    ["es", "Las elecciones", "~las eleccion"],
    ["ar", "الانتخابات وانتخابات", "انتخاب انتخاب"],
    ["zh", "中国政府，新", "中国 国政 政府 | 新"],
    ["ja", "東京タワー", "東京 京タ タワ ワー"],
    ["ko", "서울시 의회", "서울 울시 의회"],
    ["nl", "De verkiezingen", "de verkiezingen"],
  ])("%s: %s", (language, text, expected) => {
    expect(read(text, language)).toBe(expected);
  });

  it("are found by a dictionary where words are not separated", () => {
    expect(read("รัฐบาลประกาศ", "th").split(" ").length).toBeGreaterThan(1);
  });

  it("are the same for a text in composed and in decomposed letters of Latin, and for curly apostrophes", () => {
    expect(read("Café’s".normalize("NFC"))).toBe(read("Cafe\u0301's"));
  });

  it("take stop words that a site adds, in a language that nothing is known of, too", async () => {
    const own = makeLanguages({ nl: { stopWords: ["de", "Het"] }, en: { stopWords: ["council"] } });
    const reader = new TermReader(own.of("nl-BE"));
    const run: number[] = [];
    reader.read("De raad en het huis", run);
    expect(reader.terms).toEqual(["raad", "en", "huis"]);
    expect(own.of("en").stopWords.has("council")).toBe(true);
    expect(own.of("en").stopWords.has("the")).toBe(true);
  });
});
