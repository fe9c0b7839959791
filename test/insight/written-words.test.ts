import { describe, expect, it } from "vitest";
import { makeLanguages } from "../../src/insight/languages.ts";
import { writtenWords } from "../../src/insight/written-words.ts";

const languages = makeLanguages();

describe("the words of terms", () => {
  it.each([
    [
      "stand as they are written",
      "en",
      ["Divers stay at the quay on Tuesday."],
      { diver: "Divers", quai: "quay", tuesdai: "Tuesday" },
    ],
    [
      "are in small letters where the text has them so",
      "en",
      ["Boats land", "Two boats, one boat."],
      { boat: "boats" },
    ],
    ["are found in other languages", "de", ["Die Häfen schließen."], { haf: "Häfen" }],
  ])("%s", (_, language, texts, expected) => {
    expect(Object.fromEntries(writtenWords(texts, languages.of(language)))).toMatchObject(expected);
  });

  it("are not made up for ideographs, whose pairs are read as they are", () => {
    expect([...writtenWords(["海雾延误渡轮"], languages.of("zh"))]).toEqual([]);
  });
});
