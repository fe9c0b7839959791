import { describe, expect, it } from "vitest";
import { drawColumns, drawGrid, scaleTo } from "../../src/page/shapes.ts";

describe("a scale", () => {
  it.each([
    [1, [0, 1]],
    [2, [0, 1, 2]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [9, [0, 2, 4, 6, 8, 10]],
    [47, [0, 10, 20, 30, 40, 50]],
    [1234, [0, 500, 1000, 1500]],
  ])("up to %d", (most, ticks) => {
    expect(scaleTo(most)).toEqual({ top: ticks.at(-1), ticks });
  });

  it("is in even steps of whole numbers up to whatever there is", () => {
    for (let most = 1; most <= 3000; most++) {
      const { top, ticks } = scaleTo(most);
      expect(top).toBeGreaterThanOrEqual(most);
      const steps = new Set(ticks.slice(1).map((tick, i) => tick - (ticks[i] ?? 0)));
      expect(steps.size).toBe(1);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }
  });
});

describe("columns", () => {
  it.each([
    ["stand on the foot", [2, 1], 2, "M0,20L0,20L0,0L1,0L1,10L2,10L2,20"],
    ["leave out what is quiet", [0, 0, 1, 0, 0], 1, "M0,20L2,20L2,0L3,0L3,20L5,20L5,20"],
    ["are one where counts are the same", [1, 1, 1], 1, "M0,20L0,20L0,0L3,0L3,20"],
    ["have one decimal", [1], 3, "M0,20L0,20L0,13.3L1,13.3L1,20"],
  ])("%s", (_, counts, top, path) => {
    expect(drawColumns(counts, top, 20)).toBe(path);
  });
});

it("draws a line across for each tick", () => {
  expect(drawGrid({ top: 3, ticks: [0, 1, 2, 3] }, 7, 100)).toBe("M0,100L7,100M0,66.7L7,66.7M0,33.3L7,33.3M0,0L7,0");
});
