import { expect, it } from "vitest";
import { makeDigest, makeSettings, makeStory, WORLD } from "../make.ts";
import { allBetween, documentAt } from "./documents-of.ts";

const STORIES = [
  makeStory({ id: "monday", slug: "monday", published: { at: Date.parse("2025-03-03T09:00:00Z") }, topics: [WORLD] }),
  makeStory({ id: "tuesday", slug: "tuesday", published: { at: Date.parse("2025-03-11T09:00:00Z") }, topics: [WORLD] }),
];

function items(path: string, now: string, options: Readonly<Record<string, unknown>>): readonly string[] {
  const digest = makeDigest(STORIES, makeSettings(options), { now: Date.parse(now) });
  const rss = documentAt(digest, path);
  const ids = allBetween(rss, '<guid isPermaLink="false">tag:example.org,2025:', "<");
  const dates = allBetween(rss, "<pubDate>", "<");
  return ids.map((id, i) => `${id} ${dates[i]}`);
}

const WEEKS = { edition: { period: "week" } };
const W10 = "edition:2025-w10 Mon, 10 Mar 2025 00:00:00 +0000";
const W11 = "edition:2025-w11 Mon, 17 Mar 2025 00:00:00 +0000";

it.each([
  ["2025-03-16T23:59:59Z", [W10]],
  ["2025-03-17T00:00:00Z", [W11, W10]],
])("weeks come out when they close: at %s", (now, expected) => {
  expect(items("/editions.xml", now, WEEKS)).toEqual(expected);
  const ofTopic = expected.map((each) => each.replace("edition:", "topic-edition:world:"));
  expect(items("/topics/world/editions.xml", now, WEEKS)).toEqual(ofTopic);
});

it("days come out as they fill, unless the site wants them whole", () => {
  const now = "2025-03-11T12:00:00Z";
  expect(items("/editions.xml", now, {})).toEqual([
    "edition:2025-03-11 Tue, 11 Mar 2025 00:00:00 +0000",
    "edition:2025-03-03 Mon, 03 Mar 2025 00:00:00 +0000",
  ]);
  expect(items("/editions.xml", now, { feeds: { openEditions: false } })).toEqual([
    "edition:2025-03-03 Tue, 04 Mar 2025 00:00:00 +0000",
  ]);
});

it("weeks come out as they fill where the site says so", () => {
  const open = { ...WEEKS, feeds: { openEditions: true } };
  expect(items("/editions.xml", "2025-03-11T12:00:00Z", open)[0]).toBe(
    "edition:2025-w11 Mon, 10 Mar 2025 00:00:00 +0000",
  );
});
