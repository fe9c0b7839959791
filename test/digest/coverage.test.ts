import { describe, expect, it } from "vitest";
import { findCoverage } from "../../src/digest/coverage.ts";
import { buildEdition } from "../../src/digest/editions.ts";
import type { Story } from "../../src/digest/model.ts";
import { byIdOf, makeMarkup, makeStory, type StoryParts } from "../make.ts";

/** A story as it came, at an hour of 7 March 2025. */
function report(id: string, hour: number, overrides: StoryParts = {}): Story {
  return makeStory({ id, slug: id, keyPoints: [], published: { at: Date.UTC(2025, 2, 7, hour) }, ...overrides });
}

/** Of each story that others stand under: its id, and theirs. */
function coverageOf(articles: readonly string[], stories: readonly Story[]) {
  const coverage = findCoverage([{ articles, thread: articles[0] ?? "" }], byIdOf(stories));
  return Object.fromEntries([...coverage].map(([story, others]) => [story.id, others.map(({ id }) => id)]));
}

const PERIOD = {
  key: "2025-03-07",
  date: "2025-03-07",
  lastDay: "2025-03-07",
  window: { start: Date.UTC(2025, 2, 7), end: Date.UTC(2025, 2, 8) },
};
const TOPICS = [...new Set(report("any", 7).topics)];

const LATE = report("late", 9);
const EARLY = report("early", 7);
const MIDDLE = report("middle", 8);

describe("other reports of an event", () => {
  it("stand under the one that was found to be the best, in the order of time", () => {
    expect(coverageOf(["middle", "late", "early"], [LATE, EARLY, MIDDLE])).toEqual({ middle: ["early", "late"] });
  });

  it("are none of one article alone, nor of articles that are not out", () => {
    expect(coverageOf(["early"], [EARLY])).toEqual({});
    expect(coverageOf(["early", "embargoed"], [EARLY])).toEqual({});
  });

  it.each([
    ["has a rank", { rank: 3 }],
    ["leads", { lead: true }],
    ["has key points of the editor's", { keyPoints: [makeMarkup("It opened.")] }],
  ])("stand under the one that %s", (_, overrides) => {
    const chosen = report("chosen", 10, overrides);
    expect(coverageOf(["middle", "early", "chosen"], [chosen, EARLY, MIDDLE])).toEqual({ chosen: ["early", "middle"] });
  });

  it("leave to itself whatever the editor worked on", () => {
    const lead = report("lead", 10, { lead: true });
    const ranked = report("ranked", 11, { rank: 1 });
    const pointed = report("pointed", 12, { keyPoints: [makeMarkup("It opened.")] });
    expect(coverageOf(["early", "ranked", "pointed", "lead"], [lead, ranked, pointed, EARLY])).toEqual({
      lead: ["early"],
    });
    expect(coverageOf(["ranked", "pointed", "lead"], [lead, ranked, pointed])).toEqual({});
  });

  it("go by rank where several have one", () => {
    const first = report("first", 11, { rank: 1 });
    const second = report("second", 10, { rank: 2 });
    expect(coverageOf(["second", "first", "early"], [first, second, EARLY])).toEqual({ first: ["early"] });
  });

  it.each([
    ["a draft", { draft: true }],
    ["what was taken back", { retraction: { date: { day: "2025-03-08" }, reason: makeMarkup("It was wrong.") } }],
  ])("are never %s, and never stand under it", (_, overrides) => {
    const odd = report("odd", 6, overrides as StoryParts);
    expect(coverageOf(["odd", "middle", "early"], [odd, EARLY, MIDDLE])).toEqual({ middle: ["early"] });
    expect(coverageOf(["middle", "odd"], [odd, MIDDLE])).toEqual({});
  });

  it("stay in their own edition", () => {
    const moved = makeStory({ ...report("moved", 8), id: "moved", keyPoints: [], editionKey: "2025-03-08" });
    expect(coverageOf(["middle", "early", "moved"], [EARLY, MIDDLE, moved])).toEqual({ middle: ["early"] });
  });
});

describe("the order of an edition", () => {
  const quiet = report("quiet", 11);
  const ledBy = (stories: readonly Story[]) => {
    const coverage = findCoverage([{ articles: ["middle", "early", "late"], thread: "early" }], byIdOf(stories));
    return buildEdition(PERIOD, stories, TOPICS, coverage).stories.map(({ id }) => id);
  };

  it("begins with the event that most reports tell of, and goes on with the newest", () => {
    expect(ledBy([quiet, LATE, EARLY, MIDDLE])).toEqual(["middle", "quiet", "late", "early"]);
  });

  it.each([
    ["a lead", { lead: true }],
    ["a rank", { rank: 5 }],
  ])("begins with %s where an editor gave one", (_, overrides) => {
    expect(ledBy([report("chosen", 6, overrides), LATE, EARLY, MIDDLE])[0]).toBe("chosen");
  });
});
