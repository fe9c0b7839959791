import { describe, expect, it } from "vitest";
import { parseDateOption } from "../../src/cli/date-option.ts";
import { UsageError } from "../../src/cli/usage-error.ts";

describe("parseDateOption", () => {
  it.each([
    ["2025-03-07", { day: "2025-03-07" }],
    ["2025-07-07T08:15", { at: Date.UTC(2025, 6, 7, 7, 15) }],
    ["2025-07-07T08:15:59Z", { at: Date.UTC(2025, 6, 7, 8, 15) }],
    ["2025-10-26T01:30", { at: Date.UTC(2025, 9, 26, 0, 30) }],
    ["2025-10-26T01:30+01:00", { at: Date.UTC(2025, 9, 26, 0, 30) }],
  ])("reads %s", (text, expected) => {
    expect(parseDateOption(text, "Europe/London")).toEqual(expected);
  });

  it.each([
    ["tomorrow", "is not a date"],
    ["2025-02-30", "does not exist. Write a day"],
    ["2025-03-30T01:30", "the clocks are put forward"],
    ["2025-10-26T01:30Z", "show twice"],
  ])("refuses %s", (text, message) => {
    expect(() => parseDateOption(text, "Europe/London")).toThrow(UsageError);
    expect(() => parseDateOption(text, "Europe/London")).toThrow(message);
  });
});
