import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { renderPage } from "../../_includes/theme.ts";
import { listPages } from "../../src/page/pages.ts";
import { makeBody, makeDigest, makeMarkup, makeStory, makeTopic } from "../make.ts";

const TOPICS = ["World", "City", "Economy", "Nature", "Culture"].map((name) => makeTopic(name));

/** Words that don't repeat, so that they can't be compressed away: a linear congruential sequence in letters. */
function wordsFrom(seed: number, count: number): string {
  let state = seed + 1;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state.toString(36);
  }).join(" ");
}

const stories = Array.from({ length: 30 }, (_, i) =>
  makeStory({
    id: `story-${i}`,
    slug: `story-${i}`,
    headline: makeMarkup(wordsFrom(i, 10)),
    keyPoints: [1, 2, 3].map((point) => makeMarkup(wordsFrom(i + point * 1000, 14))),
    body: makeBody(wordsFrom(i + 10_000, 250), wordsFrom(i + 20_000, 250)),
    topics: TOPICS.slice(i % 5, (i % 5) + 1),
    sources: [
      { name: wordsFrom(i + 30_000, 2), url: `https://one.example/${i}` },
      { name: wordsFrom(i + 40_000, 2), url: `https://two.example/${i}` },
    ],
  }),
);
const pages = listPages(makeDigest(stories), { stylesheet: "/style.css" });

it.each([
  ["an edition of 30 stories", "/2025/03/07/", 30],
  ["a story", "/2025/03/07/story-7/", 14],
])("keeps %s light", (_, path, kilobytes) => {
  const page = pages.find((entry) => entry.path === path)?.build();
  const document = page === undefined ? "" : renderPage(page);
  expect(document.length).toBeGreaterThan(4096);
  expect(gzipSync(document).length).toBeLessThanOrEqual(kilobytes * 1024);
});
