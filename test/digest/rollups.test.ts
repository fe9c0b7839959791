import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/digest/digest.ts";
import type { Rollup, Story } from "../../src/digest/model.ts";
import { makeDigest, makeMarkup, makeSettings, makeStory, makeTopic, type StoryParts } from "../make.ts";

const CITY = makeTopic("City");
const TRAMS = makeTopic("Trams", { ancestors: [CITY] });
const NATURE = makeTopic("Nature");

function at(iso: string, overrides: StoryParts = {}): Story {
  return makeStory({ id: iso, slug: iso.toLowerCase(), published: { at: Date.parse(iso) }, ...overrides });
}

/** Ends every week and month before it. */
const LATER = at("2025-04-07T08:00Z");

function digestOf(stories: readonly Story[], edition: Readonly<Record<string, unknown>> = {}): Digest {
  const settings = makeSettings({ edition: { rollups: ["week", "month"], ...edition } });
  return makeDigest(stories, settings, { topics: [CITY, TRAMS, NATURE], now: Date.parse("2025-04-07T12:00:00Z") });
}

const keys = (digest: Digest) => digest.rollups.map((rollup) => rollup.key);

function rollupOf(stories: readonly Story[], key: string, edition: Readonly<Record<string, unknown>> = {}): Rollup {
  const rollup = digestOf([...stories, LATER], edition).rollups.find((each) => each.key === key);
  if (rollup === undefined) throw new Error(`There is no rollup ${key}.`);
  return rollup;
}

const idsOf = (rollup: Rollup) => rollup.stories.map((story) => story.article.id);

describe("rollups", () => {
  const stories = [at("2025-03-31T08:00Z"), at("2025-03-05T08:00Z"), at("2024-12-30T08:00Z")];

  it("are there for each week and month that is over, and newest first", () => {
    expect(keys(digestOf([...stories, LATER]))).toEqual(["2025-w14", "2025-03", "2025-w10", "2025-w01", "2024-12"]);
  });

  it.each([
    [["week"], ["2025-w10", "2025-w01"]],
    [["month"], ["2024-12"]],
    [[], []],
  ])("are there for %j alone where a site says so", (rollups, expected) => {
    expect(keys(digestOf(stories, { rollups }))).toEqual(expected);
  });

  it("have their window in the zone and with the cut-offs of the editions", () => {
    const edition = {
      zone: "Europe/London",
      cutoffs: [
        { at: "06:00", name: "Morning" },
        { at: "18:00", name: "Evening" },
      ],
    };
    const week = rollupOf([at("2025-03-30T18:00Z")], "2025-w14", edition);
    expect(week).toMatchObject({ date: "2025-03-31", lastDay: "2025-04-06", period: "week" });
    expect(week.window).toEqual({ start: Date.parse("2025-03-30T17:00Z"), end: Date.parse("2025-04-06T17:00Z") });
    const month = rollupOf([at("2025-03-30T16:00Z")], "2025-03", edition);
    expect(month).toMatchObject({ date: "2025-03-01", lastDay: "2025-03-31", period: "month" });
    expect(month.window).toEqual({ start: Date.parse("2025-02-28T18:00Z"), end: Date.parse("2025-03-31T17:00Z") });
  });

  it.each([
    ["2025-03-09T23:59:59Z", []],
    ["2025-03-10T00:00:00Z", ["2025-w10"]],
  ])("begin with the first story after their end: one of %s", (iso, expected) => {
    expect(keys(digestOf([at("2025-03-05T08:00Z"), at(iso)], { rollups: ["week"] }))).toEqual(expected);
  });

  it("do not begin with a draft, and hold none", () => {
    const draft = (iso: string) => at(iso, { draft: true });
    expect(keys(digestOf([at("2025-03-05T08:00Z"), draft("2025-04-07T08:00Z")]))).toEqual([]);
    expect(keys(digestOf([draft("2025-03-05T08:00Z"), LATER]))).toEqual([]);
  });

  it("know the editions that they sum up, newest first", () => {
    const rollup = rollupOf([at("2025-03-05T08:00Z"), at("2025-03-07T08:00Z"), at("2025-03-10T08:00Z")], "2025-w10");
    expect(rollup.editions.map((edition) => edition.key)).toEqual(["2025-03-07", "2025-03-05"]);
  });
});

describe("the choice of a rollup", () => {
  it("takes the first story of each edition, then the second of each", () => {
    const stories = [
      at("2025-03-03T08:00Z", { lead: true }),
      at("2025-03-03T09:00Z", { topics: [NATURE] }),
      at("2025-03-03T10:00Z", { topics: [TRAMS] }),
      at("2025-03-04T08:00Z"),
      at("2025-03-04T07:00Z", { topics: [NATURE] }),
    ];
    expect(idsOf(rollupOf(stories, "2025-w10"))).toEqual([
      "2025-03-03T08:00Z",
      "2025-03-04T08:00Z",
      "2025-03-03T10:00Z",
      "2025-03-04T07:00Z",
      "2025-03-03T09:00Z",
    ]);
  });

  it("puts rank before sources, sources before the size of the edition, and that before time", () => {
    const sources = [{ name: "One" }, { name: "Two" }];
    const stories = [
      at("2025-03-03T08:00Z", { rank: 2 }),
      at("2025-03-04T08:00Z", { sources }),
      at("2025-03-05T08:00Z", { topics: [NATURE] }),
      at("2025-03-05T07:00Z", { topics: [CITY] }),
      at("2025-03-06T08:00Z", { topics: [NATURE] }),
    ];
    const rollup = rollupOf(stories, "2025-w10");
    expect(idsOf(rollup)).toEqual([
      "2025-03-03T08:00Z",
      "2025-03-04T08:00Z",
      "2025-03-05T08:00Z",
      "2025-03-06T08:00Z",
      "2025-03-05T07:00Z",
    ]);
    expect(rollup.lead.article.id).toBe("2025-03-03T08:00Z");
  });

  it("takes three stories of one topic's tree at most, and fifteen in all", () => {
    const topics = Array.from({ length: 8 }, (_, i) => makeTopic(`Topic ${i}`));
    const days = ["03", "04", "05", "06"];
    const stories = topics.flatMap((topic, i) =>
      days.map((day) => at(`2025-03-${day}T0${i}:00Z`, { topics: [i === 7 ? TRAMS : topic] })),
    );
    const rollup = rollupOf([...stories, at("2025-03-05T12:00Z", { topics: [CITY] })], "2025-w10");
    expect(rollup.stories).toHaveLength(15);
    const ofCity = rollup.stories.filter(({ topics: [first] }) => first === TRAMS || first === CITY);
    expect(ofCity).toHaveLength(3);
  });

  it("stands by topic in display order, without the lead", () => {
    const stories = [
      at("2025-03-03T08:00Z", { topics: [NATURE] }),
      at("2025-03-04T08:00Z", { topics: [TRAMS] }),
      at("2025-03-05T08:00Z", { topics: [NATURE] }),
    ];
    const { lead, sections } = rollupOf(stories, "2025-w10");
    expect(lead.article.id).toBe("2025-03-05T08:00Z");
    expect(
      sections.map(({ topic, stories: ofTopic }) => [topic.name, ofTopic.map(({ article }) => article.id)]),
    ).toEqual([
      ["City", ["2025-03-04T08:00Z"]],
      ["Nature", ["2025-03-03T08:00Z"]],
    ]);
  });

  it("leaves out what was taken back, and says when", () => {
    const retraction = { date: { at: Date.parse("2025-03-20T08:00Z") }, text: makeMarkup("It was not so.") };
    const kept = at("2025-03-03T07:00Z");
    const rollup = rollupOf([kept, at("2025-03-03T08:00Z", { lead: true, retraction })], "2025-w10");
    expect(idsOf(rollup)).toEqual([kept.article.id]);
    expect(rollup.updatedAt).toBe(Date.parse("2025-03-20T08:00Z"));
  });

  it("is dated by its end, or by a later change of one of its stories", () => {
    const story = at("2025-03-03T07:00Z");
    expect(rollupOf([story], "2025-w10").updatedAt).toBe(Date.parse("2025-03-10T00:00Z"));
    const corrected = at("2025-03-03T07:00Z", { updated: { at: Date.parse("2025-03-12T08:00Z") } });
    expect(rollupOf([corrected], "2025-w10").updatedAt).toBe(Date.parse("2025-03-12T08:00Z"));
  });
});
