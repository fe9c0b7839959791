import { describe, expect, it } from "vitest";
import { describeUnsure } from "../../src/cli/unsure-topics.ts";
import { composeRaw, type RawFiles } from "../digest/compose-raw.ts";

const TOPICS = `
- name: Transport
  phrases: [tram, ferry]
- name: Politics
  phrases: [mayor, council]
`;
const FERRY = "The ferry opens\n\nThe ferry runs. The ferry is green.\n";
const ORCHID = "Orchid blooms\n\nBotanists admire the petals of an orchid.\n";
const LEVEL = "Tram and mayor\n\nThe tram is here. The mayor is here.\n";

const unsure = (files: RawFiles) => describeUnsure(composeRaw(files, { topics: TOPICS }));

describe("topics that an editor should look at", () => {
  it("are not spoken of where there are none", () => {
    expect(unsure({ "2025-03-07-ferry.txt": FERRY })).toEqual([]);
    expect(unsure({})).toEqual([]);
  });

  it("are listed with the file, what was found, and the two likeliest", () => {
    const lines = unsure({
      "2025-03-07-ferry.txt": FERRY,
      "2025-03-07-orchid.txt": ORCHID,
      "2025-03-07-level.txt": LEVEL,
    });
    expect(lines).toEqual([
      "Topics to look at, of 2 articles; name them in the article, or add a phrase to topics.yaml:",
      expect.stringMatching(
        /^ {2}content\/articles\/2025-03-07-level\.txt: Transport, Politics \(likeliest: Transport, Politics\)$/,
      ),
      "  content/articles/2025-03-07-orchid.txt: unsorted (nothing in it is like any topic)",
    ]);
  });

  it("are not those that the editor named", () => {
    const named = "---\nheadline: Orchid blooms\ntopics: [Politics]\n---\nBotanists admire the petals of an orchid.\n";
    expect(unsure({ "2025-03-07-orchid.md": named })).toEqual([]);
  });

  it("are counted where there are many", () => {
    const files = Object.fromEntries(Array.from({ length: 23 }, (_, i) => [`2025-03-07-orchid-${i}.txt`, ORCHID]));
    const lines = unsure(files);
    expect(lines[0]).toContain("of 23 articles");
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe("  and 3 more");
  });

  it("are not spoken of where topics are not looked for", () => {
    const digest = composeRaw({ "2025-03-07-orchid.txt": ORCHID }, { topics: TOPICS, options: { insight: false } });
    expect(describeUnsure(digest)).toEqual([]);
  });
});
