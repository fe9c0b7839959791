import { defineConfig } from "vitest/config";

// Each file in a process of its own: Eleventy keeps caches for the life of one.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/property-seed.ts"],
    pool: "forks",
    execArgv: ["--import", "tsx"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
