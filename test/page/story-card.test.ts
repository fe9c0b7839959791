import { describe, expect, it } from "vitest";
import { buildContext } from "../../src/page/context.ts";
import type { StoryCard } from "../../src/page/model/story.ts";
import { makeBody, makeDigest, makeMarkup, makeSettings, makeStory, type StoryParts } from "../make.ts";

function cardOf(overrides: StoryParts, edition: Readonly<Record<string, unknown>> = {}): StoryCard {
  const digest = makeDigest([makeStory(overrides)], makeSettings({ edition }));
  const [card] = digest.stories.map(buildContext(digest, { stylesheet: "/s.css" }).cardOf);
  if (card === undefined) throw new Error("There is no story.");
  return card;
}

const EARLY = { at: Date.parse("2025-03-07T08:15:00Z") };

describe("a card's time", () => {
  it.each([
    ["the time of day in a daily edition", EARLY, {}, "08:15"],
    ["the day too, where the edition is the next day's", EARLY, { cutoffs: ["06:00"] }, "7 March, 08:15"],
    ["the day too, in a week", EARLY, { period: "week" }, "7 March, 08:15"],
    ["nothing for a day in that day's edition", { day: "2025-03-07" }, {}, ""],
    ["the day in a month", { day: "2025-03-07" }, { period: "month" }, "7 March"],
  ])("is %s", (_, published, edition, label) => {
    expect(cardOf({ published }, edition).published.label).toBe(label);
  });
});

describe("a card", () => {
  it("has a summary only where there are no key points", () => {
    expect(cardOf({ summary: "In short." }).summary).toBeUndefined();
    expect(cardOf({ keyPoints: [], summary: "In short." }).summary).toBe("In short.");
    expect(cardOf({ keyPoints: [], body: makeBody("It rained.", "It was wet.") }).summary).toBe(
      "It rained. It was wet.",
    );
  });

  it("does not tell again what was taken back", () => {
    const retraction = { date: { day: "2025-03-08" }, text: makeMarkup("It was not so.") };
    expect(cardOf({ retraction, summary: "In short." })).toMatchObject({ keyPoints: [], summary: undefined });
  });

  it("tells a draft, a correction and a retraction", () => {
    const note = { date: { day: "2025-03-08" }, text: makeMarkup("Wrong."), significant: true };
    expect(cardOf({})).toMatchObject({ draft: false, corrected: false, retracted: false });
    expect(cardOf({ draft: true, corrections: [note], retraction: note })).toMatchObject({
      draft: true,
      corrected: true,
      retracted: true,
    });
  });
});

it("is made once for each story", () => {
  const digest = makeDigest([makeStory()]);
  const context = buildContext(digest, { stylesheet: "/s.css" });
  const [story] = digest.stories;
  expect(story && context.cardOf(story)).toBe(story && context.cardOf(story));
});
