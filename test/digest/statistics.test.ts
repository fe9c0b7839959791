import { describe, expect, it } from "vitest";
import { buildStatistics } from "../../src/digest/statistics.ts";
import { makeDigest, makeMarkup, makeStory, makeTopic, WORLD } from "../make.ts";

const trams = makeTopic("Trams", { ancestors: [WORLD] });
const at = (iso: string) => ({ at: Date.parse(iso) });
const correction = { date: at("2025-03-09T08:00:00Z"), text: makeMarkup("Twelve stops."), significant: true };

describe("statistics", () => {
  it("are none of nothing", () => {
    expect(buildStatistics(makeDigest([]))).toBeUndefined();
  });

  it.each([
    ["one day", ["2025-03-07"], { first: "2025-03-07", last: "2025-03-07", quietDays: 0, average: 1 }, "2025-03-07"],
    ["days in a row", ["2025-03-07", "2025-03-08", "2025-03-08"], { quietDays: 0, average: 1.5 }, "2025-03-08"],
    ["days with quiet ones between", ["2025-02-27", "2025-03-02"], { quietDays: 2, average: 0.5 }, "2025-02-27"],
    ["a leap year", ["2024-02-28", "2024-03-01"], { quietDays: 1, average: 2 / 3 }, "2024-02-28"],
    ["a day when the clocks change", ["2025-03-29", "2025-03-31"], { quietDays: 1, average: 2 / 3 }, "2025-03-29"],
  ])("count %s", (_, days, figures, busiest) => {
    const stories = days.map((day, i) => makeStory({ id: `${day}-${i}`, published: { day } }));
    const statistics = buildStatistics(makeDigest(stories, undefined, { now: Date.UTC(2026, 0, 1) }));
    expect(statistics).toMatchObject({ stories: days.length, ...figures });
    expect(statistics?.busiest.day).toBe(busiest);
  });

  it("count what there is of everything", () => {
    const stories = [
      makeStory({ id: "a", topics: [trams], corrections: [correction, { ...correction, significant: false }] }),
      makeStory({
        id: "b",
        sources: [{ name: "Radio Saltmarket" }],
        retraction: { date: correction.date, text: correction.text },
      }),
    ];
    const quiet = makeTopic("Quiet");
    expect(buildStatistics(makeDigest(stories, undefined, { topics: [WORLD, quiet] }))).toMatchObject({
      stories: 2,
      editions: 1,
      topics: 2,
      sources: 2,
      corrections: 2,
      retractions: 1,
    });
  });
});
