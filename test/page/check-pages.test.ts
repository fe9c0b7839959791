import { describe, expect, it } from "vitest";
import type { Story } from "../../src/digest/model.ts";
import { checkPages } from "../../src/page/check-pages.ts";
import { listPages } from "../../src/page/pages.ts";
import { makeDigest, makeSettings, makeStory, makeTopic, WORLD } from "../make.ts";

const TWICE_A_DAY = {
  cutoffs: [
    { at: "12:00", name: "Morning" },
    { at: "20:00", name: "Evening" },
  ],
};

function problemsOf(stories: readonly Story[], options: Readonly<Record<string, unknown>> = {}) {
  const digest = makeDigest(stories, makeSettings(options));
  return checkPages(listPages(digest, { stylesheet: "/style.css" }));
}

describe("checkPages", () => {
  it("finds nothing wrong with addresses that differ", () => {
    expect(problemsOf([makeStory({ id: "a", slug: "a" }), makeStory({ id: "b", slug: "b" })])).toEqual([]);
  });

  it("names both stories of one day that have one slug", () => {
    const stories = [makeStory({ id: "a", file: "content/a.md" }), makeStory({ id: "b", file: "content/b.md" })];
    expect(problemsOf(stories)).toMatchObject([
      {
        code: "url-duplicate",
        severity: "error",
        file: "content/b.md",
        field: "slug",
        message: "The story has the same address as content/a.md: /2025/03/07/tram/.",
        hint: "Give one of them a `slug` of its own.",
      },
    ]);
  });

  it("takes addresses that differ in case alone for one", () => {
    const stories = [
      makeStory({ id: "a", slug: "tram", file: "content/a.md" }),
      makeStory({ id: "b", slug: "Tram", file: "content/b.md" }),
    ];
    expect(problemsOf(stories)).toMatchObject([{ code: "url-duplicate", file: "content/b.md" }]);
  });

  it("tells a story that it has an edition's address", () => {
    expect(problemsOf([makeStory({ slug: "morning" })], { edition: TWICE_A_DAY })).toMatchObject([
      {
        code: "page-conflict",
        file: "content/articles/2025/03/2025-03-07-tram.md",
        message: "The address /2025/03/07/morning/ is wanted twice: here and by the edition 2025-03-07/morning.",
      },
    ]);
  });

  it("keeps `page` below a topic for the topic's own pages, before there are any", () => {
    const topic = makeTopic("Page", { ancestors: [WORLD] });
    expect(problemsOf([makeStory({ topics: [topic] })])).toMatchObject([
      { code: "page-conflict", file: 'the topic "Page"', hint: "Give the topic another `slug`." },
    ]);
    expect(problemsOf([makeStory({ topics: [makeTopic("Page")] })])).toEqual([]);
  });

  it("finds two topics with one address", () => {
    const twins = [makeTopic("C", { slug: "c" }), makeTopic("C++", { slug: "c" })];
    expect(problemsOf([makeStory({ topics: twins })])).toMatchObject([
      { code: "page-conflict", file: 'the topic "C++"', message: expect.stringContaining('the topic "C"') },
    ]);
  });
});
