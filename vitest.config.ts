import { defineConfig } from "vitest/config";

/**
 * Tests that take minutes: with a browser, feed readers and web servers, of pictures, of thousands of real posts,
 * of one site on machines that differ.
 */
const LONG = [
  "test/browser/**/*.test.ts",
  "test/hosts/**/*.test.ts",
  "test/readers/**/*.test.ts",
  "test/eleventy/{branding,cards,email,icon-png,links,pictures,rollups,search,site-pictures,stylesheets,watch}.test.ts",
  "test/{corpus,determinism,bench/bench}.test.ts",
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
