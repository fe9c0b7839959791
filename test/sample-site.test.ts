import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Project, ROOT } from "./eleventy/project.ts";
import { checkoutSample, SAMPLE_CONFIG } from "./eleventy/sample-checkout.ts";
import { faultsOfHtml } from "./validate-html.ts";

const SEEDS = join(ROOT, "../shared/seeds");

/** What a build of the sample says: what it holds back, and how to make the index for its search. */
const SAID = `Held back: 1 draft, content/articles/2025/03/2025-03-11-draftmarker-larkhaven.md; 2 articles to come, content/articles/2025/03/2025-03-21-embargomarker-larkhaven.md (2099-01-01 00:00), content/articles/2099/01/2099-01-02-futuremarker-larkhaven.md (2099-01-02 09:00).
Search: its index is made anew by "npx pagefind --site _site"; remove _site/pagefind before, which would keep what was withdrawn.
`;

describe("the sample site", () => {
  let site: Project;
  let said: string;

  beforeAll(() => {
    site = checkoutSample();
    const outcome = site.build(SAMPLE_CONFIG, { env: { SITE_URL: "https://example.org/news/" } });
    said = outcome.said;
    expect(outcome.exitCode, said).toBe(0);
  });
  afterAll(() => site.dispose());

  it("builds without a word but what it holds back, and how to make the index for its search", () => {
    expect(said).toBe(SAID);
  });

  it("is about an invented city and says so on every page", () => {
    const silent = site
      .files()
      .filter((file) => file.endsWith(".html"))
      .filter((file) => !site.read(`_site/${file}`).includes("invented city"));
    expect(silent).toEqual([]);
  });

  it("keeps its draft, its embargo and its future article out of every file", () => {
    const articles = site.files("content/articles").map((file) => site.read(`content/articles/${file}`));
    expect(articles.filter((text) => /MARKER-LARKHAVEN/.test(text))).toHaveLength(3);
    const leaks = site.files().filter((file) => /marker-larkhaven/i.test(file + site.read(`_site/${file}`)));
    expect(leaks).toEqual([]);
  });

  it("is good HTML by html-validate's rules, every page", async () => {
    for (const file of site.files().filter((each) => each.endsWith(".html") && !each.endsWith("/email.html"))) {
      expect(await faultsOfHtml(site.read(`_site/${file}`)), file).toEqual([]);
    }
  });

  it("says where it points when nobody has told its address", () => {
    const outcome = site.build(SAMPLE_CONFIG, { env: { SITE_URL: "" } });
    expect(outcome.said).toContain("SITE_URL");
    expect(outcome.exitCode).toBe(0);
  });
});

describe.skipIf(!existsSync(SEEDS))(
  "a real article, added by the command (skipped where ../shared/seeds is missing)",
  () => {
    let site: Project;
    let said: string;
    const [seed = ""] = existsSync(SEEDS) ? readdirSync(SEEDS).filter((file) => file.endsWith(".txt")) : [];
    const path = "2025/09/03/israeli-soldiers-and-their-mothers-resist-calls-to-return-to-gaza/";

    beforeAll(() => {
      site = checkoutSample();
      const added = site.run([join(ROOT, "src/cli/main.ts"), "add", join(SEEDS, seed), "--date", "2025-09-03T08:15"]);
      said = added.said;
      expect(added.exitCode, said).toBe(0);
      expect(site.build(SAMPLE_CONFIG, { env: { SITE_URL: "https://example.org/" } }).said).toBe(SAID);
    });
    afterAll(() => site.dispose());

    it("is put in its place unchanged, and the editor is told", () => {
      const file = `content/articles/2025/09/2025-09-03T0815-${path.slice(11, -1)}.txt`;
      expect(site.read(file)).toBe(readFileSync(join(SEEDS, seed), "utf8"));
      for (const word of [file, "2025-09-03", "Israel and Palestine", path]) expect(said).toContain(word);
    });

    it("has a page with its headline, exactly its three key points and its body", () => {
      const page = site.read(`_site/${path}index.html`);
      const [headline = "", ...rest] = readFileSync(join(SEEDS, seed), "utf8").split("\n");
      expect(page).toContain(`${headline}</h1>`);
      const keyPoints = page.match(/<ul class="p-summary"[^>]*>([\s\S]*?)<\/ul>/)?.[1] ?? "";
      expect(keyPoints.match(/<li>/g)).toHaveLength(3);
      const body = rest.find((line) => !line.startsWith("- ")) ?? "";
      expect(page.replaceAll("&#39;", "'").replaceAll("’", "'")).toContain(body.slice(0, 200));
    });

    it("is in its edition, in the main feed and in the feeds of its topics", () => {
      expect(site.read("_site/2025/09/03/index.html")).toContain(`/${path}`);
      for (const feed of [
        "feed.xml",
        "topics/world/feed.xml",
        "topics/world/middle-east/feed.xml",
        "topics/world/middle-east/israel-palestine/feed.xml",
      ]) {
        expect(site.read(`_site/${feed}`)).toContain(`https://example.org/${path}`);
      }
    });
  },
);
