import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/digest/digest.ts";
import type { Story } from "../../src/digest/model.ts";
import type { StatisticsPage } from "../../src/page/model/statistics.ts";
import { listPages } from "../../src/page/pages.ts";
import { makeBody, makeDigest, makeMarkup, makeStory, makeTopic, type StoryParts } from "../make.ts";

const city = makeTopic("City");
const trams = makeTopic("Trams", { ancestors: [city] });
const world = makeTopic("World");

function statisticsOf(digest: Digest): StatisticsPage {
  const page = listPages(digest, { stylesheet: "/style.css" })
    .find((entry) => entry.path === "/statistics/")
    ?.build();
  if (page?.kind !== "statistics") throw new Error("There is no page of statistics.");
  return page;
}

function storyOf(day: string, overrides: StoryParts = {}): Story {
  const words = { headline: makeMarkup("Two words"), keyPoints: [], body: makeBody("候鸟 back") };
  return makeStory({ id: JSON.stringify([day, overrides]), published: { day }, ...words, ...overrides });
}

describe("statistics", () => {
  it("say nothing of nothing", () => {
    const page = statisticsOf(makeDigest([]));
    expect(page).toMatchObject({ figures: [], overTime: undefined, sources: [] });
  });

  it("have figures, but no time to draw, after one day", () => {
    const page = statisticsOf(makeDigest([storyOf("2025-03-07")]));
    expect(page.overTime).toBeUndefined();
    expect(page.figures.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      "Stories: 1",
      "Editions: 1",
      "Since: 7 March 2025",
      "Stories a day on average: 1",
      "Busiest day: 7 March 2025: 1 story",
      "Days without a story: 0",
      "Topics: 1",
      "Sources: 1",
      "Words: 5",
      "Corrections: 0",
      "Retractions: 0",
    ]);
  });

  it("round the average to one decimal", () => {
    const days = ["2025-03-05", "2025-03-05", "2025-03-06", "2025-03-07"];
    const page = statisticsOf(makeDigest(days.map((day, i) => storyOf(day, { slug: `story-${i}` }))));
    expect(page.figures.find(({ name }) => name === "Stories a day on average")?.value).toBe("1.3");
  });

  it("draw all stories and each topic of the top level to its scale, and tell the same in a table", () => {
    const stories = [
      storyOf("2025-03-05", { topics: [trams] }),
      storyOf("2025-03-05", { topics: [world] }),
      storyOf("2025-03-07", { topics: [trams, world] }),
      storyOf("2025-03-07", { topics: [city] }),
    ];
    const { overTime } = statisticsOf(makeDigest(stories, undefined, { topics: [makeTopic("Quiet"), world, city] }));
    expect(overTime?.chart).toMatchObject({
      title: "Stories a day",
      caption: "Stories a day: 5 March 2025 to 7 March 2025",
      label: "Stories a day, 5 March 2025 to 7 March 2025. Highest: 2 stories, 5 March 2025.",
      ends: ["5 March 2025", "7 March 2025"],
      ticks: ["2", "1", "0"],
      width: 3,
      path: "M0,100L0,100L0,0L1,0L1,100L2,100L2,0L3,0L3,100",
    });
    expect(overTime?.topics.map(({ topic, storyCount, chart }) => [topic.title, storyCount, chart.path])).toEqual([
      ["City", 3, "M0,100L0,100L0,50L1,50L1,100L2,100L2,0L3,0L3,100"],
      ["World", 2, "M0,100L0,100L0,50L1,50L1,100L2,100L2,50L3,50L3,100"],
    ]);
    expect(overTime?.table).toEqual({
      columns: ["Time", "All stories", "City", "World"],
      rows: [
        { time: "7 March 2025", counts: [2, 2, 1] },
        { time: "6 March 2025", counts: [0, 0, 0] },
        { time: "5 March 2025", counts: [2, 1, 1] },
      ],
    });
  });

  it.each([
    ["2025-05-31", "day", "Stories a day", "31 May 2025"],
    ["2026-05-31", "week", "Stories a week", "Week of 25 May 2026"],
    ["2034-01-01", "month", "Stories a month", "January 2034"],
    ["2040-01-01", "year", "Stories a year", "2040"],
  ])("count up to %s by the %s", (last, _, title, newest) => {
    const stories = [storyOf("2025-03-07"), storyOf(last)];
    const { overTime } = statisticsOf(makeDigest(stories, undefined, { now: Date.UTC(2041, 0, 1) }));
    expect(overTime?.chart.title).toBe(title);
    expect(overTime?.table.rows[0]?.time).toBe(newest);
  });

  it("show the busiest topics and sources and no more", () => {
    const topics = Array.from({ length: 20 }, (_, i) => makeTopic(`Topic ${i}`));
    const stories = topics.flatMap((topic, i) =>
      ["2025-03-06", "2025-03-07"]
        .slice(0, i === 19 ? 2 : 1)
        .map((day) => storyOf(day, { topics: [topic], sources: [{ name: `Source ${i}` }] })),
    );
    const page = statisticsOf(makeDigest(stories));
    expect(page.overTime?.topics.map(({ topic }) => topic.title)).toHaveLength(12);
    expect(page.overTime?.topics[0]?.topic.title).toBe("Topic 19");
    expect(page.sources).toHaveLength(15);
    expect(page.sources.slice(0, 2)).toEqual([
      { source: { name: "Source 19", url: undefined }, storyCount: 2, share: 100 },
      { source: { name: "Source 0", url: undefined }, storyCount: 1, share: 50 },
    ]);
  });
});
