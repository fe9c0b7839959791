import { describe, expect, it } from "vitest";
import { lengthOf, measureText, readingTime, toMinutes } from "../../src/page/reading-time.ts";
import { makeBody, makeMarkup } from "../make.ts";

describe("readingTime", () => {
  it.each([
    ["nothing", "", 0],
    ["228 English words", "tram ".repeat(228), 1],
    ["255 Chinese characters", "电".repeat(255), 1],
    ["both", `${"tram ".repeat(228)}${"电".repeat(255)}`, 2],
  ])("of %s", (_, text, minutes) => {
    expect(readingTime(measureText(text))).toBeCloseTo(minutes, 5);
  });

  it("counts headline, key points and body", () => {
    const words = (count: number) => "tram ".repeat(count);
    const story = { headline: makeMarkup(words(28)), keyPoints: [makeMarkup(words(100))], body: makeBody(words(100)) };
    expect(lengthOf(story)).toEqual({ words: 228, characters: 0 });
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
