import { afterEach, expect, test } from "vitest";
import { ClockError, clock } from "../../src/eleventy/clock.ts";

const BEFORE = process.env.SOURCE_DATE_EPOCH;

afterEach(() => {
  if (BEFORE === undefined) delete process.env.SOURCE_DATE_EPOCH;
  else process.env.SOURCE_DATE_EPOCH = BEFORE;
});

test.each([
  ["0", 0],
  ["1767225600", 1767225600000],
  [" 1767225600\n", 1767225600000],
  ["253402300799", 253402300799000],
])("SOURCE_DATE_EPOCH %j is seconds", (text, time) => {
  process.env.SOURCE_DATE_EPOCH = text;
  expect(clock()).toBe(time);
});

test.each(["abc", "1767225600000", "253402300800", "-1", "1.5", "1e9", "0x10", "2026-01-01", "١"])(
  "SOURCE_DATE_EPOCH %j is an error that names it",
  (text) => {
    process.env.SOURCE_DATE_EPOCH = text;
    expect(clock).toThrow(ClockError);
    expect(clock).toThrow(/^SOURCE_DATE_EPOCH is ".*whole number of seconds/);
  },
);

test("without it the clock is the machine's", () => {
  process.env.SOURCE_DATE_EPOCH = "";
  expect(Math.abs(clock() - Date.now())).toBeLessThan(60_000);
});
