import { expect, it } from "vitest";
import type { Digest } from "../../src/digest/digest.ts";
import { listPages, type PageModel } from "../../src/page/pages.ts";
import { makeDigest, makeSettings, makeStory, makeTopic, WORLD } from "../make.ts";

const quiet = makeTopic("Quiet");

function digestOf(days: readonly string[], options: Readonly<Record<string, unknown>> = {}): Digest {
  const stories = days.map((day, i) => makeStory({ id: `${i}`, slug: `story-${i}`, published: { day } }));
  return makeDigest(stories, makeSettings(options), { topics: [quiet], now: Date.UTC(2041, 0, 1) });
}

function pageAt<K extends PageModel["kind"]>(digest: Digest, kind: K, path: string) {
  const entries = listPages(digest, { stylesheet: "/style.css" });
  const model = entries.find((entry) => entry.path === path)?.build();
  if (model?.kind !== kind) throw new Error(`${path} is not a page of the kind ${kind}.`);
  return model as Extract<PageModel, { kind: K }>;
}

it("shows the trend of a topic on its first page", () => {
  const digest = digestOf(["2025-03-07", "2025-03-06", "2025-03-06"], { topics: { perPage: 1 } });
  expect(pageAt(digest, "topic", "/topics/world/").trend).toMatchObject({
    caption: "Stories a day: 6 March 2025 to 7 March 2025",
    path: "M0,100L0,100L0,0L1,0L1,50L2,50L2,100",
  });
  expect(pageAt(digest, "topic", "/topics/world/page/2/").trend).toBeUndefined();
  expect(pageAt(digest, "topic", "/topics/quiet/").trend).toBeUndefined();
});

it.each([
  ["nothing", [], [undefined], undefined],
  ["one day", ["2025-03-07"], [undefined, undefined], undefined],
  ["two days", ["2025-03-07", "2025-03-06"], [undefined, 2], 2],
  ["ten weeks", ["2025-05-15", "2025-03-06"], [undefined, 11], 71],
  ["three years", ["2028-02-15", "2025-03-06"], [undefined, 36], 36],
  ["nine years", ["2034-02-15", "2025-03-06"], [undefined, 10], 108],
])("draws few steps in a list and more in the archive: %s", (_, days, sparklines, chart) => {
  const digest = digestOf(days);
  const { topics, quiet } = pageAt(digest, "topics", "/topics/");
  expect([...quiet, ...topics].map(({ sparkline }) => sparkline?.width)).toEqual(sparklines);
  expect(pageAt(digest, "archive", "/archive/").chart?.width).toBe(chart);
});

it("tells on the home page and on an edition's what ran on its day in earlier years", () => {
  const digest = makeDigest(
    [
      makeStory({ id: "now", published: { day: "2025-03-07" } }),
      makeStory({ id: "lead", slug: "lead", published: { day: "2024-03-07" }, lead: true }),
      makeStory({ id: "other", slug: "other", published: { day: "2024-03-07" } }),
      makeStory({ id: "other day", slug: "other", published: { day: "2024-03-08" } }),
    ],
    makeSettings(),
    { now: Date.UTC(2025, 5, 1) },
  );
  const card = {
    title: "Thursday 7 March 2024",
    href: "/news/2024/03/07/",
    date: { iso: "2024-03-07", label: "Thursday 7 March 2024" },
    storyCount: 2,
    headlines: [{ href: "/news/2024/03/07/lead/" }, {}],
  };
  expect(pageAt(digest, "home", "/").onThisDay).toMatchObject([card]);
  expect(pageAt(digest, "edition", "/2025/03/07/").onThisDay).toMatchObject([card]);
  expect(pageAt(digest, "edition", "/2024/03/07/").onThisDay).toEqual([]);
});

it.each([
  ["week", "/2025/w10/"],
  ["month", "/2025/03/"],
])("leaves that out of an edition of a %s", (period, path) => {
  const digest = digestOf(["2025-03-07", "2024-03-07"], { edition: { period } });
  expect(pageAt(digest, "edition", path).onThisDay).toEqual([]);
});

it("leads to a day with several editions as a whole", () => {
  const cutoffs = [
    { at: "12:00", name: "Morning" },
    { at: "20:00", name: "Evening" },
  ];
  const at = (iso: string, id: string) =>
    makeStory({ id, slug: id, published: { at: Date.parse(iso) }, topics: [WORLD] });
  const stories = [at("2025-03-07T15:00:00Z", "a"), at("2024-03-07T15:00:00Z", "b"), at("2024-03-07T08:00:00Z", "c")];
  const digest = makeDigest(stories, makeSettings({ edition: { cutoffs } }), { now: Date.UTC(2025, 5, 1) });
  expect(pageAt(digest, "edition", "/2025/03/07/evening/").onThisDay).toMatchObject([
    { href: "/news/2024/03/07/", storyCount: 2, headlines: [{ href: "/news/2024/03/07/c/" }] },
  ]);
});
