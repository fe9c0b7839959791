import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTimeline } from "../../src/digest/timeline.ts";
import { addDays } from "../../src/text/dates.ts";

describe("a timeline", () => {
  it.each([
    ["one day", ["2025-03-07"], 10, "day", ["2025-03-07"]],
    [
      "days, quiet ones too",
      ["2025-02-27", "2025-03-02"],
      10,
      "day",
      ["2025-02-27", "2025-02-28", "2025-03-01", "2025-03-02"],
    ],
    [
      "as many days as there may be",
      ["2025-03-01", "2025-03-03"],
      3,
      "day",
      ["2025-03-01", "2025-03-02", "2025-03-03"],
    ],
    [
      "no year after the last that a calendar has",
      ["9997-03-01", "9999-11-30"],
      3,
      "year",
      ["9997-01-01", "9998-01-01", "9999-01-01"],
    ],
    [
      "weeks where days are too many",
      ["2025-03-02", "2025-03-10"],
      3,
      "week",
      ["2025-02-24", "2025-03-03", "2025-03-10"],
    ],
    [
      "weeks over the end of a year",
      ["2024-12-29", "2025-01-06"],
      3,
      "week",
      ["2024-12-23", "2024-12-30", "2025-01-06"],
    ],
    [
      "months where weeks are too many",
      ["2024-01-31", "2024-03-01"],
      3,
      "month",
      ["2024-01-01", "2024-02-01", "2024-03-01"],
    ],
    [
      "years where months are too many",
      ["2023-12-31", "2025-01-01"],
      3,
      "year",
      ["2023-01-01", "2024-01-01", "2025-01-01"],
    ],
    [
      "years without a limit",
      ["2021-06-01", "2025-06-01"],
      3,
      "year",
      ["2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01", "2025-01-01"],
    ],
  ])("has %s", (_, days, maxSteps, unit, steps) => {
    expect(buildTimeline(days, maxSteps)).toMatchObject({ first: days[0], last: days.at(-1), unit, steps });
  });

  it.each([
    ["day", 5, [1, 0, 2, 0, 1]],
    ["week", 4, [1, 3]],
    ["month", 1, [4]],
  ])("counts stories by the %s", (unit, maxSteps, counts) => {
    const stories = ["2025-03-04", "2025-03-02", "2025-02-28", "2025-03-02"].map((day) => ({ day: addDays(day, 1) }));
    const timeline = buildTimeline(["2025-03-01", "2025-03-03", "2025-03-05"], maxSteps);
    expect(timeline.unit).toBe(unit);
    expect(timeline.count(stories)).toEqual(counts);
    expect(timeline.count([])).toEqual(counts.map(() => 0));
  });

  it("loses no story, whatever the time", () => {
    const offset = fc.integer({ min: 0, max: 9000 });
    fc.assert(
      fc.property(
        fc.array(offset, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 150 }),
        (offsets, maxSteps) => {
          const days = [...new Set(offsets)].sort((a, b) => a - b).map((each) => addDays("1999-12-31", each));
          const timeline = buildTimeline(days, maxSteps);
          const stories = offsets.map((each) => ({ day: addDays("1999-12-31", each) }));
          const counts = timeline.count(stories);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(stories.length);
          expect(counts[0]).toBeGreaterThan(0);
          expect(counts.at(-1)).toBeGreaterThan(0);
          expect(timeline.steps).toHaveLength(counts.length);
          if (timeline.unit !== "year") expect(counts.length).toBeLessThanOrEqual(maxSteps);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("needs a day", () => {
    expect(() => buildTimeline([], 10)).toThrow(RangeError);
  });
});
