import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Project, ROOT } from "./eleventy/project.ts";
import { checkoutSample, SAMPLE_CONFIG } from "./eleventy/sample-checkout.ts";

const CORPUS = join(ROOT, "../shared/corpora/digitalgov/articles");

describe.skipIf(!existsSync(CORPUS))("1,786 real posts (skipped where ../shared/corpora is missing)", () => {
  let site: Project;

  beforeAll(() => {
    site = checkoutSample(CORPUS);
    const { exitCode, said } = site.build(SAMPLE_CONFIG, { env: { SITE_URL: "https://example.org/" } });
    expect(exitCode, said).toBe(0);
  });
  afterAll(() => site.dispose());

  it("have their pages, and each is in the feed of its month", () => {
    const posts = site.files("content/articles").filter((file) => file.endsWith(".md"));
    const written = site.files().filter((file) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file));
    expect(written).toHaveLength(posts.length);
    const documents = site.files().filter((file) => /^archive\/.*\.xml$/.test(file));
    const months = [...new Set(written.map((file) => file.slice(0, 7).replace("/", "-")))];
    const archives = new Map(
      months.map((month) => {
        const parts = documents.filter((file) => file.startsWith(`archive/${month}`));
        return [month, parts.map((file) => site.read(`_site/${file}`)).join("")];
      }),
    );
    for (const file of documents) expect(site.read(`_site/${file}`).length).toBeLessThanOrEqual(1_000_000);
    const missing = written.filter((file) => {
      const url = `https://example.org/${file.replace("index.html", "")}`;
      return !archives.get(file.slice(0, 7).replace("/", "-"))?.includes(`href="${url}"`);
    });
    expect(missing).toEqual([]);
  });
});
