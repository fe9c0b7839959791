import { describe, expect, it } from "vitest";
import { describeFinding, type ExplainedArticle, type Names } from "../../src/cli/describe-finding.ts";
import type { Finding, Storyline } from "../../src/insight/model.ts";
import { makeArticle } from "../make.ts";

const NAMES: Names = {
  headlineOf: (id) => `“${id}”`,
  topicName: (slug) => slug.toUpperCase(),
  wordOf: (_, term) => (term === "quai" ? "quay" : term),
};

const FINDING: Finding = {
  id: "it",
  topics: { origin: "none", topics: [], ranking: [], margin: 0, uncertain: true },
  keyPoints: [],
  story: { storyline: "it", cosine: 1, shared: [] },
  related: [],
};
const STORYLINE: Storyline = { id: "it", edition: "2025-03-07", articles: ["it"], thread: "it" };
const article = makeArticle({ id: "it", file: "it.md", keyPoints: [] });

function lines(
  finding: Partial<Finding>,
  { storyline, ...explained }: Omit<Partial<ExplainedArticle>, "storyline"> & { storyline?: Partial<Storyline> } = {},
): readonly string[] {
  return describeFinding(
    {
      article,
      finding: { ...FINDING, ...finding },
      storyline: { ...STORYLINE, ...storyline },
      earlier: [],
      ...explained,
    },
    NAMES,
  ).map((line) => line.trim());
}

const scored = (topic: string, score: number, ...because: readonly string[]) => ({ topic, score, because });
const ranked = (topic: string, ...because: readonly string[]) => scored(topic, 1, ...because);
const decided = { topics: ["harbour"], margin: 0.8, uncertain: false } as const;

describe("what was found in an article, in words", () => {
  it("says nothing of one that is not out", () => {
    expect(describeFinding({ article, earlier: [] }, NAMES).at(-1)).toContain("Not out yet");
  });

  it.each([
    [
      "phrases, as they are written",
      { ...decided, origin: "phrases", ranking: [ranked("harbour", "quai", "Fish Quay"), scored("sport", 0.2)] },
      "Topics: HARBOUR, because of: quai, Fish Quay (by phrases of topics.yaml); next SPORT, far behind.",
    ],
    [
      "words, in whole",
      { ...decided, origin: "classifier", margin: 0.3, ranking: [ranked("harbour", "quai"), scored("sport", 0.7)] },
      "Topics: HARBOUR, because of: quay (by words that articles with these topics have); next SPORT, behind.",
    ],
    [
      "hardly anything",
      { ...decided, origin: "phrases", uncertain: true, ranking: [ranked("harbour", "quay"), ranked("sport")] },
      "Topics: HARBOUR, because of: quay (by phrases of topics.yaml); next SPORT, nearly level: look at it.",
    ],
    [
      "two topics, and the next of them is none of the two",
      {
        ...decided,
        topics: ["harbour", "sport"],
        origin: "phrases",
        uncertain: true,
        ranking: [ranked("harbour", "quay"), ranked("sport", "ball"), scored("culture", 0.3)],
      },
      "Topics: HARBOUR, because of: quay; SPORT, because of: ball (by phrases of topics.yaml); these are nearly level: look at it; next CULTURE, far behind.",
    ],
    [
      "nothing",
      { ...FINDING.topics, ranking: [ranked("harbour", "quai"), ranked("sport")] },
      "Topics: none; the likeliest are HARBOUR, because of: quay; SPORT.",
    ],
  ] as const)("says which topics %s decided", (_, topics, expected) => {
    expect(lines({ topics })).toContain(expected);
  });

  it.each([
    [
      { position: 1, centrality: 1, headline: 0.6 },
      "the first that can stand alone, most like the whole text, with most words of the headline",
    ],
    [
      { position: 0.25, centrality: 0.6, headline: 0.3 },
      "near the top, like the whole text, with words of the headline",
    ],
    [{ position: 0.1, centrality: 0.2, headline: 0 }, "says what the others do not"],
  ])("says what spoke for a key point", (scores, expected) => {
    const keyPoints = [{ text: "It fell.", sentence: 2, score: 1, scores }];
    expect(lines({ keyPoints })).toEqual(
      expect.arrayContaining([`- It fell. (sentence 3: ${expected})`, "To overrule: keyPoints: […]"]),
    );
  });

  it("names all other reports of its story, for notStory to take", () => {
    const story = { storyline: "a", cosine: 0.6, shared: ["crane", "quai"], copyOf: "a" };
    const said = lines({ story }, { storyline: { articles: ["a", "it", "b"] } });
    expect(said).toEqual(
      expect.arrayContaining([
        "Story: the same as in these (very close, in common: crane, quay):",
        "- a: “a”",
        "- b: “b”",
        "It is a copy of a: “a”",
        "To separate it from them: notStory: [a, b]",
      ]),
    );
  });

  it("does not ask for notStory where a key decides", () => {
    const keyed = makeArticle({ ...article, story: "crane" });
    const story = { storyline: "a", cosine: 0.6, shared: [] };
    const said = lines({ story }, { article: keyed, storyline: { articles: ["a", "it"], key: "crane" } });
    expect(said).toContain("Story: the same as in these, by its key, story: crane:");
    expect(said.join("\n")).not.toContain("notStory");
  });

  it("names a report of each earlier story of its thread, because it could follow any", () => {
    const continues = { storyline: "b", pinned: false, cosine: 0.35, shared: ["crane"] };
    const earlier = ["a", "b"].map((id) => ({ ...STORYLINE, id, articles: [id], thread: "a" }));
    const said = lines({}, { storyline: { continues, thread: "a" }, earlier });
    expect(said).toContain("Thread: goes on from b: “b” (close, in common: crane)");
    expect(said).toContain("To separate it from that thread: notStory: [a, b]");
    const pinned = lines({}, { storyline: { continues: { ...continues, pinned: true }, thread: "a" }, earlier });
    expect(pinned).toContain("To separate it from that thread: another story: key, or none");
  });

  it("says why others are related", () => {
    const related = [{ id: "a", score: 0.2, cosine: 0.15, shared: ["quai"] }];
    expect(lines({ related })).toContain("- a: “a” (not far, in common: quay)");
  });
});
