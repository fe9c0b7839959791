import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, instantOf, timeOf, toZonedIso } from "../../src/text/dates.ts";

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
