import { describe, expect, it } from "vitest";
import { Periods } from "../../src/digest/periods.ts";
import type { EditionSettings } from "../../src/options/settings.ts";
import { toUtcIso } from "../../src/text/dates.ts";

const daily: EditionSettings = { period: "day", cutoffs: [{ at: "00:00", name: undefined }], zone: "UTC", rollups: [] };
const atSix: EditionSettings = { ...daily, cutoffs: [{ at: "06:00", name: undefined }] };
const twice: EditionSettings = {
  ...daily,
  cutoffs: [
    { at: "06:00", name: "Morning" },
    { at: "18:00", name: "Evening" },
  ],
};
const noonAndMidnight: EditionSettings = {
  ...daily,
  cutoffs: [
    { at: "12:00", name: "Noon" },
    { at: "00:00", name: "Night" },
  ],
};

describe("the edition of a point in time", () => {
  it.each<[name: string, settings: EditionSettings, at: string, key: string, day: string]>([
    ["is the day itself by default", daily, "2025-03-07T00:00:00Z", "2025-03-07", "2025-03-07"],
    ["holds until the last second of the day", daily, "2025-03-07T23:59:59Z", "2025-03-07", "2025-03-07"],
    ["is today's from yesterday's cut-off", atSix, "2025-03-06T06:00:00Z", "2025-03-07", "2025-03-07"],
    ["is today's until just before the cut-off", atSix, "2025-03-07T05:59:59Z", "2025-03-07", "2025-03-07"],
    ["is tomorrow's from the cut-off", atSix, "2025-03-07T06:00:00Z", "2025-03-08", "2025-03-08"],
    ["is the morning's before six", twice, "2025-03-07T05:59:59Z", "2025-03-07/morning", "2025-03-07"],
    ["is the evening's from six", twice, "2025-03-07T06:00:00Z", "2025-03-07/evening", "2025-03-07"],
    ["is the next morning's at night", twice, "2025-03-07T18:00:00Z", "2025-03-08/morning", "2025-03-08"],
    [
      "ends the day where a cut-off is midnight",
      noonAndMidnight,
      "2025-03-07T23:00:00Z",
      "2025-03-07/night",
      "2025-03-07",
    ],
    [
      "begins the day where a cut-off is midnight",
      noonAndMidnight,
      "2025-03-07T00:00:00Z",
      "2025-03-07/noon",
      "2025-03-07",
    ],
    ["is the last day's to the end", daily, "9999-12-31T23:59:00Z", "9999-12-31", "9999-12-31"],
    ["is none but the next day's after the last cut-off", atSix, "9999-12-31T07:00:00Z", "10000-01-01", "10000-01-01"],
    ["is an ISO week", { ...daily, period: "week" }, "2024-12-30T12:00:00Z", "2025-w01", "2024-12-30"],
    ["is a month", { ...daily, period: "month" }, "2025-03-31T23:59:00Z", "2025-03", "2025-03-31"],
    ["follows the zone", { ...daily, zone: "Asia/Kathmandu" }, "2025-03-07T18:15:00Z", "2025-03-08", "2025-03-08"],
    [
      "follows the cut-off into the next month",
      { ...atSix, period: "month" },
      "2025-03-31T07:00:00Z",
      "2025-04",
      "2025-04-01",
    ],
  ])("%s", (_, settings, at, key, day) => {
    const placed = new Periods(settings).of({ at: Date.parse(at) });
    expect([placed.period.key, placed.day]).toEqual([key, day]);
  });

  it("is the day's first for a date alone, whatever the cut-off", () => {
    expect(new Periods(twice).of({ day: "2025-03-07" }).period.key).toBe("2025-03-07/morning");
    expect(new Periods(atSix).of({ day: "2025-03-07" }).period.key).toBe("2025-03-07");
  });
});

describe("the window of an edition", () => {
  it.each<[name: string, settings: EditionSettings, day: string, start: string, end: string]>([
    ["is the day", daily, "2025-03-07", "2025-03-07T00:00:00Z", "2025-03-08T00:00:00Z"],
    ["runs from cut-off to cut-off", atSix, "2025-03-07", "2025-03-06T06:00:00Z", "2025-03-07T06:00:00Z"],
    [
      "runs from the last cut-off of the day before",
      twice,
      "2025-03-07",
      "2025-03-06T18:00:00Z",
      "2025-03-07T06:00:00Z",
    ],
    [
      "is 23 hours when clocks go forward",
      { ...daily, zone: "Europe/London" },
      "2025-03-30",
      "2025-03-30T00:00:00Z",
      "2025-03-30T23:00:00Z",
    ],
    [
      "is 25 hours when clocks go back",
      { ...daily, zone: "Europe/London" },
      "2025-10-26",
      "2025-10-25T23:00:00Z",
      "2025-10-27T00:00:00Z",
    ],
    [
      "is a week from Monday",
      { ...daily, period: "week" },
      "2025-03-07",
      "2025-03-03T00:00:00Z",
      "2025-03-10T00:00:00Z",
    ],
    ["is a leap February", { ...daily, period: "month" }, "2024-02-10", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"],
  ])("%s", (_, settings, day, start, end) => {
    const { window } = new Periods(settings).of({ day }).period;
    expect([toUtcIso(window.start), toUtcIso(window.end)]).toEqual([start, end]);
  });

  it("leaves no overlap where the clocks skip a cut-off and the next one follows soon", () => {
    const cutoffs = [
      { at: "01:30", name: "Night" },
      { at: "02:00", name: "Small hours" },
      { at: "18:00", name: "Evening" },
    ];
    const periods = new Periods({ ...daily, cutoffs, zone: "Europe/London" });
    const night = periods.of({ day: "2025-03-30" }).period.window;
    expect(toUtcIso(night.end)).toBe("2025-03-30T01:30:00Z");
    const next = periods.of({ at: night.end }).period;
    expect([next.key, next.window.start]).toEqual(["2025-03-30/evening", night.end]);
  });

  it("leaves no gap and no overlap between neighbours across a change of clocks", () => {
    const periods = new Periods({ ...twice, zone: "Europe/London" });
    const starts = ["2025-03-29", "2025-03-30", "2025-03-31"].map((day) => periods.of({ day }).period.window);
    for (const window of starts) {
      expect(periods.of({ at: window.start }).period.window).toEqual(window);
      expect(periods.of({ at: window.end - 1 }).period.window).toEqual(window);
      expect(periods.of({ at: window.end }).period.window.start).toBe(window.end);
    }
  });
});
