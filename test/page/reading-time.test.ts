import { describe, expect, it } from "vitest";
import { readingTime, toMinutes } from "../../src/page/reading-time.ts";
import { measureText } from "../../src/text/text-length.ts";

describe("readingTime", () => {
  it.each([
    ["nothing", "", 0],
    ["228 English words", "tram ".repeat(228), 1],
    ["255 Chinese characters", "电".repeat(255), 1],
    ["both", `${"tram ".repeat(228)}${"电".repeat(255)}`, 2],
  ])("of %s", (_, text, minutes) => {
    expect(readingTime(measureText(text))).toBeCloseTo(minutes, 5);
  });
});

it.each([
  [0, 1],
  [0.2, 1],
  [1.4, 1],
  [1.6, 2],
])("%d minutes are told as %d", (time, minutes) => {
  expect(toMinutes(time)).toBe(minutes);
});
