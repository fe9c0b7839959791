import { expect, it } from "vitest";
import { renderFeeds } from "../../src/feed/documents.ts";
import { checkCuts, findCut } from "../../src/feed/window-cut.ts";
import { makeDigest, makeSettings, makeStory, WORLD } from "../make.ts";

const DAY = 24 * 60 * 60 * 1000;
const LIMITS = { content: "full", days: 7, minItems: 20, maxItems: 100, maxBytes: 1_000_000 } as const;

/** Newest first, 20 a day. */
const PUBLISHED = Array.from({ length: 400 }, (_, i) => 100 * DAY - i * (DAY / 20));

it.each([
  [7, 100, 141],
  [7, 140, 141],
  [7, 141, undefined],
  [3, 100, undefined],
  [30, 100, 400],
])("of %i days and at most %i items", (days, maxItems, items) => {
  const expected = items === undefined ? undefined : { kind: "stories", days, maxItems, items };
  expect(findCut("stories", PUBLISHED, { ...LIMITS, days, maxItems })).toEqual(expected);
});

it("is not a matter of an empty feed", () => {
  expect(findCut("stories", [], LIMITS)).toBeUndefined();
});

it("warns once for each kind of feed, with the figures of the worst", () => {
  const at = (i: number) => ({ at: Date.parse("2025-03-07T10:00:00Z") - i * 60_000 });
  const stories = Array.from({ length: 12 }, (_, i) =>
    makeStory({ id: `s${i}`, slug: `s-${i}`, published: at(i), topics: [WORLD] }),
  );
  const digestOf = (feeds: Readonly<Record<string, unknown>>) => makeDigest(stories, makeSettings({ feeds }));
  const problemsOf = (feeds: Readonly<Record<string, unknown>>) =>
    checkCuts(renderFeeds(digestOf(feeds), { stylesheet: "/feed.css" }));
  expect(problemsOf({})).toEqual([]);
  const problems = problemsOf({ maxItems: 5 });
  expect(problems.map(({ code, severity, field }) => `${severity} ${code} ${field}`)).toEqual([
    "warning feed-window-cut feeds.stories.maxItems",
    "warning feed-window-cut feeds.topics.maxItems",
  ]);
  expect(problems[0]?.message).toMatch(
    /^\/feed\.xml has room for 5 of the 12 items of its last 7 days: .* misses 7\.$/,
  );
  expect(problems[0]?.hint).toContain("`feeds.stories.maxItems` to 12");
});
