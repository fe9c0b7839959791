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
  const digest = makeDigest([story], makeSettings({ edition }));
  const context = buildContext(digest, { stylesheet: "/s.css" });
  expect(digest.editions.map(context.editionTitle)).toEqual([title]);
});

it.each([
  ["de", "2025-03-07", "Kalenderwoche 10, 3. März bis 9. März 2025"],
  ["fr", "2025-03-07", "Semaine 10, du 3 mars au 9 mars 2025"],
  ["es", "2025-01-01", "Semana 1, del 30 de diciembre de 2024 al 5 de enero de 2025"],
  ["zh", "2025-03-07", "第 10 周，2025年3月3日至3月9日"],
  ["zh", "2025-01-01", "第 1 周，2024年12月30日至2025年1月5日"],
])("of a week says a year that its days share once, in %s of %s", (language, day, title) => {
  const settings = makeSettings({ site: { language }, edition: { period: "week" } });
  const digest = makeDigest([makeStory({ published: { day } })], settings);
  const context = buildContext(digest, { stylesheet: "/s.css" });
  expect(digest.editions.map(context.editionTitle)).toEqual([title]);
});
