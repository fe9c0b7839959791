import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dayOf,
  daysBetween,
  firstOfWeek,
  instantOf,
  parseWhen,
  timeOf,
  toZonedIso,
  weekdayOf,
} from "../../src/text/dates.ts";

/** Some whose offsets change at odd times, by odd amounts, or over the date line. */
const zone = fc.constantFrom(
  "UTC",
  "Europe/London",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Casablanca",
  "America/St_Johns",
  "Asia/Kathmandu",
);
const instant = fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2060, 0, 1) });
const time = fc.constantFrom("00:00", "00:30", "02:30", "06:00", "23:59");

describe("times in zones, whichever way they are found", () => {
  it("are what luxon says they are", () => {
    fc.assert(
      fc.property(instant, zone, (at, where) => {
        const there = DateTime.fromMillis(at, { zone: where });
        expect(dayOf(at, where)).toBe(there.toFormat("yyyy-MM-dd"));
        expect(timeOf(at, where)).toBe(there.toFormat("HH:mm"));
        expect(toZonedIso(at, where)).toBe(there.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"));
      }),
      { numRuns: 3000 },
    );
  });

  it("begin where luxon begins them, the first of two", () => {
    fc.assert(
      fc.property(instant, zone, time, (at, where, of) => {
        const day = DateTime.fromMillis(at, { zone: where }).toFormat("yyyy-MM-dd");
        const local = DateTime.fromISO(`${day}T${of}`, { zone: where });
        expect(instantOf(day, of, where)).toBe((local.getPossibleOffsets()[0] ?? local).toMillis());
      }),
      { numRuns: 3000 },
    );
  });

  it("have the days of the week that luxon gives them", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const there = DateTime.fromMillis(at, { zone: "UTC" });
        expect(weekdayOf(there.toFormat("yyyy-MM-dd"))).toBe(there.weekday);
        expect(firstOfWeek(there.toFormat("yyyy-MM-dd"))).toBe(there.startOf("week").toFormat("yyyy-MM-dd"));
      }),
    );
    expect([weekdayOf("10000-01-01"), firstOfWeek("10000-01-01")]).toEqual([6, "9999-12-27"]);
  });

  it("are counted in days over the end of any month", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -800, max: 800 }), (at, count) => {
        const day = DateTime.fromMillis(at, { zone: "UTC" });
        expect(addDays(day.toFormat("yyyy-MM-dd"), count)).toBe(day.plus({ days: count }).toFormat("yyyy-MM-dd"));
      }),
    );
    expect(addDays("9999-12-31", 1)).toBe("10000-01-01");
    expect(addDays("0001-01-01", 1)).toBe("0001-01-02");
  });
});

describe("what people write", () => {
  const offset = fc.constantFrom("", "Z", "+00:00", "-05:00", "+0530", "+14:00", "-12:45");
  const seconds = fc.constantFrom("", ":07", ":59.5", ":00.123456789");

  it("means what luxon takes it for, in any zone", () => {
    fc.assert(
      fc.property(instant, zone, offset, seconds, (at, where, distance, rest) => {
        const written = DateTime.fromMillis(at, { zone: where }).toFormat("yyyy-MM-dd'T'HH:mm");
        const local = DateTime.fromISO(`${written}${rest}${distance}`, { zone: where });
        const expected = distance === "" ? (local.getPossibleOffsets()[0] ?? local) : local;
        expect(parseWhen(`${written}${rest}${distance}`, where)).toEqual({ at: expected.toMillis() });
      }),
      { numRuns: 3000 },
    );
  });

  it("is counted in days", () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [first, last] = [a, b].map((at) => DateTime.fromMillis(at, { zone: "UTC" }).startOf("day"));
        if (first === undefined || last === undefined) return;
        const days = daysBetween(first.toFormat("yyyy-MM-dd"), last.toFormat("yyyy-MM-dd"));
        expect(days).toBe(last.diff(first, "days").days);
      }),
    );
  });
});
