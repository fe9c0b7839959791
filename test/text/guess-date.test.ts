import { describe, expect, test } from "vitest";
import { parseWhen } from "../../src/text/dates.ts";
import { guessDate } from "../../src/text/guess-date.ts";

describe("parseWhen takes what YAML and Jekyll write", () => {
  test.each([
    ["2026-07-02 13:44:54 +0200", "2026-07-02T11:44:54.000Z"],
    ["2026-07-02 13:44:54 +02:00", "2026-07-02T11:44:54.000Z"],
    ["2026-07-02T13:44:54 Z", "2026-07-02T13:44:54.000Z"],
    ["2026-07-02 13:44 UTC", "2026-07-02T13:44:00.000Z"],
    ["2026-07-02 13:44:54 GMT", "2026-07-02T13:44:54.000Z"],
    ["2026-07-02 13:44", "2026-07-02T12:44:00.000Z"],
    ["2026-07-02 13:44:54 -0930", "2026-07-02T23:14:54.000Z"],
  ])("%s", (text, time) => {
    const when = parseWhen(text, "Europe/London");
    expect("at" in when && new Date(when.at).toISOString()).toBe(time);
  });

  test.each(["2026-07-02 13:44:54  +0200", "2026-07-02 13:44 CET", "2026-07-02T13:44+2", "2026-07-02 13:44 +1500"])(
    "and not %s",
    (text) => {
      expect(parseWhen(text, "UTC")).toHaveProperty("fault");
    },
  );
});

describe("guessDate", () => {
  test.each<[string | number, string | undefined]>([
    ["2026/11/02", "2026-11-02"],
    ["2026-11-2", "2026-11-02"],
    ["2026.11.02", "2026-11-02"],
    ["20261102", "2026-11-02"],
    [20261102, "2026-11-02"],
    ["20261102T081530Z", "2026-11-02T08:15:30Z"],
    ["2026-11-02T8:05", "2026-11-02T08:05"],
    ["2026-11-02T13:44:54+01", "2026-11-02T13:44:54+01:00"],
    ["2026-11-02T13:44:54 Europe/London", "2026-11-02T13:44:54"],
    ["Mon, 02 Nov 2026 13:44:54 GMT", "2026-11-02T13:44:54Z"],
    ["Mon, 02 Nov 2026 13:44:54 +0100", "2026-11-02T13:44:54+01:00"],
    ["November 2, 2026", "2026-11-02"],
    ["2 November 2026", "2026-11-02"],
    ["2nd Nov. 2026", "2026-11-02"],
    ["Monday, November 2nd, 2026 8:15", "2026-11-02T08:15"],
    [1793600000, "2026-11-02T06:13:20Z"],
    [1793600000000, "2026-11-02T06:13:20Z"],
    ["2026-W45-1", undefined],
    ["2026-13-40", undefined],
    ["02.11.2026", undefined],
    ["11/02/2026", undefined],
    ["tomorrow", undefined],
    ["", undefined],
    [5, undefined],
    [Number.NaN, undefined],
    [1e300, undefined],
  ])("%j", (value, guess) => {
    expect(guessDate(value)).toBe(guess);
  });
});
