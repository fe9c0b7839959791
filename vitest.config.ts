import { defineConfig } from "vitest/config";

/** Tests that take minutes: with a browser, feed readers and web servers, of pictures, of thousands of real posts. */
const LONG = [
  "test/browser/**/*.test.ts",
  "test/hosts/**/*.test.ts",
  "test/readers/**/*.test.ts",
  "test/eleventy/{branding,cards,email,links,pictures,rollups,search,site-pictures}.test.ts",
  "test/corpus.test.ts",
];

// `npm run test:long` runs those; `npm test` all others.
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === "long" ? LONG : ["test/**/*.test.ts"],
    exclude: mode === "long" ? [] : LONG,
    setupFiles: ["test/property-seed.ts"],
    // Each file in a process of its own: Eleventy keeps caches for the life of one.
    pool: "forks",
    maxWorkers: "100%",
    execArgv: ["--import", "tsx"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
}));
