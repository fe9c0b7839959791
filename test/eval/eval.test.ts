import { describe, expect, it } from "vitest";
import { readHeadlines, readPosts } from "./corpora.ts";
import { measureStories, measureTopics, measureTopicsUntaught } from "./measure.ts";
import { scoreGroups, scoreTopics } from "./scores.ts";

describe("scores", () => {
  it("count topics that were given, and topics that are right", () => {
    const scores = scoreTopics([
      { truth: ["a", "b"], given: ["a", "c"] },
      { truth: ["a"], given: [] },
    ]);
    expect(scores).toEqual({ precision: 1 / 2, recall: 1 / 3, accuracy: 1 / 2, coverage: 1 / 2, texts: 2 });
  });

  it("count, for each text, how pure its group and how whole its story is", () => {
    const storyOf = (id: string) => id.slice(0, 1);
    expect(scoreGroups([["a1", "a2"], ["b1"]], storyOf)).toMatchObject({ precision: 1, recall: 1, f1: 1, groups: 2 });
    const { precision, recall } = scoreGroups([["a1", "b1"], ["a2"]], storyOf);
    expect(precision).toBeCloseTo(2 / 3);
    expect(recall).toBeCloseTo((1 / 2 + 1 / 2 + 1) / 3);
  });
});

const posts = readPosts();
const headlines = readHeadlines();

describe.skipIf(posts === undefined)("real posts (skipped where ../shared/corpora/digitalgov is missing)", () => {
  it("get the topics of their authors", async () => {
    const taught = await measureTopics(posts ?? []);
    expect(taught.accuracy).toBeGreaterThan(0.8);
    expect(taught.precision).toBeGreaterThan(0.6);
    expect(taught.recall).toBeGreaterThan(0.45);
    expect((await measureTopicsUntaught(posts ?? [])).accuracy).toBeGreaterThan(0.75);
  });
});

describe.skipIf(headlines === undefined)(
  "real headlines (skipped where ../shared/corpora/uci-headlines is missing)",
  () => {
    it("are grouped by story", async () => {
      expect((await measureStories(headlines ?? [])).f1).toBeGreaterThanOrEqual(0.74);
    });
  },
);
