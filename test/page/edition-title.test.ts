import { expect, it } from "vitest";
import { buildContext } from "../../src/page/context.ts";
import { makeDigest, makeSettings, makeStory } from "../make.ts";

const NAMED = [
  { at: "12:00", name: "Morning" },
  { at: "20:00", name: "Evening" },
];

it.each([
  ["2025-03-07T08:15:00Z", {}, "Friday 7 March 2025"],
  ["2025-03-07T08:15:00Z", { cutoffs: NAMED }, "Friday 7 March 2025, Morning"],
  ["2025-03-07T08:15:00Z", { cutoffs: [{ at: "12:00", name: "Noon" }] }, "Friday 7 March 2025"],
  ["2025-03-07T08:15:00Z", { period: "week" }, "Week 10, 3 March to 9 March 2025"],
  ["2025-01-01T08:15:00Z", { period: "week" }, "Week 1, 30 December 2024 to 5 January 2025"],
  ["2025-03-07T08:15:00Z", { period: "month" }, "March 2025"],
])("of %s with %j is %s", (published, edition, title) => {
  const story = makeStory({ published: { at: Date.parse(published) } });
  const context = buildContext(makeDigest([story], makeSettings({ edition })), { stylesheet: "/s.css" });
  expect(context.digest.editions.map(context.editionTitle)).toEqual([title]);
});
