import { describe, expect, it } from "vitest";
import { nameOf, numberSlug, stampIn, stampOf, titleIn } from "../../src/cli/article-name.ts";
import { isSlug } from "../../src/text/slugs.ts";

describe("stampOf", () => {
  it.each([
    [{ day: "2025-03-07" }, "Europe/London", "2025-03-07"],
    [{ at: Date.UTC(2025, 2, 7, 23, 30, 59) }, "UTC", "2025-03-07T2330"],
    [{ at: Date.UTC(2025, 2, 7, 23, 30) }, "Asia/Kathmandu", "2025-03-08T0515"],
  ])("shows %j in %s as %s", (when, zone, stamp) => {
    expect(stampOf(when, zone)).toBe(stamp);
  });
});

describe("nameOf", () => {
  it("puts an article into the folder of its month", () => {
    expect(nameOf("2025-03-07T0815", "tram", "md")).toBe("2025/03/2025-03-07T0815-tram.md");
    expect(nameOf("2025-03-07", "", "txt")).toBe("2025/03/2025-03-07.txt");
  });
});

describe("numberSlug", () => {
  it.each([
    ["tram", 1, "tram"],
    ["tram", 2, "tram-2"],
    ["a".repeat(80), 12, `${"a".repeat(77)}-12`],
    [`${"a".repeat(77)}-bc`, 2, `${"a".repeat(77)}-2`],
  ])("numbers %s with %i", (slug, ordinal, expected) => {
    expect(numberSlug(slug, ordinal)).toBe(expected);
    expect(isSlug(expected)).toBe(true);
  });
});

describe("stampIn and titleIn", () => {
  it.each([
    ["2025-03-07-tram.md", "2025-03-07", "tram"],
    ["in/2025-03-07T0815-tram-line.md", "2025-03-07T0815", "tram-line"],
    ["2025-03-07.txt", "2025-03-07", ""],
    ["2025-02-30 wrong.txt", "2025-02-30", "wrong"],
    ["/in/2025/03/07/tram.txt", "2025-03-07", "tram"],
    ["/in/2025-03-07/tram.txt", "2025-03-07", "tram"],
    ["/in/2025-03/07/tram.txt", undefined, "tram"],
    ["/in/2025-03-071-tram.txt", undefined, "2025-03-071-tram"],
    ["/in/tram.v2.txt", undefined, "tram.v2"],
  ])("finds in %s the date %s", (path, stamp, title) => {
    expect(stampIn(path, "Europe/London")).toBe(stamp);
    expect(titleIn(path)).toBe(title);
  });
});
