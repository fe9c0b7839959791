import { defineConfig } from "vitest/config";

/**
 * Tests that take minutes: with a browser, feed readers and web servers, of pictures, of thousands of real posts,
 * of one site on machines that differ.
 */
const LONG = [
  "test/browser/{density,font,pages,search}.test.ts",
  "test/hosts/**/*.test.ts",
  "test/readers/**/*.test.ts",
  "test/permanence/**/*.test.ts",
  "test/eleventy/{branding,email,icon-png,links,mounted,pictures,rollups,search,share-images,site-pictures,stylesheets,unwritable,watch,web-font}.test.ts",
  "test/incremental/{by-eleventy,killed,many-sequences,read-while-killed,thirty-days}.test.ts",
  "test/{corpus,determinism,bench/bench,eval/eval}.test.ts",
];

/** A test that looks at the clock, and runs when the others are done. */
const TIMED = ["test/browser/preview.test.ts"];

/** Tests of rooms that know nothing of Eleventy: they keep nothing that another file could stumble over. */
const PURE = ["test/{messages,options,text,article,import,insight,digest,site,page,feed,check}/**/*.test.ts"];

// `npm run test:long` runs the long ones; `npm test` all others.
export default defineConfig(({ mode }) => ({
  test: {
    globalSetup: ["test/compiled.ts"],
    setupFiles: ["test/property-seed.ts"],
    pool: "forks",
    maxWorkers: "100%",
    execArgv: ["--import", "tsx"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects:
      mode === "long"
        ? [
            { extends: true, test: { name: "long", include: LONG } },
            { extends: true, test: { name: "timed", include: TIMED, sequence: { groupOrder: 1 } } },
          ]
        : [
            { extends: true, test: { name: "pure", include: PURE, isolate: false } },
            // Each file in a process of its own: Eleventy keeps caches for the life of one.
            {
              extends: true,
              test: { name: "whole", include: ["test/**/*.test.ts"], exclude: [...LONG, ...TIMED, ...PURE] },
            },
          ],
  },
}));
