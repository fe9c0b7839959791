import { describe, expect, it } from "vitest";
import type { Strings } from "../../src/messages/catalogues.ts";
import { DateLabels } from "../../src/site/date-labels.ts";
import { buildWords } from "../../src/site/words.ts";

function labels(language: string, strings: Strings = {}): DateLabels {
  return new DateLabels(language, "UTC", buildWords(language, strings), strings);
}

describe("dates", () => {
  it.each([
    ["en", "Saturday 1 March 2025", "1 March 2025", "1 March", "March 2025", "1 March 2025, 08:15"],
    ["en-US", "Saturday 1 March 2025", "1 March 2025", "1 March", "March 2025", "1 March 2025, 08:15"],
    ["de", "Samstag, 1. März 2025", "1. März 2025", "1. März", "März 2025", "1. März 2025, 08:15 Uhr"],
    ["fr", "Samedi 1er mars 2025", "1er mars 2025", "1er mars", "Mars 2025", "1er mars 2025 à 08:15"],
    [
      "es",
      "Sábado, 1 de marzo de 2025",
      "1 de marzo de 2025",
      "1 de marzo",
      "Marzo de 2025",
      "1 de marzo de 2025, 08:15\u00a0h",
    ],
    ["ar", "السبت 1 مارس 2025", "1 مارس 2025", "1 مارس", "مارس 2025", "1 مارس 2025، 08:15"],
    ["zh", "2025年3月1日 星期六", "2025年3月1日", "3月1日", "2025年3月", "2025年3月1日 08:15"],
  ])("in %s", (language, day, shortDay, dayOfMonth, month, time) => {
    const dates = labels(language);
    expect(dates.day("2025-03-01")).toBe(day);
    expect(dates.shortDay("2025-03-01")).toBe(shortDay);
    expect(dates.dayOfMonth("2025-03-01")).toBe(dayOfMonth);
    expect(dates.month("2025-03")).toBe(month);
    expect(dates.toTime({ at: Date.UTC(2025, 2, 1, 8, 15) }).label).toBe(time);
  });

  it("are ordinal in French on the first of a month alone", () => {
    expect(labels("fr").dayOfMonth("2025-03-02")).toBe("2 mars");
    expect(labels("fr").dayOfMonth("2025-03-21")).toBe("21 mars");
  });

  it("come from Intl in a language that has no catalogue, large at the beginning", () => {
    const dates = labels("pl");
    expect(dates.day("2025-03-07")).toMatch(/^Piątek, 7 marca 2025/);
    expect(dates.monthName("2025-03")).toBe("Marzec");
    expect(dates.weekdays).toHaveLength(7);
  });

  it("are written as the site says, in any language", () => {
    expect(labels("en", { date: "{month} {day}, {year}" }).shortDay("2025-03-07")).toBe("March 7, 2025");
    expect(labels("pl", { date: "{day}.{month}.{year}" }).shortDay("2025-03-07")).toBe("7.marzec.2025");
    const months = ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول"];
    const levant = [...months, "تشرين الثاني", "كانون الأول"];
    expect(labels("ar-LB", { months: levant }).shortDay("2025-03-07")).toBe("7 آذار 2025");
  });

  it("are English where nobody knows the language, whatever the machine speaks", () => {
    expect(labels("qaa").shortDay("2025-03-07")).toMatch(/March/);
  });
});
