import { describe, expect, it } from "vitest";
import { toCandidate } from "../../src/insight/candidates.ts";
import { makeLanguages } from "../../src/insight/languages.ts";
import { splitSentences } from "../../src/insight/sentences.ts";

const languages = makeLanguages({ nl: { abbreviations: ["dhr"] } });
const split = (text: string, language = "en") => splitSentences(text, languages.of(language));

describe("sentences", () => {
  it.each([
    [
      "titles and months",
      "Mr. Dale met Sen. Cole on Jan. 5. It rained.",
      ["Mr. Dale met Sen. Cole on Jan. 5.", "It rained."],
    ],
    ["initials", "J. K. Hale and Ann B. Cole left. It rained.", ["J. K. Hale and Ann B. Cole left.", "It rained."]],
    [
      "initials of states",
      "The U.S. Army agreed. It left the U.S. The end.",
      ["The U.S. Army agreed.", "It left the U.S.", "The end."],
    ],
    ["times", "It closed at 5 p.m. The owner left.", ["It closed at 5 p.m.", "The owner left."]],
    ["numbers", "It cost $3.5 million. No. 5 won.", ["It cost $3.5 million.", "No. 5 won."]],
    ["a no that is a word", "He said no. Then he left.", ["He said no.", "Then he left."]],
    ["quotations", 'He said: "We won. We lost." Then he left.', ['He said: "We won. We lost."', "Then he left."]],
    ["curly quotations", "“It is over. Go home,” she said. He left.", ["“It is over. Go home,” she said.", "He left."]],
    ["a cry in a quotation", "“Stop! The bridge!” she cried. He left.", ["“Stop! The bridge!” she cried.", "He left."]],
    [
      "a question in brackets",
      "He asked (who would not?) and left. It rained.",
      ["He asked (who would not?) and left.", "It rained."],
    ],
    ["a quotation that never closes", "“It is over. Go home. He left.", ["“It is over.", "Go home.", "He left."]],
  ])("are not cut by %s", (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("follow the abbreviations of their language, and those that a site adds", () => {
    expect(split("Er kam z. B. am 3. März. Dr. Meier blieb.", "de")).toEqual([
      "Er kam z. B. am 3. März.",
      "Dr. Meier blieb.",
    ]);
    expect(split("„Es ist aus. Geht heim“, sagte sie. Er ging.", "de")).toHaveLength(2);
    expect(split("Volgens dhr. Jansen is het klaar.", "nl")).toHaveLength(1);
  });

  it("end in the signs of Chinese, Japanese and Arabic", () => {
    expect(split("政府宣布新政策。市民很高兴。", "zh")).toHaveLength(2);
    expect(split("市長が発表した。市民は喜んだ。", "ja")).toHaveLength(2);
    expect(split("أعلنت المدينة الخطة. هل وافقت البلدية؟ نعم.", "ar")).toHaveLength(3);
  });

  it("lose nothing of a paragraph without a blank or an end", () => {
    const endless = "x😀".repeat(30_000);
    expect(split(endless).join("")).toBe(endless);
  });
});

describe("a sentence as a key point", () => {
  it.each([
    ["LARKHAVEN (AP) — The council closed the bridge.", "The council closed the bridge."],
    ["LARKHAVEN, March 3 (Reuters) - The ferry stops.", "The ferry stops."],
    ["(CNN)The ferry stops.", "The ferry stops."],
    ["NEW YORK — Stocks rose.", "Stocks rose."],
    ["But the council closed the bridge.", "The council closed the bridge."],
    ["NATO – the alliance – said it would send help.", "NATO – the alliance – said it would send help."],
    ["By Monday the river had risen by two metres.", "By Monday the river had risen by two metres."],
    ["“We won. We lost,” he said.", "“We won. We lost,” he said."],
    ["But, for now, the council closed the bridge.", "For now, the council closed the bridge."],
    ["Summary: The council closed the bridge.", "The council closed the bridge."],
    ["By Monday Fish Quay was open.", "By Monday Fish Quay was open."],
    ["Police: the bridge is closed.", "Police: the bridge is closed."],
    ["You can cross the bridge again from Monday.", "You can cross the bridge again from Monday."],
    [
      "This is the third storm of a series that began in May.",
      "This is the third storm of a series that began in May.",
    ],
  ])("%s", (sentence, expected) => {
    expect(toCandidate(sentence, languages.of("en"))).toBe(expected);
  });

  it.each([
    "By Ann Cole",
    "By Ann Cole and Ben Dale.",
    "Photo: The bridge at dawn.",
    "Read more: The bridge closes.",
    "Editor's note: This story was updated.",
    "Is the bridge closed?",
    "The old bridge in winter",
    "“We won.",
    "Ann Cole contributed to this report.",
    "This is the last post in a series on the bridges of Larkhaven.",
    "This entry was written by the harbour office for its own pages.",
    "For more information on the bridge, call the harbour office.",
    "You can learn more about the bridge on the pages of the council.",
    "Please visit the harbour office for a map of the bridge.",
    "Contact us with your questions about the bridge and the ferry.",
    "As mentioned in our last post, the bridge is closed.",
    "Welcome to another issue of our letter from the harbour.",
    "Ada Marsh: We began with the bridge, as you know.",
    "Q: Tell the readers what the bridge will cost.",
    "Von Anna Meier, Ludwig Hahn und Eva Roth",
  ])("leaves out: %s", (sentence) => {
    expect(toCandidate(sentence, languages.of("en"))).toBeUndefined();
  });

  it.each([
    ["By ", "a"],
    ["By ", "A."],
    ["", "A"],
    ["This is ", "x-"],
    ["Welcome to the ", "edition "],
  ])("is found in linear time: %s and many of %s", (before, part) => {
    const start = process.cpuUsage();
    toCandidate(`${before}${part.repeat(50_000)}; and so on to the end of the day.`, languages.of("en"));
    expect(process.cpuUsage(start).user).toBeLessThan(2e6);
  });

  it("loses the contrast of its own language", () => {
    expect(toCandidate("Aber der Rat schloss die Brücke.", languages.of("de"))).toBe("Der Rat schloss die Brücke.");
    expect(toCandidate("Mais la ville a fermé le pont.", languages.of("fr"))).toBe("La ville a fermé le pont.");
  });
});
